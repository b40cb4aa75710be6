// What a composed report for the public must hold, and what it must not.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

constexpr FindingKind<std::string> section_missing{
    "soc3/section-missing", Severity::error, "the report for the public has no section `{}`",
    "give the section in the layout, or take it over from the shipped one",
    "assertion, auditor's report, boundaries, and principal commitments are the parts of a report for the public"};
constexpr FindingKind<std::string, std::string> element_missing{
    "soc3/element-missing", Severity::error, "the section `{}` has no paragraph marked `{}`",
    "mark the paragraph with `element=` in the layout, or take it over from the shipped one",
    "the required elements of the report for the public and of the assertion in it"};
constexpr FindingKind<std::string> element_restricted{
    "soc3/element-restricted", Severity::error, "the report for the public has a paragraph marked `{}`",
    "remove it from the layout: tests of controls and restrictions on use belong to the restricted report",
    "a report for general use is not restricted, and tells no tests"};

constexpr SectionName assertion = SectionName::public_assertion, report = SectionName::public_report;

void point(Findings::Entry entry, const std::optional<Span>& span) {
  if (span) entry.at(*span);
}

void public_sections_are_there(const ComposedForPublic& seen, Findings& findings) {
  for (const DueSection& due : seen.document.due)
    if (due.must_be_printed && !seen.elements.has_section(due.section))
      findings.report(section_missing, std::string(name_of(due.section)));
}

void public_elements_are_there(const ComposedForPublic& seen, Findings& findings) {
  const Elements& elements = seen.elements;
  for (const DueSection& due : seen.document.due)
    for (const Element element : due.elements)
      if (elements.has_section(due.section) && !elements.has(due.section, element))
        point(findings.report(element_missing, std::string(name_of(due.section)), std::string(name_of(element))),
              elements.beginning(due.section));
}

void nothing_restricted_is_there(const ComposedForPublic& seen, Findings& findings) {
  for (const Element element : {Element::restricted_use, Element::tests_of_controls})
    for (const SectionName section : {assertion, report})
      if (seen.elements.has(section, element))
        point(findings.report(element_restricted, std::string(name_of(element))), seen.elements.beginning(section));
}

using PublicRule = RuleOver<ComposedForPublic>;
constexpr std::array rules = {
    PublicRule{183, "the four sections of the report for the public are there", AppliesTo::soc3, Needs::terms,
               public_sections_are_there, finds<section_missing>},
    PublicRule{183, "each required paragraph of the report for the public is there", AppliesTo::soc3, Needs::terms,
               public_elements_are_there, finds<element_missing>},
    PublicRule{182, "the report for the public is not restricted, and tells no tests", AppliesTo::soc3, Needs::terms,
               nothing_restricted_is_there, finds<element_restricted>},
};

}  // namespace

PublicDocumentRules public_document_rules() { return rules; }

void check_public(const Document& document, Findings& findings) {
  const Elements elements(document);
  for (const PublicRule& rule : public_document_rules()) rule.ask({document, elements}, findings);
}

}  // namespace socpress::check
