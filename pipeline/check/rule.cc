// What several families of rules share.
#include "check/rule.h"

namespace socpress::check {

bool presented(const SubserviceOrganization& organization, Method method) {
  return organization.method && **organization.method == method;
}

const SubserviceOrganization* organization_named(const Terms& terms, std::string_view id) {
  for (const SubserviceOrganization& one : terms.subservice_organizations)
    if (*one.id == id) return &one;
  return nullptr;
}

std::vector<MadeAssertion> made_assertions(const RuleInput& input) {
  std::vector<MadeAssertion> made;
  const auto& management = input.engagement().management;
  if (!management) return made;
  if (management->assertion) made.push_back({"management", *management->assertion});
  for (const SubserviceAssertion& one : management->subservice_assertions)
    if (const auto* organization = organization_named(input.terms(), *one.organization))
      made.push_back({"the management of " + organization->name->utf8, one.assertion});
  return made;
}

std::vector<SignedStatement> signed_statements(const RuleInput& input) {
  std::vector<SignedStatement> statements;
  const Located<Text>& entity = input.terms().organization.name;
  if (const auto& management = input.engagement().management) {
    if (management->assertion) statements.push_back({"assertion", management->assertion->restated, entity});
    for (const SubserviceAssertion& one : management->subservice_assertions)
      if (const auto* organization = organization_named(input.terms(), *one.organization))
        statements.push_back({"assertion of " + organization->name->utf8, one.assertion.restated, organization->name});
  }
  if (const auto& auditor = input.engagement().auditor; auditor && auditor->opinion)
    statements.push_back({"opinion", auditor->opinion->restated, entity});
  return statements;
}

std::span<const Subject> subjects_of(const Terms& terms) {
  if (!terms.type) return {};
  const std::span<const Subject> all = all_subjects;
  return **terms.type == ReportType::type2 ? all : all.first(2);
}

Located<Date> last_of(const TimeFrame& frame) { return frame.period() ? frame.period()->to : frame.as_of()->date; }

std::optional<Located<Date>> day_to_await(const RuleInput& input) {
  const auto& frame = input.terms().time_frame;
  if (!frame) return std::nullopt;
  const auto& auditor = input.engagement().auditor;
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
  for (const Category& category : categories) words += (words.empty() ? "" : ", ") + std::string(name_of(category));
  return words;
}

}  // namespace socpress::check
