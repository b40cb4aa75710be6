// Totals that sentences state for the report: its exceptions, tests and controls.
#pragma once

#include <span>
#include <vector>

#include "language/sentences.h"
#include "model/terms.h"

namespace socpress::inline language {

enum class Counted { exceptions, deviations, tests, controls };

/// "152 tests": a number that a text states for the complete report.
struct StatedTotal {
  std::size_t number = 0;
  Counted what{};
  std::span<const Word> words;
};

/// Reads totals in sentences that only count: all words name the report, its tests and their results, or state that
/// they are presented. Any other word (a register, another year, some of the controls) means that the sentence is about
/// something else, or about a part.
class Totals {
 public:
  /// Views both.
  Totals(const Sentences& sentences, const Terms& terms);

  std::vector<StatedTotal> stated_in(const Passage& passage, std::span<const Word> sentence) const;

 private:
  struct Reading;

  bool mentions_other_days(const Passage& passage, std::span<const Word> sentence, std::vector<bool>& known) const;
  bool read_counts(Reading& reading) const;
  bool is_of_the_whole(const Reading& reading, std::size_t count) const;

  const Sentences& sentences_;
  const Terms& terms_;
  WatchList report_, things_;
  WordSet presenting_, others_, between_, noting_, being_;
};

}  // namespace socpress::inline language
