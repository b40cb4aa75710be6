// Evaluates the rules of a careful reviewer over engagement, layout, document and pages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/input.h"

namespace socpress::check {

/// Of which reports a rule is.
enum class AppliesTo { both_types, type_1, type_2, soc3 };
/// Who is responsible that a rule is satisfied. Over what management issues alone, the auditor's rules do not apply.
enum class Party { both, management, auditor };

/// A row of a family's table.
struct Rule {
  std::string_view requirement;  ///< what must be true, as a clause
  AppliesTo applies_to = AppliesTo::both_types;
  Needs needs = Needs::terms;
  void (*evaluate)(const RuleInput&, Findings&) = nullptr;
  std::span<const KindFacts* const> finds;  ///< the findings that it may report
  Party responsible = Party::both;
};

/// Evaluates each rule that applies, whose parts are present, and one of whose parts was added since the last call, in
/// the order of the families: a stage adds what it has made, and has the new rules evaluated.
void evaluate(RuleInput& input, Findings& findings);

/// Gives the findings reported so far the severities of the firm's policy, and marks those that the auditor waived.
/// What a rule declares an error stays one. May be called again when more was found.
void decide(const Engagement& engagement, const Sources& sources, Findings& findings);

/// Every rule, in the order of the families.
std::vector<Rule> all_rules();

/// A rule that applies to the input, and the parts for lack of which it was not evaluated.
struct RuleStatus {
  Rule rule;
  Needs missing = Needs::nothing;

  bool evaluated() const { return missing == Needs::nothing; }
};
/// The rules that apply to the input. `elsewhere`: parts that another process has evaluated its rules over.
std::vector<RuleStatus> statuses(const RuleInput& input, Needs elsewhere = Needs::nothing);
/// "the document, the pages": for a report on rules that were not evaluated.
std::string words_of(Needs parts);

}  // namespace socpress::check
