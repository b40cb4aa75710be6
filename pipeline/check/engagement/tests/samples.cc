// Populations and samples: known, complete, large enough, and spread over the period.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/engagement/operation.h"
#include "check/engagement/tests/occasions.h"
#include "check/rule.h"
#include "language/date_ranges.h"
#include "language/dates.h"

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
const FindingKind<std::string, std::string> frequency_unknown{
    "tests/frequency-unknown", Severity::warning,
    "the frequency `{}` of control `{}` has no sample size in the firm's policy, so the samples of its tests were not "
    "compared with one",
    "write a frequency that the policy contains; a firm defines its own frequencies under `samples` in "
    "auditor/policy.yaml",
    "the frequency of a control determines its expected occurrences and the size of the sample"};
const FindingKind<std::int64_t, std::string, std::int64_t> below_policy{
    "tests/sample-below-policy", Severity::warning,
    "{} items were tested of what operates with frequency `{}`, for which the policy requires at least {}",
    "test more items, or all of them; a firm that samples less states so in auditor/policy.yaml",
    "sample sizes are set by the firm in advance, and a smaller one requires a reason"};
const FindingKind<std::int64_t, std::string, std::int64_t, std::string, std::string> fewer_occurrences{
    "tests/fewer-occurrences", Severity::warning,
    "{} occurrences are counted of what operates with frequency `{}`, and at least {} are expected from {} to {}",
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

/// A misspelling is reported with the control.
void frequencies_are_in_the_policy(const RuleInput& input, Findings& findings) {
  if (input.policy().samples.empty()) return;
  const Frequencies frequencies(input.policy());
  for_each_tested_control(input, [&](const Control& control, const std::vector<std::size_t>& tests) {
    if (control.frequency->empty() || frequencies.of(control) != nullptr || frequencies.meant_by(control)) return;
    const auto sampled = std::find_if(tests.begin(), tests.end(), [&](std::size_t i) {
      return input.auditor().tests[i].population_size || input.auditor().tests[i].sample_size;
    });
    if (sampled == tests.end()) return;
    const Test& test = input.auditor().tests[*sampled];
    findings.report(frequency_unknown, control.frequency->utf8, *control.id)
        .at(control.frequency.span)
        .also(test.sample_size ? test.sample_size->span : test.population_size->span, "not compared");
  });
}

/// When the control had no occasion there was nothing to sample; occasions that are nevertheless counted, and a sample
/// of nothing, are separate findings.
bool is_sample(const Test& test) {
  return test.sample_size && **test.sample_size > 0 && !ended(test, Result::did_not_operate);
}

bool is_complete(const Test& test) { return test.population_size && **test.sample_size >= **test.population_size; }

/// A sample of occasions is compared by itself. The other tests of a control may examine few items of another kind: of
/// these, the largest sample is compared.
class SamplesOfControl {
 public:
  SamplesOfControl(const RuleInput& input, const Occasions& occasions, const Frequencies& frequencies,
                   Findings& findings)
      : input_(input), occasions_(occasions), frequencies_(frequencies), findings_(findings) {}

  void require(const Control& control, const std::vector<std::size_t>& tests) const {
    const Test* largest = nullptr;
    bool any_complete = false, any_small = false;
    for (const std::size_t i : tests) {
      const Test& test = input_.auditor().tests[i];
      if (!is_sample(test)) continue;
      any_complete |= is_complete(test);
      any_small |= !is_complete(test) && is_small_sample_of_occasions(control, test);
      if (largest == nullptr || **largest->sample_size < **test.sample_size) largest = &test;
    }
    const SampleSize* size = frequencies_.of(control);
    if (any_small || any_complete || largest == nullptr || size == nullptr) return;
    if (**largest->sample_size < *size->least) report(*largest, control.frequency->utf8, control.frequency.span, *size);
  }

 private:
  bool is_small_sample_of_occasions(const Control& control, const Test& test) const {
    const auto occasion = occasions_.of(control, test);
    const SampleSize* size = occasion ? occasions_.policy_for(*occasion) : nullptr;
    if (size == nullptr || **test.sample_size >= *size->least) return false;
    const bool is_of_the_control = occasion->passage == nullptr || frequencies_.of(control) == size;
    const Sentences& sentences = input_.sentences();
    report(test,
           is_of_the_control ? control.frequency->utf8
                             : std::string(sentences.written(*occasion->passage, occasion->words)),
           is_of_the_control ? control.frequency.span : sentences.span(*occasion->passage, occasion->words), *size);
    return true;
  }
  void report(const Test& test, std::string frequency, const Span& stated, const SampleSize& size) const {
    findings_.report(below_policy, **test.sample_size, std::move(frequency), *size.least)
        .at(test.sample_size->span)
        .label("the sample")
        .also(stated, "how often it operates")
        .also(size.least.span, "the policy");
  }

  const RuleInput& input_;
  const Occasions& occasions_;
  const Frequencies& frequencies_;
  Findings& findings_;
};

void samples_are_large_enough(const RuleInput& input, Findings& findings) {
  const Occasions occasions(input);
  const Frequencies frequencies(input.policy());
  const SamplesOfControl samples(input, occasions, frequencies, findings);
  for_each_tested_control(input, [&](const Control& control, const std::vector<std::size_t>& tests) {
    if (performed(control, input.policy().words) != Performed::by_machine) samples.require(control, tests);
  });
}

/// The days that the population covers; nothing if it names a time that is not a range.
std::optional<Days> days_of_population(const RuleInput& input, const Test& test, const Days& in_effect) {
  const Sentences& sentences = input.sentences();
  const Passage* passage = sentences.of(test.population);
  if (passage == nullptr) return in_effect;
  const std::span<const Word> words = sentences.words(*passage);
  if (const auto stated = written_span(sentences, *passage, words)) {
    const Days days{std::max(stated->days.first, in_effect.first), std::min(stated->days.last, in_effect.last)};
    return days.last < days.first ? std::nullopt : std::optional(days);
  }
  const bool names_a_month = std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.is_capital && month_in(sentences.folded(word));
  });
  return names_a_month ? std::nullopt : std::optional(in_effect);
}

void occasions_are_as_many_as_expected(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const Sentences& sentences = input.sentences();
  const Occasions occasions(input);
  const Frequencies frequencies(input.policy());
  for_each_tested_control(input, [&](const Control& control, const std::vector<std::size_t>& tests) {
    const auto in_effect = days_in_effect(control, *period);
    if (!in_effect) return;
    for (const std::size_t i : tests) {
      const Test& test = input.auditor().tests[i];
      const auto occasion = test.population_size ? occasions.of(control, test) : std::nullopt;
      const auto days = occasion ? days_of_population(input, test, *in_effect) : std::nullopt;
      if (!days || **test.population_size >= Occasions::expected(*occasion, *days)) continue;
      const SampleSize* size = frequencies.of(control);
      const bool is_of_the_control =
          occasion->passage == nullptr || (size != nullptr && occasions.policy_for(*occasion) == size);
      const Span stated =
          is_of_the_control ? control.frequency.span : sentences.span(*occasion->passage, occasion->words);
      std::string frequency = is_of_the_control ? control.frequency->utf8
                                                : std::string(sentences.written(*occasion->passage, occasion->words));
      findings
          .report(fewer_occurrences, **test.population_size, std::move(frequency),
                  Occasions::expected(*occasion, *days), to_text(days->first), to_text(days->last))
          .at(test.population_size->span)
          .label("the population")
          .also(stated, "how often it operates");
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

void automated_controls_tested_once_are_under_change_control(const RuleInput& input, Findings& findings) {
  if (input.auditor().tests.empty() || changes_were_seen_controlled(input)) return;
  for_each_tested_control(input, [&](const Control& control, const std::vector<std::size_t>& tests) {
    const auto& all = input.auditor().tests;
    if (performed(control, input.policy().words) != Performed::by_machine) return;
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
    Rule{"the firm's policy has a sample size for the frequency of each sampled control", AppliesTo::type_2,
         Needs::both_sides, frequencies_are_in_the_policy, finds<frequency_unknown>},
    Rule{"samples are as large as the firm's policy requires", AppliesTo::type_2, Needs::both_sides,
         samples_are_large_enough, finds<below_policy>},
    Rule{"a control with a set frequency operated as often as expected", AppliesTo::type_2, Needs::both_sides,
         occasions_are_as_many_as_expected, finds<fewer_occurrences>},
    Rule{"an empty population is supported by more than inquiry", AppliesTo::type_2, Needs::auditor, emptiness_is_shown,
         finds<emptiness_not_shown>},
    Rule{"an automated control is tested once only if changes are controlled", AppliesTo::type_2, Needs::both_sides,
         automated_controls_tested_once_are_under_change_control, finds<one_item_of_a_machine>},
};

}  // namespace

Rules samples_rules() { return rules; }

}  // namespace socpress::check
