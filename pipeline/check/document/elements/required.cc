// What only the composed report can show: no required element is missing, and each states what it must.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/elements.h"
#include "check/rule.h"
#include "text/locale_forms.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> section_missing{
    "elements/section-missing", Severity::error, "the report has no section `{}`",
    "define the section in the layout, or use the shipped one",
    "a SOC 2 report consists of auditor's report, assertion, description, and criteria with controls"};
const FindingKind<std::string, std::string> element_missing{
    "elements/missing", Severity::error, "section `{}` has no paragraph marked `{}`",
    "mark the paragraph with `element=` in the layout, or use the shipped one",
    "the layout of the report kind states the elements that each section must have"};
const FindingKind<std::string> title_not_independent{
    "elements/title-not-independent", Severity::error,
    "the title of the auditor's report, `{}`, does not contain the word \"independent\"",
    "state in the title that the report is an independent service auditor's",
    "the title of the report includes the word independent"};
const FindingKind<std::string> scope_incomplete{
    "elements/scope-incomplete", Severity::error, "the scope of the auditor's report does not state {}",
    "state it in paragraph `scope` of the layout",
    "the scope identifies description, entity, system, time frame, criteria and categories"};
const FindingKind<> standards_not_named{
    "elements/standards-not-named", Severity::error,
    "the auditor's report does not state that the standards are the AICPA's",
    "name them in the layout's paragraphs on the service auditor's responsibilities",
    "the report states that the examination followed attestation standards established by the AICPA"};
const FindingKind<> not_disclaimed{
    "elements/other-information-not-disclaimed", Severity::error,
    "the report has a Section V, and no paragraph of the auditor's report refers to it and disclaims it",
    "add the paragraph `other-information` to the layout, with its reference to the section",
    "the auditor's report identifies other information and expresses no opinion on it"};
const FindingKind<> disclaimer_dangling{"elements/other-information-dangling", Severity::error,
                                        "the auditor's report disclaims other information, and the report has none",
                                        "remove the paragraph, or write management/other-information.md",
                                        "a disclaimer of absent information makes readers look for missing pages"};

const FindingKind<std::string, std::string> organization_not_named{
    "elements/subservice-not-named", Severity::error, "section `{}` mentions subservice organizations, but not {}",
    "name each organization, or its function, in paragraphs `carve-out` and `inclusive` of the layout",
    "the scope states for each subservice organization whether its controls are covered"};

bool type_2(const Engagement& e) { return e.terms.type && **e.terms.type == ReportType::type2; }
const AuditorsOpinion* opinion_of(const Engagement& e) {
  return e.auditor && e.auditor->opinion ? &*e.auditor->opinion : nullptr;
}
/// An element that a standard introduces is required of reports dated while the standard is in force; all others
/// always.
bool is_due_since_then(Element element, const Engagement& e) {
  const AuditorsOpinion* opinion = opinion_of(e);
  if (!opinion || !opinion->report_date) return true;
  bool is_brought = false;
  for (const Standard& standard : e.policy.standards)
    for (const Located<std::string>& brought : standard.brings)
      if (*brought == name_of(element)) {
        if (standard.in_force(**opinion->report_date)) return true;
        is_brought = true;
      }
  return !is_brought;
}

constexpr SectionName report = SectionName::auditors_report, assertion = SectionName::assertion;
void point(Findings::Entry entry, const std::optional<Span>& span) {
  if (span) entry.at(*span);
}

void sections_are_there(const RuleInput& input, Findings& findings) {
  for (const DueSection& due : input.document().due)
    if (due.must_be_printed && !input.elements().has_section(due.section))
      findings.report(section_missing, std::string(name_of(due.section)));
}

void elements_are_there(const RuleInput& input, Findings& findings) {
  const Elements& elements = input.elements();
  for (const DueSection& due : input.document().due)
    for (const Element element : due.elements)
      if (elements.has_section(due.section) && is_due_since_then(element, input.engagement()) &&
          !elements.has(due.section, element))
        point(findings.report(element_missing, std::string(name_of(due.section)), std::string(name_of(element))),
              elements.beginning(due.section));
}

Span place_of(const Paragraph& paragraph) { return paragraph.line.empty() ? Span{} : paragraph.line.front().origin; }

void title_is_independent(const RuleInput& input, Findings& findings) {
  for (const Paragraph* title : input.elements().of(report, Element::title)) {
    const std::string text = plain_text(title->line);
    if (folded(text).find("independent") == std::string::npos)
      findings.report(title_not_independent, text).at(place_of(*title));
  }
}

/// Whether a text contains a date in one of the forms that a layout may choose.
bool states_day(const std::string& folded_text, Date date, const std::string& locale) {
  constexpr std::array forms = {"long", "full", "medium", "short", "d MMMM y", "MMMM d", "d MMMM"};
  const CalendarDay day{date.year, date.month, date.day};
  return std::any_of(forms.begin(), forms.end(), [&](const char* form) {
    return folded_text.find(folded(LocaleForms::of(locale).day(day, form))) != std::string::npos;
  });
}

std::vector<std::string> missing_from_scope(const std::string& scope, const Engagement& engagement,
                                            const std::string& locale) {
  const Terms& terms = engagement.terms;
  std::vector<std::string> missing;
  const auto need = [&](std::string_view words, const char* what) {
    if (!words.empty() && scope.find(folded(words)) == std::string::npos) missing.emplace_back(what);
  };
  need(terms.system.description_title->utf8, "the title of the description");
  need(terms.organization.name->utf8, "the entity");
  need(terms.system.name->utf8, "the system");
  if (terms.time_frame && (terms.time_frame->period() != nullptr) == type_2(engagement)) {
    if (!states_day(scope, terms.time_frame->first_day(), locale) ||
        !states_day(scope, terms.time_frame->last_day(), locale))
      missing.emplace_back("the time frame");
  }
  for (const Located<Category>& category : terms.categories) {
    std::string words(name_of(*category));
    std::replace(words.begin(), words.end(), '-', ' ');
    need(words, "every category");
    if (!missing.empty() && missing.back() == "every category") break;
  }
  return missing;
}

void scope_is_complete(const RuleInput& input, Findings& findings) {
  const Elements& elements = input.elements();
  if (!elements.has(report, Element::scope)) return;
  std::string locale = input.document().metadata.language;
  std::replace(locale.begin(), locale.end(), '-', '_');
  for (const std::string& what :
       missing_from_scope(folded(elements.text(report, Element::scope)), input.engagement(), locale))
    findings.report(scope_incomplete, what).at(place_of(*elements.of(report, Element::scope).front()));
}

void standards_are_named(const RuleInput& input, Findings& findings) {
  const Elements& elements = input.elements();
  const std::string text =
      elements.text(report, Element::standards) + elements.text(report, Element::auditor_responsibilities);
  if (text.empty() || text.find("AICPA") != std::string::npos ||
      text.find("American Institute of Certified Public Accountants") != std::string::npos)
    return;
  point(findings.report(standards_not_named), elements.beginning(report));
}

/// A disclaimer counts only when it refers the reader to the section.
void other_information_is_disclaimed(const RuleInput& input, Findings& findings) {
  const Document& document = input.document();
  const Engagement& engagement = input.engagement();
  const Elements& elements = input.elements();
  if (!elements.has_section(report)) return;
  const auto& disclaimers = elements.of(report, Element::other_information);
  const auto leads_to_section_v = [&](const Inline& piece) {
    if (!piece.target) return false;
    const auto index = static_cast<std::size_t>(*piece.target);
    return index < document.targets.size() && document.targets[index].name == "section-other-information";
  };
  const bool refers = std::any_of(disclaimers.begin(), disclaimers.end(), [&](const Paragraph* paragraph) {
    return std::any_of(paragraph->line.begin(), paragraph->line.end(), leads_to_section_v);
  });
  const bool has_responses = engagement.management && !engagement.management->responses.empty();
  if (elements.has_section(SectionName::other_information)) {
    if (!refers) point(findings.report(not_disclaimed), elements.beginning(report));
  } else if (!disclaimers.empty() && (refers || !has_responses)) {
    findings.report(disclaimer_dangling).at(place_of(*disclaimers.front()));
  }
}

void organizations_are_in_scope(const RuleInput& input, Findings& findings) {
  const Engagement& engagement = input.engagement();
  const Elements& elements = input.elements();
  for (const SectionName section : {report, assertion})
    for (const SubserviceOrganization& one : engagement.terms.subservice_organizations) {
      if (!one.method) continue;
      const Element element = **one.method == Method::carve_out ? Element::carve_out : Element::inclusive;
      if (!elements.has(section, element)) continue;
      const std::string text = folded(elements.text(section, element));
      const auto contains = [&](const Located<Text>& words) {
        return text.find(folded(words->utf8)) != std::string::npos;
      };
      if (!contains(one.name) && !contains(one.service))
        findings.report(organization_not_named, std::string(name_of(section)), one.name->utf8)
            .at(place_of(*elements.of(section, element).front()))
            .also(one.name.span, "the organization");
    }
}

constexpr std::array rules = {
    Rule{"each required section is present", AppliesTo::both_types, Needs::document | Needs::terms, sections_are_there,
         finds<section_missing>, Party::auditor},
    Rule{"report and assertion have each required paragraph", AppliesTo::both_types, Needs::document | Needs::terms,
         elements_are_there, finds<element_missing>},
    Rule{"the title of the report includes the word independent", AppliesTo::both_types, Needs::document | Needs::terms,
         title_is_independent, finds<title_not_independent>, Party::auditor},
    Rule{"the scope is complete", AppliesTo::both_types, Needs::document | Needs::terms, scope_is_complete,
         finds<scope_incomplete>, Party::auditor},
    Rule{"the report names its standards", AppliesTo::both_types, Needs::document | Needs::terms, standards_are_named,
         finds<standards_not_named>, Party::auditor},
    Rule{"scope and assertion name each subservice organization, or what it is used for", AppliesTo::both_types,
         Needs::document | Needs::terms, organizations_are_in_scope, finds<organization_not_named>, Party::auditor},
    Rule{"Section V is disclaimed", AppliesTo::both_types, Needs::document | Needs::terms,
         other_information_is_disclaimed, finds<not_disclaimed, disclaimer_dangling>, Party::auditor},
};

}  // namespace

Rules required_elements_rules() { return rules; }

}  // namespace socpress::check
