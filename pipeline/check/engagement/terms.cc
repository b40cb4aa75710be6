// Which sides the folder holds: what is not there cannot be held against any rule, and silence must not look like a
// pass.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> side_missing{
    "terms/side-missing", Severity::note, "the folder holds nothing of {}, so that no rule on it was asked ({})",
    "add the folder; what one side has alone is held by `socpress check --part`",
    "a report needs the words of both sides, and rules speak of what is there"};

void both_sides_are_there(const RuleInput& input, Findings& findings) {
  const Engagement& engagement = input.engagement();
  const auto tell = [&](const char* side, const char* folder) {
    findings.report(side_missing, side, folder).at(engagement.terms.span);
  };
  if (!engagement.management) tell("management's", "management/");
  if (!engagement.auditor) tell("the service auditor's", "auditor/");
}

constexpr std::array rules = {
    Rule{"both sides are there to be held against the rules", AppliesTo::both_types, Needs::terms, both_sides_are_there,
         finds<side_missing>, Party::auditor},
};

}  // namespace

Rules terms_rules() { return rules; }

}  // namespace socpress::check
