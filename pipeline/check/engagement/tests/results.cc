// Tests of controls: each control is tested, each result is set by a person on a date, and numbers are possible.
#include <array>
#include <string>

#include "check/engagement/operation.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<> no_tests{"tests/none", Severity::error, "the service auditor's side contains no tests of controls",
                             "list the tests in auditor/tests (.csv or .xlsx)",
                             "a Type 2 report describes the tests of controls and their results"};
const FindingKind<std::string> control_untested{
    "tests/missing", Severity::error, "control `{}` is not tested",
    "test the control, and describe the test in auditor/tests (.csv or .xlsx)",
    "a Type 2 report describes a test of every control that it states"};
const FindingKind<std::string> test_in_type_1{
    "tests/in-type-1", Severity::error, "test `{}` is part of a Type 1 engagement, whose report describes no tests",
    "remove the sheet of tests from auditor/, or make the engagement a Type 2 with a period",
    "a Type 1 examination does not test controls for operating effectiveness"};
const FindingKind<std::string> result_missing{
    "tests/result-missing", Severity::error, "test `{}` has no result",
    "write the result when the test is done: results are never filled in automatically",
    "every described test has a result"};
const FindingKind<std::string, std::string> result_defaulted{
    "tests/result-defaulted", Severity::error, "the result of test `{}` does not state {}",
    "take name and date from the working papers; if nobody performed the test, leave the result empty",
    "every conclusion was reached by a person"};
const FindingKind<std::string, std::string, std::string> tested_before_period{
    "tests/before-period", Severity::error, "test `{}` was performed on {}, before the period began on {}",
    "test again: a result from before the period does not cover it; if the date is a typing error, correct it from the "
    "working papers",
    "evidence of operating effectiveness comes from the period"};
const FindingKind<std::int64_t, std::int64_t> sample_exceeds_population{
    "tests/sample-exceeds-population", Severity::error, "{} items were sampled from a population of {}",
    "correct the sample size, or the population in column \"Population Size\", from the working papers",
    "a sample is drawn from its population, and cannot be larger"};
const FindingKind<std::int64_t, std::int64_t> deviations_exceed_sample{
    "tests/deviations-exceed-sample", Severity::error, "{} deviations were found among {} items",
    "correct the number of deviations, or column \"Sample Size\", from the working papers",
    "only an examined item can deviate"};
const FindingKind<std::string> concluded_on_nothing{
    "tests/concluded-on-nothing", Severity::error, "test `{}` found no exceptions in a population of 0",
    "write `Did not operate.` with the reason in column \"Exception\", and state how the population was determined to "
    "be empty",
    "a control without occasions to operate was not shown to operate effectively"};

const FindingKind<std::string, std::int64_t> nothing_sampled{
    "tests/nothing-sampled", Severity::error,
    "test `{}` notes no exceptions, and sampled 0 items of a population of {}",
    "examine items of the population; if items were examined, correct column \"Sample Size\" from the working papers",
    "a result states what was found in the items examined, and none were"};

void each_control_is_tested(const RuleInput& input, Findings& findings) {
  if (input.auditor().tests.empty()) {
    findings.report(no_tests).at(input.terms().span);
    return;
  }
  if (!input.engagement().management) return;
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i)
    if (input.coverage().controls[i].tests.empty())
      findings.report(control_untested, *controls[i].id).at(controls[i].id.span);
}

void no_tests_in_type_1(const RuleInput& input, Findings& findings) {
  const auto& tests = input.auditor().tests;
  if (!tests.empty()) findings.report(test_in_type_1, *tests.front().id).at(tests.front().id.span);
}

/// The place of a cell is unknown when the cell is empty; the row's id is used instead.
void results_are_somebodys(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests) {
    if (!test.result) {
      if (!test.result_text->empty()) continue;  // present, and already reported when it was not recognized
      findings.report(result_missing, *test.id).at(test.id.span);
      continue;
    }
    const bool who = !test.tester->empty(), when = test.tested_on.has_value();
    if (who && when) continue;
    const char* lacking = who ? "the date" : when ? "who performed the test" : "who performed the test, and when";
    findings.report(result_defaulted, *test.id, lacking).at(test.result->span);
  }
}

void tested_in_or_after_the_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  for (const Test& test : input.auditor().tests)
    if (test.result && test.tested_on && **test.tested_on < *period->from)
      findings.report(tested_before_period, *test.id, to_text(**test.tested_on), to_text(*period->from))
          .at(test.tested_on->span)
          .also(period->from.span, "the first day of the period");
}

void numbers_can_be(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests) {
    const auto &population = test.population_size, &sample = test.sample_size, &deviations = test.deviations;
    if (population && sample && **sample > **population)
      findings.report(sample_exceeds_population, **sample, **population)
          .at(sample->span)
          .label("the sample")
          .also(population->span, "the population");
    if (sample && deviations && **deviations > **sample)
      findings.report(deviations_exceed_sample, **deviations, **sample)
          .at(deviations->span)
          .label("the deviations")
          .also(sample->span, "the sample");
  }
}

void nothing_is_not_effective(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests)
    if (test.population_size && **test.population_size == 0 && test.result && **test.result == Result::no_exceptions)
      findings.report(concluded_on_nothing, *test.id)
          .at(test.result->span)
          .also(test.population_size->span, "the population");
}

void something_was_examined(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests) {
    const auto &population = test.population_size, &sample = test.sample_size;
    if (!ended(test, Result::no_exceptions) || !sample || **sample != 0 || !population || **population <= 0) continue;
    findings.report(nothing_sampled, *test.id, **population)
        .at(sample->span)
        .label("the sample")
        .also(test.result->span, "the result")
        .also(population->span, "the population");
  }
}

constexpr std::array rules = {
    Rule{"each control of a Type 2 is tested", AppliesTo::type_2, Needs::auditor, each_control_is_tested,
         finds<no_tests, control_untested>, Party::auditor},
    Rule{"a Type 1 has no tests", AppliesTo::type_1, Needs::auditor, no_tests_in_type_1, finds<test_in_type_1>,
         Party::auditor},
    Rule{"each test has a result, with name and date", AppliesTo::type_2, Needs::auditor, results_are_somebodys,
         finds<result_missing, result_defaulted>, Party::auditor},
    Rule{"no test was performed before the period", AppliesTo::type_2, Needs::auditor, tested_in_or_after_the_period,
         finds<tested_before_period>, Party::auditor},
    Rule{"population, sample and deviations are consistent", AppliesTo::type_2, Needs::auditor, numbers_can_be,
         finds<sample_exceeds_population, deviations_exceed_sample>, Party::auditor},
    Rule{"nothing is concluded from an empty population", AppliesTo::type_2, Needs::auditor, nothing_is_not_effective,
         finds<concluded_on_nothing>, Party::auditor},
    Rule{"items of each sampled population were examined", AppliesTo::type_2, Needs::auditor, something_was_examined,
         finds<nothing_sampled>, Party::auditor},
};

}  // namespace

Rules tests_rules() { return rules; }

}  // namespace socpress::check
