// Sentences in which somebody approves what he or she made or asked for.
#pragma once

#include <cstddef>
#include <span>

#include "language/clauses.h"

namespace socpress::inline language {

/// "opens the ticket and approves it", "approve their own changes", "approved by their author", "approved by the
/// engineer who wrote it". A clause that denies it, is about another person, or asks whether it is so, does not state
/// it; nor does a sentence about what the system stopped.
class SelfApprovals {
 public:
  explicit SelfApprovals(const Sentences& sentences);

  /// The words that first state it in the sentence; no words if none do.
  std::span<const Word> in(const Passage& passage, std::span<const Word> sentence) const;

 private:
  std::span<const Word> in_clause(const Passage& passage, std::span<const Word> clause) const;
  std::size_t end_of_own_things(const Passage& passage, std::span<const Word> clause, std::size_t approval) const;
  std::size_t end_of_author(const Passage& passage, std::span<const Word> clause, std::size_t approval) const;
  bool is_by_author_before(std::span<const Word> clause, std::size_t approval) const;
  bool is_of_own_making(std::span<const Word> sentence, std::size_t approval) const;
  bool is_possessive(const Passage& passage, const Word& word) const;

  const Sentences& sentences_;
  Clauses clauses_;
  WordSet approving_, making_, authors_, persons_, things_, own_, same_, pronouns_, continuing_, another_, denying_,
      asking_, attempts_, prevented_, by_, relative_, articles_, auxiliaries_;
};

}  // namespace socpress::inline language
