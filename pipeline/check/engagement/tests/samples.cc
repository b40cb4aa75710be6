// Populations and samples: known, complete, large enough, and spread over the period.
#include <algorithm>
#include <array>
#include <string>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::int64_t> population_unknown{
    "tests/population-unknown", Severity::warning, "{} items were sampled from a population of unknown size",
    "count the population, and write the number in column \"Population Size\"",
    "the result of a sample can be evaluated only with the size of its population"};
const FindingKind<std::string> not_shown_complete{
    "tests/population-not-shown-complete", Severity::warning,
    "completeness of the population of test `{}` is not documented, unlike for other tests",
    "state in column \"Population Evidence\" what the list was agreed to, or how it was generated in the auditor's "
    "presence",
    "a sample from an incomplete list is not evidence for the missing items"};
const FindingKind<std::int64_t, std::string, std::int64_t> below_policy{
    "tests/sample-below-policy", Severity::warning,
    "{} items are the largest sample of a control with frequency `{}`, for which the policy requires at least {}",
    "test more items, or all of them; a firm that samples less states so in auditor/policy.yaml",
    "sample sizes are set by the firm in advance, and a smaller one requires a reason"};
const FindingKind<std::int64_t, std::string, std::int64_t, std::string, std::string> fewer_occurrences{
    "tests/fewer-occurrences", Severity::warning,
    "{} occurrences are counted for a control with frequency `{}`, and {} are expected from {} to {}",
    "determine whether an occurrence is missing from the list or did not take place, which is a deviation",
    "a control that did not operate as often as stated has deviated before any item is tested"};
const FindingKind<std::string> emptiness_not_shown{
    "tests/emptiness-not-shown", Severity::warning, "test `{}` has a population of 0, supported by inquiry only",
    "inspect the records that would show an occasion, and state so in the procedure or in \"Population Evidence\"",
    "an empty population is a fact that requires evidence"};
const FindingKind<std::string> one_item_of_a_machine{
    "tests/one-item-without-change-control", Severity::warning,
    "automated control `{}` was tested once, and no test of a change management control is free of exceptions",
    "test more instances over the period, or show by other means that the program did not change",
    "one test of an automated control suffices only if unauthorized changes are prevented"};

/// Calls `each` for each control with its tests.
template <class Each>
void for_each_tested_control(const RuleInput& input, const Each& each) {
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i)
    if (!input.coverage().controls[i].tests.empty()) each(controls[i], input.coverage().controls[i].tests);
}

bool is_sample_of_one(const Test& test) { return !test.sample_size || **test.sample_size <= 1; }

void populations_are_counted(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests)
    if (test.sample_size && !test.population_size && !is_sample_of_one(test))
      findings.report(population_unknown, **test.sample_size).at(test.sample_size->span).label("the sample");
}

/// Applies where the firm records it for some tests: it is then missing for the others.
void populations_are_complete(const RuleInput& input, Findings& findings) {
  const auto& tests = input.auditor().tests;
  const auto documented =
      std::find_if(tests.begin(), tests.end(), [](const Test& t) { return !t.population_evidence->empty(); });
  if (documented == tests.end()) return;
  for (const Test& test : tests)
    if (test.population_size && test.sample_size && test.population_evidence->empty())
      findings.report(not_shown_complete, *test.id)
          .at(test.population_size->span)
          .label("the population")
          .also(documented->population_evidence.span, "as documented here");
}

/// One test of a control may examine few items of another kind: the largest sample is compared with the policy. When
/// the control had no occasion there was nothing to sample, and occasions that are nevertheless counted are a separate
/// finding.
void samples_are_large_enough(const RuleInput& input, Findings& findings) {
  const Frequencies frequencies(input.policy());
  for_each_tested_control(input, [&](const Control& control, const std::vector<std::size_t>& tests) {
    const SampleSize* size = frequencies.of(control);
    if (size == nullptr || performed(control) == Performed::by_machine) return;
    const Test* largest = nullptr;
    for (const std::size_t i : tests) {
      const Test& test = input.auditor().tests[i];
      if (!test.sample_size || ended(test, Result::did_not_operate)) continue;
      if (test.population_size && **test.sample_size >= **test.population_size) return;  // every item was tested
      if (largest == nullptr || **largest->sample_size < **test.sample_size) largest = &test;
    }
    if (largest == nullptr || **largest->sample_size >= *size->least) return;
    findings.report(below_policy, **largest->sample_size, control.frequency->utf8, *size->least)
        .at(largest->sample_size->span)
        .label("the sample")
        .also(control.frequency.span, "how often the control operates")
        .also(size->least.span, "the policy");
  });
}

/// Whether the population consists of the control's own occasions: "quarterly meetings", "weeks in the period".
bool states_occasions(const Test& test, const SampleSize& size) {
  return size.unit && folded(test.population->utf8).find(folded((*size.unit)->utf8)) != std::string::npos;
}

void occasions_are_as_many_as_expected(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const Frequencies frequencies(input.policy());
  for_each_tested_control(input, [&](const Control& control, const std::vector<std::size_t>& tests) {
    const SampleSize* size = frequencies.of(control);
    const auto days = days_in_effect(control, *period);
    const auto expected = size != nullptr && days ? expected_occurrences(*size, *days) : std::nullopt;
    if (!expected) return;
    for (const std::size_t i : tests) {
      const Test& test = input.auditor().tests[i];
      if (!test.population_size || **test.population_size >= *expected || !states_occasions(test, *size)) continue;
      findings
          .report(fewer_occurrences, **test.population_size, control.frequency->utf8, *expected, to_text(days->first),
                  to_text(days->last))
          .at(test.population_size->span)
          .label("the population")
          .also(control.frequency.span, "how often the control operates");
    }
  });
}

void emptiness_is_shown(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests) {
    if (!test.population_size || **test.population_size != 0 || !test.population_evidence->empty()) continue;
    if (is_inquiry_only(test))
      findings.report(emptiness_not_shown, *test.id)
          .at(test.population_size->span)
          .label("the population")
          .also(test.kinds.front().span, "the evidence");
  }
}

/// The criterion of the framework that requires control over changes.
constexpr std::string_view changes_criterion = "CC8.1";

bool changes_were_seen_controlled(const RuleInput& input) {
  const auto criterion = input.catalog().find(changes_criterion);
  const auto& tests = input.auditor().tests;
  for (const Coverage::OfControl& of : input.coverage().controls) {
    if (!criterion || std::find(of.criteria.begin(), of.criteria.end(), *criterion) == of.criteria.end()) continue;
    if (std::any_of(of.tests.begin(), of.tests.end(),
                    [&](std::size_t i) { return ended(tests[i], Result::no_exceptions); }))
      return true;
  }
  return false;
}

void machines_are_tested_once_only_under_change_control(const RuleInput& input, Findings& findings) {
  if (input.auditor().tests.empty() || changes_were_seen_controlled(input)) return;
  for_each_tested_control(input, [&](const Control& control, const std::vector<std::size_t>& tests) {
    const auto& all = input.auditor().tests;
    if (performed(control) != Performed::by_machine) return;
    if (!std::all_of(tests.begin(), tests.end(), [&](std::size_t i) { return is_sample_of_one(all[i]); })) return;
    findings.report(one_item_of_a_machine, *control.id)
        .at(all[tests.front()].id.span)
        .label("the test")
        .also(control.method.span, "automated");
  });
}

constexpr std::array rules = {
    Rule{"the population of each sample has a size", AppliesTo::type_2, Needs::auditor, populations_are_counted,
         finds<population_unknown>},
    Rule{"completeness of each population is documented", AppliesTo::type_2, Needs::auditor, populations_are_complete,
         finds<not_shown_complete>},
    Rule{"samples are as large as the firm's policy requires", AppliesTo::type_2, Needs::both_sides,
         samples_are_large_enough, finds<below_policy>},
    Rule{"a control with a set frequency operated as often as expected", AppliesTo::type_2, Needs::both_sides,
         occasions_are_as_many_as_expected, finds<fewer_occurrences>},
    Rule{"an empty population is supported by more than inquiry", AppliesTo::type_2, Needs::auditor, emptiness_is_shown,
         finds<emptiness_not_shown>},
    Rule{"an automated control is tested once only if changes are controlled", AppliesTo::type_2, Needs::both_sides,
         machines_are_tested_once_only_under_change_control, finds<one_item_of_a_machine>},
};

}  // namespace

Rules samples_rules() { return rules; }

}  // namespace socpress::check
