// What a composed report for the public must contain, and what it must not.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> section_missing{
    "soc3/section-missing", Severity::error, "the report for the public has no section `{}`",
    "define the section in the layout, or use the shipped one",
    "a report for the public consists of assertion, auditor's report, boundaries, and principal commitments"};
const FindingKind<std::string, std::string> element_missing{
    "soc3/element-missing", Severity::error, "section `{}` has no paragraph marked `{}`",
    "mark the paragraph with `element=` in the layout, or use the shipped one",
    "the required elements of the report for the public and of its assertion"};
const FindingKind<std::string> element_restricted{
    "soc3/element-restricted", Severity::error, "the report for the public has a paragraph marked `{}`",
    "remove it from the layout: tests of controls and restrictions on use belong to the restricted report",
    "a general-use report has no restriction on use and presents no tests"};

constexpr SectionName assertion = SectionName::public_assertion, report = SectionName::public_report;
void point(Findings::Entry entry, const std::optional<Span>& span) {
  if (span) entry.at(*span);
}

void public_sections_are_there(const RuleInput& input, Findings& findings) {
  for (const DueSection& due : input.document().due)
    if (due.must_be_printed && !input.elements().has_section(due.section))
      findings.report(section_missing, std::string(name_of(due.section)));
}

void public_elements_are_there(const RuleInput& input, Findings& findings) {
  const Elements& elements = input.elements();
  for (const DueSection& due : input.document().due)
    for (const Element element : due.elements)
      if (elements.has_section(due.section) && !elements.has(due.section, element))
        point(findings.report(element_missing, std::string(name_of(due.section)), std::string(name_of(element))),
              elements.beginning(due.section));
}

void nothing_restricted_is_there(const RuleInput& input, Findings& findings) {
  for (const Element element : {Element::restricted_use, Element::tests_of_controls})
    for (const SectionName section : {assertion, report})
      if (input.elements().has(section, element))
        point(findings.report(element_restricted, std::string(name_of(element))), input.elements().beginning(section));
}

constexpr std::array rules = {
    Rule{"the report for the public has its four sections", AppliesTo::soc3, Needs::document, public_sections_are_there,
         finds<section_missing>},
    Rule{"the report for the public has each required paragraph", AppliesTo::soc3, Needs::document,
         public_elements_are_there, finds<element_missing>},
    Rule{"the report for the public has no restriction on use and presents no tests", AppliesTo::soc3, Needs::document,
         nothing_restricted_is_there, finds<element_restricted>},
};

}  // namespace

Rules public_document_rules() { return rules; }

}  // namespace socpress::check
