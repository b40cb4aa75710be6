// Phrases that state how often a control operates.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "check/rule.h"

namespace socpress::check {

/// A word of a text that tells how often, and the frequency it means.
struct Recurrence {
  std::string_view phrase;
  int times_a_year;
};

inline constexpr std::array recurrences = {Recurrence{"daily", 250},
                                           Recurrence{"each day", 250},
                                           Recurrence{"every day", 250},
                                           Recurrence{"each business day", 250},
                                           Recurrence{"every business day", 250},
                                           Recurrence{"nightly", 250},
                                           Recurrence{"each night", 250},
                                           Recurrence{"every night", 250},
                                           Recurrence{"weekly", 52},
                                           Recurrence{"each week", 52},
                                           Recurrence{"every week", 52},
                                           Recurrence{"once a week", 52},
                                           Recurrence{"monthly", 12},
                                           Recurrence{"each month", 12},
                                           Recurrence{"every month", 12},
                                           Recurrence{"once a month", 12},
                                           Recurrence{"quarterly", 4},
                                           Recurrence{"each quarter", 4},
                                           Recurrence{"every quarter", 4},
                                           Recurrence{"once a quarter", 4},
                                           Recurrence{"semi annually", 2},
                                           Recurrence{"semiannually", 2},
                                           Recurrence{"twice a year", 2},
                                           Recurrence{"half yearly", 2},
                                           Recurrence{"annually", 1},
                                           Recurrence{"annual", 1},
                                           Recurrence{"yearly", 1},
                                           Recurrence{"each year", 1},
                                           Recurrence{"every year", 1},
                                           Recurrence{"once a year", 1}};

inline bool holds(const WatchList& watched, std::span<const Word> words) {
  bool found = false;
  watched.find(words, [&](auto, auto) { found = true; });
  return found;
}

inline WatchList recurrence_list(const Sentences& sentences) {
  WatchList list(sentences);
  for (const Recurrence& one : recurrences) list.add(one.phrase);
  return list;
}

}  // namespace socpress::check
