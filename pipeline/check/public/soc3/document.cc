// What a composed report for the public must hold, and what it must not.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> section_missing{
    "soc3/section-missing", Severity::error, "the report for the public has no section `{}`",
    "give the section in the layout, or take it over from the shipped one",
    "assertion, auditor's report, boundaries, and principal commitments are the parts of a report for the public"};
const FindingKind<std::string, std::string> element_missing{
    "soc3/element-missing", Severity::error, "the section `{}` has no paragraph marked `{}`",
    "mark the paragraph with `element=` in the layout, or take it over from the shipped one",
    "the required elements of the report for the public and of the assertion in it"};
const FindingKind<std::string> element_restricted{
    "soc3/element-restricted", Severity::error, "the report for the public has a paragraph marked `{}`",
    "remove it from the layout: tests of controls and restrictions on use belong to the restricted report",
    "a report for general use is not restricted, and tells no tests"};

struct Required {
  SectionName section;
  Element element;
};
constexpr SectionName assertion = SectionName::public_assertion, report = SectionName::public_report;
constexpr std::array required = {Required{assertion, Element::organization_responsibilities},
                                 Required{assertion, Element::inherent_limitations},
                                 Required{assertion, Element::assertion_signature},
                                 Required{report, Element::title},
                                 Required{report, Element::addressee},
                                 Required{report, Element::scope},
                                 Required{report, Element::organization_responsibilities},
                                 Required{report, Element::auditor_responsibilities},
                                 Required{report, Element::standards},
                                 Required{report, Element::independence},
                                 Required{report, Element::inherent_limitations},
                                 Required{report, Element::signature},
                                 Required{report, Element::place},
                                 Required{report, Element::date}};

void point(Findings::Entry entry, const std::optional<Span>& span) {
  if (span) entry.at(*span);
}

void public_sections_are_there(const RuleInput& input, Findings& findings) {
  for (const SectionName section : {assertion, report, SectionName::public_boundaries, SectionName::public_commitments})
    if (!input.elements().has_section(section)) findings.report(section_missing, std::string(name_of(section)));
}

void public_elements_are_there(const RuleInput& input, Findings& findings) {
  const Elements& elements = input.elements();
  const auto need = [&](SectionName section, Element element) {
    if (elements.has_section(section) && !elements.has(section, element))
      point(findings.report(element_missing, std::string(name_of(section)), std::string(name_of(element))),
            elements.beginning(section));
  };
  for (const Required& one : required) need(one.section, one.element);
  if (input.document().draft) return;
  need(assertion, Element::assertion_operation);
  need(report, Element::opinion);
}

void nothing_restricted_is_there(const RuleInput& input, Findings& findings) {
  for (const Element element : {Element::restricted_use, Element::tests_of_controls})
    for (const SectionName section : {assertion, report})
      if (input.elements().has(section, element))
        point(findings.report(element_restricted, std::string(name_of(element))), input.elements().beginning(section));
}

constexpr std::array rules = {
    Rule{"the four sections of the report for the public are there", AppliesTo::soc3, Needs::document,
         public_sections_are_there, finds<section_missing>},
    Rule{"each required paragraph of the report for the public is there", AppliesTo::soc3, Needs::document,
         public_elements_are_there, finds<element_missing>},
    Rule{"the report for the public is not restricted, and tells no tests", AppliesTo::soc3, Needs::document,
         nothing_restricted_is_there, finds<element_restricted>},
};

}  // namespace

Rules public_document_rules() { return rules; }

}  // namespace socpress::check
