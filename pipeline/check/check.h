// Evaluates the rules of a careful reviewer over engagement, layout, document and pages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/input.h"

namespace socpress::check {

/// The reports that a rule applies to.
enum class AppliesTo { both_types, type_1, type_2, soc3 };
/// Who is responsible for satisfying a rule. The auditor's rules do not apply to what management issues alone.
enum class Party { both, management, auditor };

/// A row of a family's table.
struct Rule {
  std::string_view requirement;  ///< the condition that must be true, as a clause
  AppliesTo applies_to = AppliesTo::both_types;
  Needs needs = Needs::terms;
  void (*evaluate)(const RuleInput&, Findings&) = nullptr;
  std::span<const KindFacts* const> finds;  ///< the findings that it may report
  Party responsible = Party::both;
};

/// Evaluates each rule that applies, whose parts are present, and of which at least one part was added since the last
/// call, in the order of the families. A stage adds what it made and then calls this.
void evaluate(RuleInput& input, Findings& findings);

/// Applies the severities of the firm's policy to the findings reported so far, and marks those that the auditor
/// waived. A finding that its rule declares an error remains an error. May be called again after more findings are
/// reported.
void decide(const Engagement& engagement, const Sources& sources, Findings& findings);

/// Every rule, in the order of the families.
std::vector<Rule> all_rules();

/// A rule that applies to the input, and the missing parts because of which it was not evaluated.
struct RuleStatus {
  Rule rule;
  Needs missing = Needs::nothing;

  bool evaluated() const { return missing == Needs::nothing; }
};
/// The rules that apply to the input. `elsewhere`: parts over which another process evaluated its rules.
std::vector<RuleStatus> statuses(const RuleInput& input, Needs elsewhere = Needs::nothing);
/// "the document, the pages": names the parts in a report on rules that were not evaluated.
std::string words_of(Needs parts);

}  // namespace socpress::check
