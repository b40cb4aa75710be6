// Every fact of the vocabulary, answered from the engagement in one exhaustive switch.
#include "compose/facts.h"

#include <algorithm>

namespace socpress::compose {

namespace {

std::optional<MessageValue> text(const Located<Text>& located) {
  return located->empty() ? std::nullopt : std::optional<MessageValue>(located->utf8);
}
std::optional<MessageValue> text(const std::optional<Located<Text>>& located) {
  return located ? text(*located) : std::nullopt;
}
std::optional<MessageValue> text(const std::string& joined) {
  return joined.empty() ? std::nullopt : std::optional<MessageValue>(joined);
}
MessageValue day(Date date) { return CalendarDay{date.year, date.month, date.day}; }
std::optional<MessageValue> day(const std::optional<Located<Date>>& date) {
  return date ? std::optional<MessageValue>(day(**date)) : std::nullopt;
}
MessageValue number(std::size_t count) { return static_cast<std::int64_t>(count); }
MessageValue truth(bool value) { return std::string(value ? "yes" : "no"); }

}  // namespace

/// What the report's type has an opinion on: a Type 1 report has none on operating effectiveness.
std::vector<Subject> Facts::subjects() const {
  if (type(ReportType::type1)) return {Subject::description, Subject::design};
  return {all_subjects.begin(), all_subjects.end()};
}

std::vector<Subject> Facts::subjects(bool disclaimed) const {
  std::vector<Subject> wanted;
  for (const Subject subject : subjects())
    if (opined(subject, OpinionKind::disclaimer) == disclaimed) wanted.push_back(subject);
  return wanted;
}

std::vector<std::string> Facts::controls_not_operated() const {
  std::vector<std::string> ids;
  for (const ConcludedControl& one : opinion().controls)
    if (*one.conclusion == ControlConclusion::did_not_operate) ids.push_back(*one.control);
  return ids;
}

bool Facts::opined(Subject subject, OpinionKind kind) const {
  const auto& set = opinion().on(subject);
  return set && *set->kind == kind;
}

bool Facts::open(Subject subject) const {
  const auto wanted = subjects();
  return std::find(wanted.begin(), wanted.end(), subject) != wanted.end() && !opinion().on(subject);
}

bool Facts::any(OpinionKind kind) const {
  return std::any_of(all_subjects.begin(), all_subjects.end(), [&](Subject subject) { return opined(subject, kind); });
}

bool Facts::asserts(Subject subject) const {
  const Assertion* made = assertion();
  return made != nullptr && std::any_of(made->asserts.begin(), made->asserts.end(),
                                        [&](const auto& asserted) { return *asserted == subject; });
}

std::size_t Facts::matters(Subject subject) const {
  if (assertion() == nullptr) return 0;
  const auto& all = assertion()->matters;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Matter& matter) { return *matter.subject == subject; }));
}

std::size_t Facts::bases(Subject subject) const {
  std::size_t count = 0;
  for (const Basis& basis : opinion().bases)
    count += std::any_of(basis.subjects.begin(), basis.subjects.end(), [&](const auto& of) { return *of == subject; });
  return count;
}

std::size_t Facts::organizations(Method method) const {
  const auto& all = engagement_.terms.subservice_organizations;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.method && **one.method == method; }));
}

std::optional<MessageValue> Facts::value(Fact fact) const {
  const Terms& terms = engagement_.terms;
  const ServiceAuditor& auditor = terms.auditor;
  constexpr auto qualified = OpinionKind::qualified, adverse = OpinionKind::adverse,
                 disclaimer = OpinionKind::disclaimer;
  const Period* period = terms.time_frame ? terms.time_frame->period() : nullptr;
  const AsOf* as_of = terms.time_frame ? terms.time_frame->as_of() : nullptr;
  switch (fact) {
    case Fact::entity: return text(terms.organization.name);
    case Fact::entity_short:
      return text((*terms.organization.short_name).empty() ? terms.organization.name : terms.organization.short_name);
    case Fact::system: return text(terms.system.name);
    case Fact::description_title: return text(terms.system.description_title);
    case Fact::recipient: return text(terms.recipient);
    case Fact::draft_label: return text(terms.draft_label);
    case Fact::period_from: return period != nullptr ? day(period->from) : std::nullopt;
    case Fact::period_to: return period != nullptr ? day(period->to) : std::nullopt;
    case Fact::as_of: return as_of != nullptr ? day(as_of->date) : std::nullopt;
    case Fact::assertion_date: return assertion() != nullptr ? day(assertion()->date) : std::nullopt;
    case Fact::categories: return text(worded.categories);
    case Fact::categories_title: return text(worded.categories_title);
    case Fact::carve_out_names: return text(worded.carve_out_names);
    case Fact::carve_out_uses: return text(worded.carve_out_uses);
    case Fact::inclusive_names: return text(worded.inclusive_names);
    case Fact::inclusive_uses: return text(worded.inclusive_uses);
    case Fact::opined_subjects: return text(worded.opined_subjects);
    case Fact::disclaimed_subjects: return text(worded.disclaimed_subjects);
    case Fact::controls_not_operated: return text(worded.controls_not_operated);
    case Fact::controls_not_operated_count: return number(controls_not_operated().size());
    case Fact::has_controls_not_operated: return truth(!controls_not_operated().empty());
    case Fact::throughout: return worded.throughout;
    case Fact::time_frame: return worded.time_frame;
    case Fact::opinion_name: return worded.opinion_name;
    case Fact::opinion_title: return worded.opinion_title;
    case Fact::design_conditions: return worded.design_conditions;
    case Fact::operation_conditions: return worded.operation_conditions;
    case Fact::carve_out_count: return number(organizations(Method::carve_out));
    case Fact::inclusive_count: return number(organizations(Method::inclusive));
    case Fact::category_count: return number(in_canonical_order(terms.categories).size());
    case Fact::control_count: return number(management().controls.size());
    case Fact::test_count: return number(coverage_.tests);
    case Fact::exception_count: return number(coverage_.exceptions);
    case Fact::did_not_operate_count: return number(coverage_.did_not_operate);
    case Fact::open_count: return number(coverage_.open);
    case Fact::user_entity_control_count: return number(management().user_entity_controls.size());
    case Fact::subservice_count: return number(terms.subservice_organizations.size());
    case Fact::criterion_count: return number(coverage_.criteria.size());
    case Fact::assertion_matter_count: return number(assertion() != nullptr ? assertion()->matters.size() : 0);
    case Fact::auditor: return text(auditor.name);
    case Fact::auditor_short: return text((*auditor.short_name).empty() ? auditor.name : auditor.short_name);
    case Fact::auditor_designation: return text(auditor.designation);
    case Fact::auditor_city: return text(opinion().city ? opinion().city : auditor.city);
    case Fact::auditor_state: return text(opinion().state ? opinion().state : auditor.state);
    case Fact::addressee: return text(opinion().addressee);
    case Fact::signature: return text(opinion().signature);
    case Fact::report_date: return day(opinion().report_date);
    case Fact::description_basis_count: return number(bases(Subject::description));
    case Fact::design_basis_count: return number(bases(Subject::design));
    case Fact::basis_count: return number(opinion().bases.size());
    case Fact::operation_basis_count: return number(bases(Subject::operating_effectiveness));
    case Fact::is_type_1: return truth(type(ReportType::type1));
    case Fact::is_type_2: return truth(type(ReportType::type2));
    case Fact::is_draft: return truth(edition_.draft);
    case Fact::has_short_name:
      return truth(!(*terms.organization.short_name).empty() &&
                   terms.organization.short_name->utf8 != terms.organization.name->utf8);
    case Fact::has_subservice: return truth(!terms.subservice_organizations.empty());
    case Fact::has_carve_out: return truth(organizations(Method::carve_out) > 0);
    case Fact::has_inclusive: return truth(organizations(Method::inclusive) > 0);
    case Fact::has_user_entity_controls: return truth(!management().user_entity_controls.empty());
    case Fact::has_subservice_controls: return truth(!management().subservice_controls.empty());
    case Fact::has_other_information: return truth(management().other_information.has_value());
    case Fact::has_responses: return truth(!management().responses.empty());
    case Fact::has_recipient: return truth(terms.recipient.has_value());
    case Fact::has_draft_label: return truth(terms.draft_label.has_value());
    case Fact::has_exceptions: return truth(coverage_.exceptions > 0);
    case Fact::has_did_not_operate: return truth(coverage_.did_not_operate > 0);
    case Fact::has_no_evidence: return truth(coverage_.no_evidence > 0);
    case Fact::has_not_applicable: return truth(!management().not_applicable.empty());
    case Fact::has_emphasis: return truth(!opinion().emphasis.empty());
    case Fact::has_other_matters: return truth(!opinion().other_matters.empty());
    case Fact::has_bases: return truth(!opinion().bases.empty());
    case Fact::has_report_date: return truth(opinion().report_date.has_value());
    case Fact::has_signature: return truth(opinion().signature.has_value());
    case Fact::has_assertion_date: return truth(assertion() != nullptr && assertion()->date.has_value());
    case Fact::has_assertion_signatures: return truth(assertion() != nullptr && !assertion()->signatures.empty());
    case Fact::has_assertion_matters: return truth(assertion() != nullptr && !assertion()->matters.empty());
    case Fact::asserts_description: return truth(asserts(Subject::description));
    case Fact::asserts_design: return truth(asserts(Subject::design));
    case Fact::asserts_operation: return truth(asserts(Subject::operating_effectiveness));
    case Fact::matter_description: return truth(matters(Subject::description) > 0);
    case Fact::matter_design: return truth(matters(Subject::design) > 0);
    case Fact::matter_operation: return truth(matters(Subject::operating_effectiveness) > 0);
    case Fact::description_unqualified: return truth(opined(Subject::description, OpinionKind::unqualified));
    case Fact::description_qualified: return truth(opined(Subject::description, qualified));
    case Fact::description_adverse: return truth(opined(Subject::description, adverse));
    case Fact::description_disclaimed: return truth(opined(Subject::description, disclaimer));
    case Fact::description_open: return truth(open(Subject::description));
    case Fact::design_unqualified: return truth(opined(Subject::design, OpinionKind::unqualified));
    case Fact::design_qualified: return truth(opined(Subject::design, qualified));
    case Fact::design_adverse: return truth(opined(Subject::design, adverse));
    case Fact::design_disclaimed: return truth(opined(Subject::design, disclaimer));
    case Fact::design_open: return truth(open(Subject::design));
    case Fact::operation_unqualified: return truth(opined(Subject::operating_effectiveness, OpinionKind::unqualified));
    case Fact::operation_qualified: return truth(opined(Subject::operating_effectiveness, qualified));
    case Fact::operation_adverse: return truth(opined(Subject::operating_effectiveness, adverse));
    case Fact::operation_disclaimed: return truth(opined(Subject::operating_effectiveness, disclaimer));
    case Fact::operation_open: return truth(open(Subject::operating_effectiveness));
    case Fact::any_qualified: return truth(any(qualified));
    case Fact::any_adverse: return truth(any(adverse));
    case Fact::any_disclaimed: return truth(any(disclaimer));
    case Fact::any_modified: return truth(any(qualified) || any(adverse) || any(disclaimer));
    case Fact::any_open: {
      const auto wanted = subjects();
      return truth(std::any_of(wanted.begin(), wanted.end(), [&](Subject subject) { return open(subject); }));
    }
    case Fact::all_disclaimed: {
      const auto wanted = subjects();
      return truth(
          std::all_of(wanted.begin(), wanted.end(), [&](Subject subject) { return opined(subject, disclaimer); }));
    }
    case Fact::by_criterion: return truth(terms.presentation == Presentation::by_criterion);
    case Fact::by_process: return truth(terms.presentation == Presentation::by_process);
    case Fact::as_cards: return truth(terms.presentation == Presentation::cards);
    case Fact::signatory: return text(*party.name);
    case Fact::signatory_service: return party.service != nullptr ? text(*party.service) : std::nullopt;
    case Fact::letter_from: return letter().period ? std::optional(day(*letter().period->from)) : std::nullopt;
    case Fact::letter_to: return letter().period ? std::optional(day(*letter().period->to)) : std::nullopt;
    case Fact::letter_addressee: return text(letter().addressee);
    case Fact::letter_user_entity_controls: return text(letter().user_entity_controls);
    case Fact::has_letter_addressee: return truth(letter().addressee.has_value());
    case Fact::has_letter_user_entity_controls: return truth(letter().user_entity_controls.has_value());
    case Fact::has_letter_changes: return truth(!letter().changes.items.empty());
    case Fact::item_name:
    case Fact::item_service:
    case Fact::item_text:
    case Fact::item_title:
    case Fact::item_id:
    case Fact::item_number:
    case Fact::item_total:
    case Fact::item_date:
    case Fact::item_page:
    case Fact::item_criterion:
    case Fact::item_list:
    case Fact::item_reason:
    case Fact::count_: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace socpress::compose
