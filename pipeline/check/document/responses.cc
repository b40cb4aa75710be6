// Searches the auditor's report for a disclaimer that refers to the section in which responses are printed.
#include <algorithm>
#include <array>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<> not_disclaimed{
    "responses/not-disclaimed", Severity::error,
    "management's responses are presented with the results, and no paragraph of the auditor's report disclaims them",
    "add the paragraph `other-information` on responses to the layout, with its reference to the section of tests",
    "management's responses were not examined, and the auditor's report states so"};

bool leads_to(const Paragraph& paragraph, std::string_view target, const Document& document) {
  return std::any_of(paragraph.line.begin(), paragraph.line.end(), [&](const Inline& piece) {
    if (!piece.target) return false;
    const auto index = static_cast<std::size_t>(*piece.target);
    return index < document.targets.size() && document.targets[index].name == target;
  });
}

void responses_are_disclaimed(const RuleInput& input, Findings& findings) {
  const Document& document = input.document();
  const Engagement& engagement = input.engagement();
  const Elements& elements = input.elements();
  constexpr SectionName report = SectionName::auditors_report;
  if (!elements.has_section(report) || !elements.has_section(SectionName::tests)) return;
  if (!presents_tests(engagement)) return;
  const auto answered = coverage(engagement).response_of_test;
  const auto first =
      std::find_if(answered.begin(), answered.end(), [](const auto& response) { return response.has_value(); });
  if (first == answered.end()) return;
  for (const Paragraph* paragraph : elements.of(report, Element::other_information))
    if (leads_to(*paragraph, "section-tests", document)) return;
  findings.report(not_disclaimed).at(engagement.management->responses[**first].text.span);
}

constexpr std::array rules = {
    Rule{"management's responses are disclaimed where they are presented", AppliesTo::type_2,
         Needs::document | Needs::both_sides, responses_are_disclaimed, finds<not_disclaimed>, Party::auditor},
};

}  // namespace

Rules disclaimed_responses_rules() { return rules; }

}  // namespace socpress::check
