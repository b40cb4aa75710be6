// Outcomes stated in a procedure: something was missing in some of the items examined.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "language/clauses.h"

namespace socpress::inline language {

/// "noted that two of the 25 had no approval", "found one change that was not reviewed", "one exception was noted". The
/// objective of a test ("to determine whether"), attempts that the system rejected, and actions that were not required
/// are not outcomes.
class Outcomes {
 public:
  explicit Outcomes(const Sentences& sentences);

  /// The words that first state an outcome in the sentence; no words if it states none.
  std::span<const Word> in(const Passage& passage, std::span<const Word> sentence) const;

 private:
  /// How much a number implies: for a share ("two of the 25") a single word may state what was missing ("late").
  enum class Counts { nothing, some, a_share };
  struct Count {
    Counts what = Counts::nothing;
    std::size_t words = 0;
  };

  std::span<const Word> in_clause(std::span<const Word> clause) const;
  std::span<const Word> at_the_beginning_of(std::span<const Word> clause) const;
  std::span<const Word> exceptions_in(std::span<const Word> clause) const;
  /// The words from a number to those that state what is missing; no words if nothing is.
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
