// What a procedure tells of its own outcome: that something was lacking in some of what was looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "language/clauses.h"

namespace socpress::inline language {

/// "noted that two of the 25 had no approval", "found one change that was not reviewed", "one exception was noted".
/// What a test asks ("to determine whether"), what it tried and saw refused, and what was not called for are no
/// outcomes.
class Outcomes {
 public:
  explicit Outcomes(const Sentences& sentences);

  /// The words by which a sentence first tells of one; no words when it tells of none.
  std::span<const Word> in(const Passage& passage, std::span<const Word> sentence) const;

 private:
  /// How much a number says: of a share ("two of the 25") a single word may tell what it lacked ("late").
  enum class Counts { nothing, some, a_share };
  struct Count {
    Counts what = Counts::nothing;
    std::size_t words = 0;
  };

  std::span<const Word> in_clause(std::span<const Word> clause) const;
  std::span<const Word> at_the_beginning_of(std::span<const Word> clause) const;
  std::span<const Word> exceptions_in(std::span<const Word> clause) const;
  /// The words from a number on to those that tell what is lacking; no words where nothing is.
  std::span<const Word> lacking_from(std::span<const Word> words) const;
  std::span<const Word> not_done_in(std::span<const Word> words) const;
  Count count_at(std::span<const Word> words) const;
  Count count_of_a_whole(std::span<const Word> words) const;
  std::optional<std::size_t> number_at(std::span<const Word> words, std::size_t at) const;
  std::size_t past_determiners(std::span<const Word> words, std::size_t at) const;
  bool is_not_done(std::span<const Word> words, std::size_t at) const;
  std::string_view word(std::span<const Word> words, std::size_t i) const { return sentences_.folded(words[i]); }

  const Sentences& sentences_;
  Clauses clauses_;
  WordSet finding_, leading_, asking_, refused_, determiners_, lacks_, articles_, being_, deeds_, papers_, entries_,
      exceptions_, granted_, excused_, steps_, dues_, produced_, late_behind_, bounds_, doing_;
};

}  // namespace socpress::inline language
