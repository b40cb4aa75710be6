// Which sides the folder contains: a missing side cannot be checked, and silence must not look like a pass.
#include <array>
#include <string>

#include "check/rule.h"
#include "model/paths.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> side_missing{
    "terms/side-missing", Severity::note, "{} side is missing, so rules on it were not evaluated ({})",
    "add the folder; `socpress check --part` checks one side alone",
    "a report requires the texts of both sides, and rules evaluate what is present"};

void both_sides_are_there(const RuleInput& input, Findings& findings) {
  const Engagement& engagement = input.engagement();
  const auto report_missing = [&](const char* side, std::string_view folder) {
    findings.report(side_missing, side, std::string(folder)).at(engagement.terms.span);
  };
  if (!engagement.management) report_missing("management's", paths::management_folder);
  if (!engagement.auditor) report_missing("the service auditor's", paths::auditor_folder);
}

constexpr std::array rules = {
    Rule{"both sides of the engagement are present", AppliesTo::both_types, Needs::terms, both_sides_are_there,
         finds<side_missing>, Party::auditor},
};

}  // namespace

Rules terms_rules() { return rules; }

}  // namespace socpress::check
