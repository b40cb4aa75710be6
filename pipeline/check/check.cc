// Asks every rule that applies to the engagement, family by family.
#include "check/check.h"

#include "check/rules.h"

namespace socpress {

namespace {

constexpr Rules (*families[])() = {identity_rules,  names_rules,       opinion_rules,  modification_rules,
                                   conclusions_rules, assertion_rules, description_rules, criteria_rules,
                                   tests_rules,     exceptions_rules,  subservice_rules, text_rules};

bool applies(const Rule& rule, const Terms& terms) {
  switch (rule.applies_to) {
    case AppliesTo::both_types:
      return true;
    case AppliesTo::type_1:
      return terms.type && **terms.type == ReportType::type1;
    case AppliesTo::type_2:
      return terms.type && **terms.type == ReportType::type2;
  }
  return false;
}

bool answerable(const Rule& rule, const Engagement& engagement) {
  switch (rule.needs) {
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
    case Needs::opinion_and_management:
      return engagement.management && engagement.auditor && engagement.auditor->opinion;
  }
  return false;
}

}  // namespace

void check(const Engagement& engagement, const Layout&, const Sources&, Findings& findings) {
  const Coverage counted = coverage(engagement);
  const Examined examined{engagement, counted};
  for (const auto family : families)
    for (const Rule& rule : family())
      if (applies(rule, engagement.terms) && answerable(rule, engagement)) rule.ask(examined, findings);
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

}  // namespace socpress
