// Phrases that state how often a control operates.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

/// The frequencies of the firm's sample sizes, and daily ones. Frequencies without a number in a year ("as needed")
/// tell no recurrence.
class Recurrences {
 public:
  Recurrences(const Sentences& sentences, const Policy& policy) : phrases_(sentences) {
    constexpr std::int64_t working_days = 250;
    for (const SampleSize& size : policy.samples)
      if (size.times_a_year)
        for (const Located<Text>& frequency : size.frequencies) add(frequency, **size.times_a_year);
    for (const Located<Text>& daily : phrases_of(sentences.lists(), "daily-phrases")) add(daily, working_days);
  }

  const WatchList& phrases() const { return phrases_; }
  /// Of a phrase, by its number.
  std::int64_t times_a_year(std::uint32_t phrase) const { return times_a_year_[phrase]; }

 private:
  void add(const Located<Text>& phrase, std::int64_t times_a_year) {
    phrases_.add(phrase->utf8);
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
