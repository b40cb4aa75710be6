// Asks every rule that applies to the engagement, family by family.
#include "check/check.h"

#include <type_traits>

#include "check/rule.h"

namespace socpress::check {

namespace {

constexpr Rules (*families[])() = {identity_rules,
                                   names_rules,
                                   opinion_rules,
                                   modification_rules,
                                   conclusions_rules,
                                   assertion_rules,
                                   description_rules,
                                   commitments_rules,
                                   description_claims_rules,
                                   incidents_rules,
                                   changes_rules,
                                   criteria_rules,
                                   criteria_policies_rules,
                                   controls_rules,
                                   tests_rules,
                                   procedures_rules,
                                   walkthroughs_rules,
                                   populations_rules,
                                   samples_rules,
                                   exceptions_rules,
                                   pleas_rules,
                                   responses_rules,
                                   made_good_rules,
                                   tally_rules,
                                   subservice_rules,
                                   reliance_rules,
                                   user_entities_rules,
                                   text_rules,
                                   letter_rules,
                                   independence_rules,
                                   firm_rules,
                                   policy_rules,
                                   period_rules,
                                   opinion_dates_rules,
                                   time_words_rules,
                                   naming_rules,
                                   categories_rules,
                                   scope_rules,
                                   locations_rules,
                                   wording_rules,
                                   control_texts_rules,
                                   repetition_rules,
                                   sign_off_rules,
                                   halves_rules,
                                   prose_terms_rules};

constexpr DocumentRules (*document_families[])() = {document_rules, standards_rules, document_assertion_rules,
                                                    presentation_rules, element_words_rules};

bool applies(AppliesTo to, const Terms& terms) {
  switch (to) {
    case AppliesTo::both_types:
    case AppliesTo::soc3: return true;
    case AppliesTo::type_1: return terms.type && **terms.type == ReportType::type1;
    case AppliesTo::type_2: return terms.type && **terms.type == ReportType::type2;
  }
  return false;
}

bool answerable(Needs needs, const Engagement& engagement) {
  switch (needs) {
    case Needs::terms: return true;
    case Needs::management: return engagement.management.has_value();
    case Needs::auditor: return engagement.auditor.has_value();
    case Needs::opinion: return engagement.auditor && engagement.auditor->opinion;
    case Needs::both_sides: return engagement.management && engagement.auditor;
    case Needs::letter: return engagement.management && engagement.management->bridge_letter;
    case Needs::opinion_and_management:
      return engagement.management && engagement.auditor && engagement.auditor->opinion;
  }
  return false;
}

/// Calls `each` with every table of rows, whatever its rows look at.
template <class Each>
void for_each_table(const Each& each) {
  for (const auto family : families) each(family());
  for (const auto family : document_families) each(family());
  each(compared_rules());
  each(prior_rules());
  each(layout_wording_rules());
  each(page_rules());
  each(public_rules());
  each(public_words_rules());
  each(public_document_rules());
  each(decision_rules());
}

template <class Wanted>
std::vector<RuleFacts> facts_of_rules(const Wanted& wanted) {
  std::vector<RuleFacts> all;
  for_each_table([&](const auto& rules) {
    for (const auto& rule : rules)
      if (wanted(rule)) all.push_back({rule.number, rule.asks, rule.applies_to, rule.finds});
  });
  return all;
}

/// Asks the rules for which somebody else than `but` answers.
void ask_families(const Engagement& engagement, std::optional<Party> but, Findings& findings) {
  const Coverage counted = coverage(engagement);
  const Sentences sentences(engagement);
  const Examined examined{engagement, counted, sentences};
  for (const auto family : families)
    for (const Rule& rule : family())
      if (rule.answers != but && is_asked(rule.applies_to, rule.needs, engagement)) rule.ask(examined, findings);
}

}  // namespace

bool is_asked(AppliesTo applies_to, Needs needs, const Engagement& engagement) {
  return applies(applies_to, engagement.terms) && answerable(needs, engagement);
}

void check(const Engagement& engagement, const Layout& layout, const Sources&, Findings& findings) {
  ask_families(engagement, std::nullopt, findings);
  ask_of_layout(layout, engagement, findings);
}

void check(const Document& document, const Engagement& engagement, Findings& findings) {
  const Elements elements(document);
  for (const auto family : document_families)
    ask_all(family(), Composed{document, engagement, elements}, engagement, findings);
}

void check_management(const Engagement& engagement, Findings& findings) {
  ask_families(engagement, Party::auditor, findings);
}

void check_against(const Engagement& engagement, const TextsElsewhere& elsewhere, Findings& findings) {
  const Coverage counted = coverage(engagement);
  const Sentences sentences(engagement);
  const Examined examined{engagement, counted, sentences};
  ask_all(compared_rules(), Compared{examined, elsewhere}, engagement, findings);
}

void check_after(const Engagement& prior, const Engagement& engagement, Findings& findings) {
  const Coverage counted = coverage(engagement), counted_before = coverage(prior);
  const Sentences sentences(engagement), sentences_before(prior, engagement.policy.words);
  const Examined own{engagement, counted, sentences}, before{prior, counted_before, sentences_before};
  for (const RuleOver<Succeeding>& rule : prior_rules())
    if (is_asked(rule.applies_to, rule.needs, engagement) && is_asked(rule.applies_to, rule.needs, prior))
      rule.ask({own, before}, findings);
}

void check_for_public(const Engagement& engagement, const std::vector<Waiver>& waivers, Findings& findings) {
  const Coverage counted = coverage(engagement);
  const Sentences sentences(engagement);
  ask_all(public_rules(), Examined{engagement, counted, sentences, waivers}, engagement, findings);
}

std::vector<RuleFacts> all_rules() {
  return facts_of_rules([](const auto&) { return true; });
}

std::vector<RuleFacts> rules_asked(const Engagement& engagement, Held held) {
  return facts_of_rules([&](const auto& rule) {
    using Kept = std::decay_t<decltype(rule)>;
    constexpr bool compares = std::is_same_v<Kept, RuleOver<Compared>> || std::is_same_v<Kept, RuleOver<Succeeding>>;
    return !compares && is_asked(rule.applies_to, rule.needs, engagement) &&
           (held == Held::public_report || rule.applies_to != AppliesTo::soc3) &&
           (held != Held::management || rule.answers != Party::auditor);
  });
}

bool presented(const SubserviceOrganization& organization, Method method) {
  return organization.method && **organization.method == method;
}

const SubserviceOrganization* organization_named(const Terms& terms, std::string_view id) {
  for (const SubserviceOrganization& one : terms.subservice_organizations)
    if (*one.id == id) return &one;
  return nullptr;
}

std::vector<MadeAssertion> made_assertions(const Examined& examined) {
  std::vector<MadeAssertion> made;
  const auto& management = examined.engagement.management;
  if (!management) return made;
  if (management->assertion) made.push_back({"management", *management->assertion});
  for (const SubserviceAssertion& one : management->subservice_assertions)
    if (const auto* organization = organization_named(examined.terms(), *one.organization))
      made.push_back({"the management of " + organization->name->utf8, one.assertion});
  return made;
}

std::vector<SignedStatement> signed_statements(const Examined& examined) {
  std::vector<SignedStatement> statements;
  const Located<Text>& entity = examined.terms().organization.name;
  if (const auto& management = examined.engagement.management) {
    if (management->assertion) statements.push_back({"assertion", management->assertion->restated, entity});
    for (const SubserviceAssertion& one : management->subservice_assertions)
      if (const auto* organization = organization_named(examined.terms(), *one.organization))
        statements.push_back({"assertion of " + organization->name->utf8, one.assertion.restated, organization->name});
  }
  if (const auto& auditor = examined.engagement.auditor; auditor && auditor->opinion)
    statements.push_back({"opinion", auditor->opinion->restated, entity});
  return statements;
}

std::span<const Subject> subjects_of(const Terms& terms) {
  if (!terms.type) return {};
  const std::span<const Subject> all = all_subjects;
  return **terms.type == ReportType::type2 ? all : all.first(2);
}

Located<Date> last_of(const TimeFrame& frame) { return frame.period() ? frame.period()->to : frame.as_of()->date; }

std::optional<Located<Date>> day_to_await(const Examined& examined) {
  const auto& frame = examined.terms().time_frame;
  if (!frame) return std::nullopt;
  const auto& auditor = examined.engagement.auditor;
  const bool is_early = auditor && auditor->opinion && auditor->opinion->report_date &&
                        **auditor->opinion->report_date < frame->last_day();
  return is_early ? std::nullopt : std::optional(last_of(*frame));
}

Span span_of(const TimeFrame& frame) {
  if (const Period* period = frame.period()) {
    const Span &from = period->from.span, &to = period->to.span;
    return from.file == to.file && from.begin <= to.end ? Span{from.file, from.begin, to.end} : from;
  }
  return frame.as_of()->date.span;
}

std::string words_of(const TimeFrame& frame) {
  if (const Period* period = frame.period()) return to_text(*period->from) + " to " + to_text(*period->to);
  return to_text(*frame.as_of()->date);
}

std::string_view words_of(Subject subject) {
  switch (subject) {
    case Subject::description: return "the description";
    case Subject::design: return "the suitability of the design of controls";
    case Subject::operating_effectiveness: return "the operating effectiveness of controls";
  }
  return {};
}

std::string words_of(const std::vector<Category>& categories) {
  std::string words;
  for (const Category category : categories) words += (words.empty() ? "" : ", ") + std::string(name_of(category));
  return words;
}

}  // namespace socpress::check
