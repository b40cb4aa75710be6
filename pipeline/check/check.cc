// Asks every rule that applies to the engagement, family by family.
#include "check/check.h"

#include <type_traits>

#include "check/rules.h"

namespace socpress {

namespace {

constexpr Rules (*families[])() = {identity_rules, names_rules, opinion_rules,    assertion_rules,  description_rules,
                                   criteria_rules, tests_rules, exceptions_rules, subservice_rules, text_rules,
                                   period_rules,   time_words_rules, naming_rules, scope_rules, wording_rules,
                                   control_texts_rules, repetition_rules};

bool applies(AppliesTo to, const Terms& terms) {
  switch (to) {
    case AppliesTo::both_types:
    case AppliesTo::soc3:
      return true;
    case AppliesTo::type_1:
      return terms.type && **terms.type == ReportType::type1;
    case AppliesTo::type_2:
      return terms.type && **terms.type == ReportType::type2;
  }
  return false;
}

bool answerable(Needs needs, const Engagement& engagement) {
  switch (needs) {
    case Needs::terms:
      return true;
    case Needs::management:
      return engagement.management.has_value();
    case Needs::auditor:
      return engagement.auditor.has_value();
    case Needs::opinion:
      return engagement.auditor && engagement.auditor->opinion;
    case Needs::both_sides:
      return engagement.management && engagement.auditor;
  }
  return false;
}

/// Calls `each` with every table of rows, whatever its rows look at.
template <class Each>
void for_each_table(const Each& each) {
  for (const auto family : families) each(family());
  each(compared_rules());
  each(document_rules());
  each(page_rules());
  each(public_rules());
  each(public_document_rules());
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

}  // namespace

bool is_asked(AppliesTo applies_to, Needs needs, const Engagement& engagement) {
  return applies(applies_to, engagement.terms) && answerable(needs, engagement);
}

void check(const Engagement& engagement, const Layout&, const Sources&, Findings& findings) {
  const Coverage counted = coverage(engagement);
  const Sentences sentences(engagement);
  const Examined examined{engagement, counted, sentences};
  for (const auto family : families) ask_all(family(), examined, engagement, findings);
}

void check_against(const Engagement& engagement, const TextsElsewhere& elsewhere, Findings& findings) {
  const Coverage counted = coverage(engagement);
  const Sentences sentences(engagement);
  const Examined examined{engagement, counted, sentences};
  ask_all(compared_rules(), Compared{examined, elsewhere}, engagement, findings);
}

void check_for_public(const Engagement& engagement, Findings& findings) {
  const Coverage counted = coverage(engagement);
  const Sentences sentences(engagement);
  ask_all(public_rules(), Examined{engagement, counted, sentences}, engagement, findings);
}

std::vector<RuleFacts> all_rules() {
  return facts_of_rules([](const auto&) { return true; });
}

std::vector<RuleFacts> rules_asked(const Engagement& engagement, bool for_public) {
  return facts_of_rules([&](const auto& rule) {
    constexpr bool compares = std::is_same_v<std::decay_t<decltype(rule)>, RuleOver<Compared>>;
    return !compares && is_asked(rule.applies_to, rule.needs, engagement) && (for_public || rule.applies_to != AppliesTo::soc3);
  });
}

std::span<const Subject> subjects_of(const Terms& terms) {
  if (!terms.type) return {};
  const std::span<const Subject> all = all_subjects;
  return **terms.type == ReportType::type2 ? all : all.first(2);
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
    case Subject::description:
      return "the description";
    case Subject::design:
      return "the suitability of the design of controls";
    case Subject::operating_effectiveness:
      return "the operating effectiveness of controls";
  }
  return {};
}

std::string words_of(const std::vector<Category>& categories) {
  std::string words;
  for (const Category category : categories) words += (words.empty() ? "" : ", ") + std::string(name_of(category));
  return words;
}

}  // namespace socpress
