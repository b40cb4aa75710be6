// Written numbers and units of time.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "language/claims.h"
#include "language/sentences.h"

namespace socpress::inline language {

/// "1,250", "99.95", in thousandths. Nothing for a word with other characters, and for one with more digits than a
/// count has.
std::optional<std::int64_t> thousandths_in(std::string_view word);

/// A unit of time, and how many of `unit` it is.
struct TimeUnit {
  Unit unit{};
  std::int64_t size = 1;
};

class Units {
 public:
  explicit Units(const Sentences& sentences)
      : units_{{{WordSet(sentences, "unit-minutes"), {Unit::minutes, 1}},
                {WordSet(sentences, "unit-hours"), {Unit::minutes, 60}},
                {WordSet(sentences, "unit-days"), {Unit::minutes, 24 * 60}},
                {WordSet(sentences, "unit-weeks"), {Unit::minutes, 7 * 24 * 60}},
                {WordSet(sentences, "unit-months"), {Unit::months, 1}},
                {WordSet(sentences, "unit-quarters"), {Unit::months, 3}},
                {WordSet(sentences, "unit-years"), {Unit::months, 12}}}} {}

  std::optional<TimeUnit> of(const Word& word) const {
    for (const auto& [words, unit] : units_)
      if (words.holds(word)) return unit;
    return std::nullopt;
  }

 private:
  std::array<std::pair<WordSet, TimeUnit>, 7> units_;
};

}  // namespace socpress::inline language
