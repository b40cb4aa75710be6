// The value that an engagement provides for each fact of the vocabulary.
#include "compose/facts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "compose/matters.h"

namespace socpress::compose {

namespace {

std::optional<MessageValue> text(const Located<Text>& located) {
  return located->empty() ? std::nullopt : std::optional<MessageValue>(located->utf8);
}
std::optional<MessageValue> text(const std::optional<Located<Text>>& located) {
  return located ? text(*located) : std::nullopt;
}
MessageValue day(Date date) { return CalendarDay{date.year, date.month, date.day}; }
std::optional<MessageValue> day(const std::optional<Located<Date>>& date) {
  return date ? std::optional<MessageValue>(day(**date)) : std::nullopt;
}
MessageValue number(std::size_t count) { return static_cast<std::int64_t>(count); }
MessageValue truth(bool value) { return std::string(value ? "yes" : "no"); }

}  // namespace

/// The subjects of the report's opinion: a Type 1 report has no opinion on operating effectiveness.
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
  const auto all = stated_matters(*assertion());
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const StatedMatter& matter) {
    return std::find(matter.subjects.begin(), matter.subjects.end(), subject) != matter.subjects.end();
  }));
}

bool Facts::pervasive(Subject subject) const {
  return assertion() != nullptr &&
         std::any_of(assertion()->matters.begin(), assertion()->matters.end(),
                     [&](const Matter& matter) { return *matter.subject == subject && matter.is_pervasive(); });
}

std::size_t Facts::bases(Subject subject) const {
  std::size_t count = 0;
  for (const Basis& basis : stated_bases(opinion()))
    count += std::any_of(basis.subjects.begin(), basis.subjects.end(), [&](const auto& of) { return *of == subject; });
  return count;
}

std::size_t Facts::organizations(Method method) const {
  const auto& all = engagement_.terms.subservice_organizations;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.method && **one.method == method; }));
}

namespace {

/// The facts of one subject of the report.
struct SubjectFacts {
  Subject subject;
  std::array<std::pair<Fact, OpinionKind>, 4> opinions;
  Fact open, asserted, matter, pervasive, matters, bases;
};
constexpr std::array<SubjectFacts, 3> subject_facts = {{
    {Subject::description,
     {{{Fact::description_unqualified, OpinionKind::unqualified},
       {Fact::description_qualified, OpinionKind::qualified},
       {Fact::description_adverse, OpinionKind::adverse},
       {Fact::description_disclaimed, OpinionKind::disclaimer}}},
     Fact::description_open,
     Fact::asserts_description,
     Fact::matter_description,
     Fact::pervasive_description,
     Fact::description_matter_count,
     Fact::description_basis_count},
    {Subject::design,
     {{{Fact::design_unqualified, OpinionKind::unqualified},
       {Fact::design_qualified, OpinionKind::qualified},
       {Fact::design_adverse, OpinionKind::adverse},
       {Fact::design_disclaimed, OpinionKind::disclaimer}}},
     Fact::design_open,
     Fact::asserts_design,
     Fact::matter_design,
     Fact::pervasive_design,
     Fact::design_matter_count,
     Fact::design_basis_count},
    {Subject::operating_effectiveness,
     {{{Fact::operation_unqualified, OpinionKind::unqualified},
       {Fact::operation_qualified, OpinionKind::qualified},
       {Fact::operation_adverse, OpinionKind::adverse},
       {Fact::operation_disclaimed, OpinionKind::disclaimer}}},
     Fact::operation_open,
     Fact::asserts_operation,
     Fact::matter_operation,
     Fact::pervasive_operation,
     Fact::operation_matter_count,
     Fact::operation_basis_count},
}};

}  // namespace

std::optional<MessageValue> Facts::value(Fact fact) const {
  if (const auto of_subject = value_of_subject(fact)) return of_subject;
  switch (kind_of(fact)) {
    case FactKind::text: {
      const std::string* words = worded_text(fact);
      return words != nullptr ? std::optional<MessageValue>(*words) : text_of(fact);
    }
    case FactKind::date: return date_of(fact);
    case FactKind::number:
      if (const auto count = count_of(fact)) return number(*count);
      return std::nullopt;
    case FactKind::truth:
      if (const auto is_true = truth_of(fact)) return truth(*is_true);
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<MessageValue> Facts::value_of_subject(Fact fact) const {
  for (const SubjectFacts& of : subject_facts) {
    for (const auto& [name, kind] : of.opinions)
      if (fact == name) return truth(opined(of.subject, kind));
    if (fact == of.open) return truth(open(of.subject));
    if (fact == of.asserted) return truth(asserts(of.subject));
    if (fact == of.matter) return truth(matters(of.subject) > 0);
    if (fact == of.pervasive) return truth(pervasive(of.subject));
    if (fact == of.matters) return number(matters(of.subject));
    if (fact == of.bases) return number(bases(of.subject));
  }
  return std::nullopt;
}

std::optional<MessageValue> Facts::text_of(Fact fact) const {
  const Terms& terms = engagement_.terms;
  const ServiceAuditor& auditor = terms.auditor;
  if (const auto* recorded = recorded_text(fact)) return text(*recorded);
  switch (fact) {
    case Fact::entity: return text(terms.organization.name);
    case Fact::entity_short:
      return text((*terms.organization.short_name).empty() ? terms.organization.name : terms.organization.short_name);
    case Fact::system: return text(terms.system.name);
    case Fact::description_title: return text(terms.system.description_title);
    case Fact::auditor: return text(auditor.name);
    case Fact::auditor_short: return text((*auditor.short_name).empty() ? auditor.name : auditor.short_name);
    case Fact::auditor_designation: return text(auditor.designation);
    case Fact::auditor_city: return text(opinion().city ? opinion().city : auditor.city);
    case Fact::auditor_state: return text(opinion().state ? opinion().state : auditor.state);
    case Fact::recipient: return text(terms.recipient);
    case Fact::draft_label: return text(terms.draft_label);
    case Fact::addressee: return text(opinion().addressee);
    case Fact::signature: return edition_.draft ? std::nullopt : text(opinion().signature);
    case Fact::signatory: return text(*party.name);
    case Fact::signatory_service: return party.service != nullptr ? text(*party.service) : std::nullopt;
    default: return std::nullopt;
  }
}

const std::string* Facts::worded_text(Fact fact) const {
  const auto unless_empty = [](const std::string& words) { return words.empty() ? nullptr : &words; };
  switch (fact) {
    case Fact::categories: return unless_empty(worded.categories);
    case Fact::categories_title: return unless_empty(worded.categories_title);
    case Fact::carve_out_names: return unless_empty(worded.carve_out_names);
    case Fact::carve_out_uses: return unless_empty(worded.carve_out_uses);
    case Fact::inclusive_names: return unless_empty(worded.inclusive_names);
    case Fact::inclusive_uses: return unless_empty(worded.inclusive_uses);
    case Fact::opined_subjects: return unless_empty(worded.opined_subjects);
    case Fact::disclaimed_subjects: return unless_empty(worded.disclaimed_subjects);
    case Fact::controls_not_operated: return unless_empty(worded.controls_not_operated);
    case Fact::throughout: return &worded.throughout;
    case Fact::time_frame: return &worded.time_frame;
    case Fact::opinion_name: return &worded.opinion_name;
    case Fact::opinion_title: return &worded.opinion_title;
    case Fact::design_conditions: return &worded.design_conditions;
    case Fact::operation_conditions: return &worded.operation_conditions;
    case Fact::system_described: return &worded.system_described;
    case Fact::controls_stated: return &worded.controls_stated;
    case Fact::controls_tested: return &worded.controls_tested;
    default: return nullptr;
  }
}

std::optional<MessageValue> Facts::date_of(Fact fact) const {
  const auto& frame = engagement_.terms.time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  const AsOf* as_of = frame ? frame->as_of() : nullptr;
  const auto day_of = [](const auto* one, auto member) {
    return one != nullptr ? std::optional<MessageValue>(day(*(one->*member))) : std::nullopt;
  };
  const Period* letter_period = letter().period ? &*letter().period : nullptr;
  switch (fact) {
    case Fact::period_from: return day_of(period, &Period::from);
    case Fact::period_to: return day_of(period, &Period::to);
    case Fact::as_of: return day_of(as_of, &AsOf::date);
    case Fact::report_date: return edition_.draft ? std::nullopt : day(opinion().report_date);
    case Fact::assertion_date: return !edition_.draft && assertion() != nullptr ? day(assertion()->date) : std::nullopt;
    case Fact::letter_report_date: return day(letter().last_report.date);
    case Fact::letter_from: return day_of(letter_period, &Period::from);
    case Fact::letter_to: return day_of(letter_period, &Period::to);
    default: return std::nullopt;
  }
}

std::optional<std::size_t> Facts::count_of(Fact fact) const {
  const Terms& terms = engagement_.terms;
  switch (fact) {
    case Fact::category_count: return in_canonical_order(terms.categories, engagement_.catalog).size();
    case Fact::control_count: return management().controls.size();
    case Fact::test_count: return coverage_.tests;
    case Fact::exception_count: return coverage_.exceptions;
    case Fact::did_not_operate_count: return coverage_.did_not_operate;
    case Fact::open_count: return coverage_.open;
    case Fact::user_entity_control_count: return management().user_entity_controls.size();
    case Fact::subservice_count: return terms.subservice_organizations.size();
    case Fact::criterion_count: return coverage_.criteria.size();
    case Fact::carve_out_count: return organizations(Method::carve_out);
    case Fact::inclusive_count: return organizations(Method::inclusive);
    case Fact::assertion_matter_count: return assertion() != nullptr ? stated_matters(*assertion()).size() : 0;
    case Fact::basis_count: return stated_bases(opinion()).size();
    case Fact::controls_not_operated_count: return controls_not_operated().size();
    default: return std::nullopt;
  }
}

std::optional<bool> Facts::truth_of(Fact fact) const {
  const Terms& terms = engagement_.terms;
  switch (fact) {
    case Fact::is_type_1: return type(ReportType::type1);
    case Fact::is_type_2: return type(ReportType::type2);
    case Fact::is_draft: return edition_.draft;
    case Fact::has_subservice: return !terms.subservice_organizations.empty();
    case Fact::has_carve_out: return organizations(Method::carve_out) > 0;
    case Fact::has_inclusive: return organizations(Method::inclusive) > 0;
    case Fact::has_user_entity_controls: return !management().user_entity_controls.empty();
    case Fact::has_subservice_controls: return !management().subservice_controls.empty();
    case Fact::has_other_information: return management().other_information.has_value();
    case Fact::has_responses: return !management().responses.empty();
    case Fact::has_recipient: return terms.recipient.has_value();
    case Fact::has_exceptions: return coverage_.exceptions > 0;
    case Fact::has_did_not_operate: return coverage_.did_not_operate > 0;
    case Fact::has_not_applicable: return !management().not_applicable.empty();
    case Fact::by_criterion: return terms.presentation == Presentation::by_criterion;
    case Fact::by_process: return terms.presentation == Presentation::by_process;
    case Fact::as_cards: return terms.presentation == Presentation::cards;
    case Fact::has_draft_label: return terms.draft_label.has_value();
    case Fact::has_short_name:
      return !(*terms.organization.short_name).empty() &&
             terms.organization.short_name->utf8 != terms.organization.name->utf8;
    case Fact::has_no_evidence: return coverage_.no_evidence > 0;
    case Fact::has_controls_not_operated: return !controls_not_operated().empty();
    default: return truth_of_conclusions(fact);
  }
}

std::optional<bool> Facts::truth_of_conclusions(Fact fact) const {
  constexpr auto qualified = OpinionKind::qualified, adverse = OpinionKind::adverse,
                 disclaimer = OpinionKind::disclaimer;
  const auto wanted = subjects();
  switch (fact) {
    case Fact::has_emphasis: return !opinion().emphasis.empty();
    case Fact::has_other_matters: return !opinion().other_matters.empty();
    case Fact::has_report_date: return !edition_.draft && opinion().report_date.has_value();
    case Fact::has_signature: return !edition_.draft && opinion().signature.has_value();
    case Fact::has_assertion_date: return !edition_.draft && assertion() != nullptr && assertion()->date.has_value();
    case Fact::has_assertion_signatures:
      return !edition_.draft && assertion() != nullptr && !assertion()->signatures.empty();
    case Fact::any_modified: return any(qualified) || any(adverse) || any(disclaimer);
    case Fact::any_qualified: return any(qualified);
    case Fact::any_adverse: return any(adverse);
    case Fact::any_disclaimed: return any(disclaimer);
    case Fact::has_bases: return !opinion().bases.empty();
    case Fact::has_assertion_matters: return assertion() != nullptr && !assertion()->matters.empty();
    case Fact::any_open:
      return std::any_of(wanted.begin(), wanted.end(), [&](Subject subject) { return open(subject); });
    case Fact::all_disclaimed:
      return std::all_of(wanted.begin(), wanted.end(), [&](Subject subject) { return opined(subject, disclaimer); });
    default: return truth_of_records(fact);
  }
}

}  // namespace socpress::compose
