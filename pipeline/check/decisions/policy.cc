// What a firm's policy may decide: the severities of judgments, but not of errors, and elements that reports contain.
#include <array>
#include <string>

#include "check/known_findings.h"
#include "check/rule.h"
#include "document/vocabulary.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> unknown_finding{
    "policy/unknown-finding", Severity::error,
    "the policy sets a severity for `{}`, which is not a finding of any rule",
    "write the id as it appears in the brackets of the finding",
    "an entry of a policy takes effect as its readers expect"};
const FindingKind<std::string, std::string> error_lowered{
    "policy/error-lowered", Severity::error, "the policy sets `{}` to {}, and it is an error",
    "remove the entry; a firm may change the severity of warnings and notes only",
    "an error makes the report incorrect or unfit to be issued, regardless of a policy"};
const FindingKind<std::string, std::string> unknown_element{
    "policy/unknown-element", Severity::error, "the standard `{}` requires `{}`, which is not an element of a report",
    "name the element as layouts do in `element=`", "an entry of a policy takes effect as its readers expect"};

void severities_are_of_judgments(const RuleInput& input, Findings& findings) {
  const auto& severities = input.policy().severities;
  if (severities.empty()) return;
  const Kinds kinds;
  for (const ChangedSeverity& changed : severities) {
    const KindFacts* kind = kinds.find(*changed.finding);
    if (kind == nullptr) {
      findings.report(unknown_finding, *changed.finding)
          .at(changed.finding.span)
          .help(kinds.meant_by(*changed.finding));
    } else if (kind->severity == Severity::error && *changed.severity != Severity::error) {
      findings.report(error_lowered, *changed.finding, std::string(name_of(*changed.severity)))
          .at(changed.severity.span);
    }
  }
}

void standards_bring_elements(const RuleInput& input, Findings& findings) {
  for (const Standard& standard : input.policy().standards)
    for (const Located<std::string>& element : standard.brings)
      if (!element_named(*element)) findings.report(unknown_element, *standard.id, *element).at(element.span);
}

constexpr std::array rules = {
    Rule{"a policy changes only severities of warnings and notes", AppliesTo::both_types, Needs::terms,
         severities_are_of_judgments, finds<unknown_finding, error_lowered>},
    Rule{"a standard requires elements that exist", AppliesTo::both_types, Needs::terms, standards_bring_elements,
         finds<unknown_element>},
};

}  // namespace

Rules policy_rules() { return rules; }

}  // namespace socpress::check
