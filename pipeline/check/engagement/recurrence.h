// Phrases that state how often a control operates.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

/// A frequency that every reader understands, whether or not a firm's own sample sizes list it.
struct CommonFrequency {
  std::string_view phrase;
  std::int64_t times_a_year;
};
inline constexpr std::array common_frequencies = {
    CommonFrequency{"weekly", 52},       CommonFrequency{"each week", 52},    CommonFrequency{"every week", 52},
    CommonFrequency{"once a week", 52},  CommonFrequency{"monthly", 12},      CommonFrequency{"each month", 12},
    CommonFrequency{"every month", 12},  CommonFrequency{"once a month", 12}, CommonFrequency{"quarterly", 4},
    CommonFrequency{"each quarter", 4},  CommonFrequency{"every quarter", 4}, CommonFrequency{"once a quarter", 4},
    CommonFrequency{"semi annually", 2}, CommonFrequency{"semiannually", 2},  CommonFrequency{"twice a year", 2},
    CommonFrequency{"half yearly", 2},   CommonFrequency{"annually", 1},      CommonFrequency{"annual", 1},
    CommonFrequency{"yearly", 1},        CommonFrequency{"each year", 1},     CommonFrequency{"every year", 1},
    CommonFrequency{"once a year", 1}};

/// The frequencies of the firm's sample sizes, daily ones and the common ones. Frequencies without a number per year
/// ("as needed") do not state a recurrence.
class Recurrences {
 public:
  Recurrences(const Sentences& sentences, const Policy& policy) : phrases_(sentences) {
    constexpr std::int64_t working_days = 250;
    for (const SampleSize& size : policy.samples)
      if (size.times_a_year)
        for (const Located<Text>& frequency : size.frequencies) add(frequency->utf8, **size.times_a_year);
    for (const Located<Text>& daily : phrases_of(sentences.lists(), "daily-phrases")) add(daily->utf8, working_days);
    for (const CommonFrequency& one : common_frequencies) add(one.phrase, one.times_a_year);
  }

  const WatchList& phrases() const { return phrases_; }
  /// The frequency of a phrase, by the phrase's number.
  std::int64_t times_a_year(std::uint32_t phrase) const { return times_a_year_[phrase]; }

 private:
  void add(std::string_view phrase, std::int64_t times_a_year) {
    phrases_.add(phrase);
    times_a_year_.push_back(times_a_year);
  }

  WatchList phrases_;
  std::vector<std::int64_t> times_a_year_;
};

inline bool holds(const WatchList& watched, std::span<const Word> words) {
  bool found = false;
  watched.find(words, [&](auto, auto) { found = true; });
  return found;
}

}  // namespace socpress::check
