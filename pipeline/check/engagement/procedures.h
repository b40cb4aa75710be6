// Which procedures a test or walkthrough consists of, by its column or its verbs.
#pragma once

#include <algorithm>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

/// The procedures that tests state the auditor performed, by verb.
class Verbs {
 public:
  explicit Verbs(const RuleInput& input) : sentences_(input.sentences()), watch_(input.sentences()) {
    const auto& verbs = input.policy().verbs_of_testing;
    for (std::size_t procedure = 0; procedure < verbs.size(); ++procedure)
      for (const Located<Text>& verb : verbs[procedure]) {
        watch_.add(verb->utf8);
        procedures_.push_back(static_cast<Procedure>(procedure));
      }
  }

  /// Whether the policy contains no procedures.
  bool none() const { return procedures_.empty(); }

  /// Calls `each` with the procedure of every verb in the procedure text, until it returns true.
  template <class Each>
  bool any(const Located<Text>& done, const Each& each) const {
    const Passage* passage = sentences_.of(done);
    if (passage == nullptr) return false;
    const auto words = sentences_.words(*passage);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const WatchList::Match match = watch_.at(words.subspan(i));
      if (match.words > 0 && each(procedures_[match.phrase])) return true;
    }
    return false;
  }

 private:
  const Sentences& sentences_;
  WatchList watch_;
  std::vector<Procedure> procedures_;  ///< by number of the phrase
};

/// Whether a test or walkthrough uses a procedure that `wanted` selects: by its column, or by its verbs when the column
/// is empty.
template <class Evidence, class Wanted>
bool uses(const Evidence& evidence, const Verbs& verbs, const Wanted& wanted) {
  if (evidence.kinds.empty()) return verbs.any(evidence.procedure, wanted);
  return std::any_of(evidence.kinds.begin(), evidence.kinds.end(), [&](const auto& kind) { return wanted(*kind); });
}

inline bool is_inquiry(Procedure procedure) { return procedure == Procedure::inquiry; }

inline bool is_more(Procedure procedure) { return procedure != Procedure::inquiry; }

inline bool is_record(Procedure procedure) { return is_more(procedure) && procedure != Procedure::observation; }

template <class Evidence>
Span nature_of(const Evidence& evidence) {
  return evidence.kinds.empty() ? evidence.procedure.span : evidence.kinds.front().span;
}

}  // namespace socpress::check
