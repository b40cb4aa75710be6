// The facts that depend on what was recorded: procedures of the tests, and statements of management's bridge letter.
#include <algorithm>

#include "compose/facts.h"

namespace socpress::compose {

namespace {

const std::vector<Test>& tests_of(const Engagement& engagement) {
  static const std::vector<Test> none;
  return engagement.auditor ? engagement.auditor->tests : none;
}

bool any_test(const Engagement& engagement, Procedure wanted) {
  const auto& tests = tests_of(engagement);
  return std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
    return std::any_of(test.kinds.begin(), test.kinds.end(), [&](const auto& kind) { return *kind == wanted; });
  });
}

bool draws_a_sample(const Test& test) {
  return test.sample_size && test.population_size && **test.sample_size < **test.population_size;
}

/// There are samples, and each has a record of how the completeness of its population was determined.
bool all_populations_have_evidence(const Engagement& engagement) {
  const auto& tests = tests_of(engagement);
  return std::any_of(tests.begin(), tests.end(), draws_a_sample) &&
         std::all_of(tests.begin(), tests.end(),
                     [](const Test& test) { return !draws_a_sample(test) || !test.population_evidence->empty(); });
}

}  // namespace

const std::optional<Located<Text>>* Facts::recorded_text(Fact fact) const {
  switch (fact) {
    case Fact::samples_drawn:
    case Fact::has_samples_drawn: return &opinion().procedures.samples;
    case Fact::information_produced:
    case Fact::has_information_produced: return &opinion().procedures.information_produced;
    case Fact::entity_level_controls:
    case Fact::has_entity_level_controls: return &opinion().procedures.entity_level;
    case Fact::letter_addressee:
    case Fact::has_letter_addressee: return &letter().addressee;
    case Fact::letter_auditor:
    case Fact::has_letter_auditor: return &letter().last_report.auditor;
    case Fact::letter_incidents:
    case Fact::has_letter_incidents: return &letter().incidents;
    case Fact::letter_control_failures:
    case Fact::has_letter_control_failures: return &letter().control_failures;
    case Fact::letter_subservice:
    case Fact::has_letter_subservice: return &letter().subservice_organizations;
    case Fact::letter_user_entity_controls:
    case Fact::has_letter_user_entity_controls: return &letter().user_entity_controls;
    default: return nullptr;
  }
}

std::optional<bool> Facts::truth_of_records(Fact fact) const {
  if (const auto* recorded = recorded_text(fact)) return recorded->has_value();
  switch (fact) {
    case Fact::presents_tests: return presents_tests(engagement_);
    case Fact::has_inquiry: return any_test(engagement_, Procedure::inquiry);
    case Fact::has_observation: return any_test(engagement_, Procedure::observation);
    case Fact::has_inspection: return any_test(engagement_, Procedure::inspection);
    case Fact::has_reperformance: return any_test(engagement_, Procedure::reperformance);
    case Fact::has_population_evidence: return all_populations_have_evidence(engagement_);
    case Fact::has_own_labels: return engagement_.catalog.has_own_labels;
    case Fact::has_letter_changes: return !letter().changes.items.empty();
    case Fact::has_letter_report_date: return letter().last_report.date.has_value();
    default: return std::nullopt;
  }
}

}  // namespace socpress::compose
