// Phrases that state how often a control operates.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

/// The frequencies of the firm's sample sizes and of the shipped ones, and daily ones. Frequencies without a number per
/// year ("as needed") do not state a recurrence.
class Recurrences {
 public:
  Recurrences(const Sentences& sentences, const Policy& policy) : phrases_(sentences) {
    constexpr std::int64_t working_days = 250;
    add_frequencies(policy.samples);
    for (const Located<Text>& daily : phrases_of(sentences.lists(), "daily-phrases")) add(daily->utf8, working_days);
    add_frequencies(policy.common_samples);
  }

  const WatchList& phrases() const { return phrases_; }
  /// The frequency of a phrase, by the phrase's number.
  std::int64_t times_a_year(std::uint32_t phrase) const { return times_a_year_[phrase]; }
  /// The frequency that the words of column Frequency state.
  std::optional<std::int64_t> times_of(std::string_view frequency) const {
    const auto found = by_words_.find(folded_words(frequency));
    return found == by_words_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  void add_frequencies(const std::vector<SampleSize>& samples) {
    for (const SampleSize& size : samples)
      if (size.times_a_year)
        for (const Located<Text>& frequency : size.frequencies) add(frequency->utf8, **size.times_a_year);
  }
  void add(std::string_view phrase, std::int64_t times_a_year) {
    phrases_.add(phrase);
    times_a_year_.push_back(times_a_year);
    by_words_.emplace(folded_words(phrase), times_a_year);
  }

  WatchList phrases_;
  std::vector<std::int64_t> times_a_year_;
  std::map<std::vector<std::string>, std::int64_t> by_words_;
};

inline bool holds(const WatchList& watched, std::span<const Word> words) {
  bool found = false;
  watched.find(words, [&](auto, auto) { found = true; });
  return found;
}

}  // namespace socpress::check
