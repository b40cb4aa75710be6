// Walkthroughs of a Type 1: one for each control, and not by inquiry alone.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/engagement/procedures.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> walked_through_by_inquiry{
    "walkthroughs/inquiry-only", Severity::warning,
    "design and implementation of control `{}` were evaluated by inquiry alone",
    "inspect a document or a setting, or observe the control once, and record it in auditor/walkthroughs (.csv or "
    ".xlsx)",
    "inquiry alone is not sufficient evidence of design or implementation"};
const FindingKind<std::string> not_walked_through{
    "walkthroughs/missing", Severity::warning, "no walkthrough of control `{}` is recorded, unlike for other controls",
    "add a row to auditor/walkthroughs (.csv or .xlsx)",
    "the opinion on design covers every control that the description states"};

/// A Type 1 presents no tests; its examination of the controls is on record only when the firm keeps it here.
void controls_are_walked_through(const RuleInput& input, Findings& findings) {
  const auto& walkthroughs = input.auditor().walkthroughs;
  if (walkthroughs.empty()) return;
  const Verbs verbs(input);
  std::unordered_map<std::string_view, std::vector<const Walkthrough*>> of_control;
  for (const Walkthrough& one : walkthroughs) of_control[*one.control].push_back(&one);
  const auto inquires_only = [&](const Walkthrough* one) {
    return uses(*one, verbs, is_inquiry) && !uses(*one, verbs, is_more);
  };
  for (const Control& control : input.management().controls) {
    const auto found = of_control.find(*control.id);
    if (found == of_control.end())
      findings.report(not_walked_through, *control.id)
          .at(control.id.span)
          .also(walkthroughs.front().control.span, "as documented here");
    else if (std::all_of(found->second.begin(), found->second.end(), inquires_only))
      findings.report(walked_through_by_inquiry, *control.id)
          .at(nature_of(*found->second.front()))
          .also(control.id.span, "the control");
  }
}

constexpr std::array rules = {
    Rule{"no control of a Type 1 is evaluated by inquiry alone", AppliesTo::type_1, Needs::both_sides,
         controls_are_walked_through, finds<walked_through_by_inquiry, not_walked_through>},
};

}  // namespace

Rules walkthroughs_rules() { return rules; }

}  // namespace socpress::check
