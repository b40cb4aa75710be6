// The engagement of the prior report: what was carried over from it, and what it already reported.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> another_engagement{
    "prior/another-engagement", Severity::warning, "the prior engagement is on `{}`, and this one on `{}`",
    "name the folder of the prior report on the same system; otherwise nothing is compared",
    "only reports on the same system follow one another"};
const FindingKind<std::string> not_in_the_terms{
    "prior/not-in-the-terms", Severity::note, "the terms do not name the prior report, for {}",
    "add `prior-report` with its type and time frame to engagement.yaml",
    "gaps and overlaps between reports are determined from the prior report in the terms"};
const FindingKind<std::string, std::string> terms_differ{
    "prior/terms-differ", Severity::warning,
    "the terms state that the prior report is for {}, and its engagement is for {}",
    "correct `prior-report` in engagement.yaml, or name the right folder",
    "gaps and overlaps between reports are determined from the prior report in the terms"};
const FindingKind<std::string> test_carried{
    "prior/test-carried", Severity::warning,
    "test `{}` has exactly the procedure, population and sample of the prior report",
    "verify that it was performed again, on a population of this period, and that its row states the current results",
    "results carried over from an earlier period are not evidence for this one"};
const FindingKind<std::string> exception_carried{"prior/exception-carried", Severity::warning,
                                                 "the exception of test `{}` is worded as in the prior report",
                                                 "state what was found this time: which items, how many, on which days",
                                                 "a copied exception says nothing about this period"};
const FindingKind<std::int64_t, std::size_t> procedures_carried{
    "prior/procedures-carried", Severity::warning,
    "{} percent of the {} tests shared with the prior report have the same wording",
    "consider whether changes in system, risks and controls require other procedures; a firm that keeps its wording on "
    "purpose sets `carried-tests-percent` to 0 in auditor/policy.yaml",
    "a test program that never changes may not respond to current risks"};
const FindingKind<std::string> exception_again{
    "prior/exception-again", Severity::warning,
    "control `{}` also had an exception in the prior report, and this is not disclosed",
    "state in the exception, the conclusion or the response that it recurs, and what became of the remediation",
    "recurrence is part of the nature of a deviation, and users compare reports"};

/// The words of a text, folded, with one blank between them: texts that differ only in form are equal.
std::string plain(const Located<Text>& text) {
  std::string all;
  for (const std::string& word : folded_words(text->utf8)) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::string frame_words(const std::optional<Located<ReportType>>& type, const TimeFrame& frame) {
  const std::string days = words_of(frame);
  return type ? fmt::format("{} (Type {})", days, static_cast<int>(**type)) : days;
}

bool follow(const Terms& own, const Terms& prior) {
  return plain(own.organization.name) == plain(prior.organization.name) &&
         plain(own.system.name) == plain(prior.system.name);
}

void same_system(const RuleInput& input, Findings& findings) {
  const Terms &own = input.terms(), &prior = input.prior().terms();
  if (follow(own, prior)) return;
  const bool entity = plain(own.organization.name) != plain(prior.organization.name);
  const auto name = [&](const Terms& terms) -> const Located<Text>& {
    return entity ? terms.organization.name : terms.system.name;
  };
  findings.report(another_engagement, name(prior)->utf8, name(own)->utf8)
      .at(name(own).span)
      .also(name(prior).span, "the prior engagement");
}

void terms_name_it(const RuleInput& input, Findings& findings) {
  const Terms &own = input.terms(), &prior = input.prior().terms();
  if (!prior.time_frame || !follow(own, prior)) return;
  const std::string was = frame_words(prior.type, *prior.time_frame);
  if (!own.prior_report) {
    findings.report(not_in_the_terms, was).at(own.span).also(span_of(*prior.time_frame), "the prior time frame");
    return;
  }
  const PriorReport& stated = *own.prior_report;
  if (!stated.time_frame) return;
  const bool same_type = !stated.type || !prior.type || **stated.type == **prior.type;
  if (same_type && stated.time_frame->same(*prior.time_frame)) return;
  findings.report(terms_differ, frame_words(stated.type, *stated.time_frame), was)
      .at(same_type ? span_of(*stated.time_frame) : stated.type->span)
      .also(same_type ? span_of(*prior.time_frame) : prior.type->span, "the prior engagement");
}

/// Tests in both engagements that match by control and id, or by control and words.
struct Pair {
  const Test& own;
  const Test& prior;
  bool same_words = false;
};

template <class Each>
void for_each_pair(const RuleInput& input, const Each& each) {
  std::unordered_map<std::string, const Test*> by_id, by_words;
  const auto key = [](const Test& test, const std::string& of) { return *test.control + "\n" + of; };
  for (const Test& test : input.prior().auditor().tests) {
    by_id.emplace(key(test, *test.id), &test);
    by_words.emplace(key(test, plain(test.procedure)), &test);
  }
  for (const Test& test : input.auditor().tests) {
    const auto worded = by_words.find(key(test, plain(test.procedure)));
    const auto named = by_id.find(key(test, *test.id));
    if (worded != by_words.end())
      each(Pair{test, *worded->second, true});
    else if (named != by_id.end())
      each(Pair{test, *named->second});
  }
}

bool same(const std::optional<Located<std::int64_t>>& a, const std::optional<Located<std::int64_t>>& b) {
  return a && b && **a == **b;
}

/// The populations of controls that operate at fixed times are the same each year, and their samples may be as well.
bool operates_at_set_times(const RuleInput& input, const Frequencies& frequencies, const Test& test) {
  const auto& controls = input.management().controls;
  const auto control =
      std::find_if(controls.begin(), controls.end(), [&](const Control& c) { return *c.id == *test.control; });
  const SampleSize* size = control == controls.end() ? nullptr : frequencies.of(*control);
  return size != nullptr && size->times_a_year;
}

/// A small population is often the same again: the only server, the four quarters.
constexpr std::int64_t population_wording = 12;

void tests_are_made_anew(const RuleInput& input, Findings& findings) {
  if (!follow(input.terms(), input.prior().terms())) return;
  const Frequencies frequencies(input.policy());
  for_each_pair(input, [&](const Pair& pair) {
    const Test &own = pair.own, &prior = pair.prior;
    if (!own.exception->empty() && own.exception->utf8.size() > 20 && plain(own.exception) == plain(prior.exception))
      findings.report(exception_carried, *own.id).at(own.exception.span).also(prior.exception.span, "the prior report");
    if (!pair.same_words || !same(own.population_size, prior.population_size) ||
        !same(own.sample_size, prior.sample_size))
      return;
    if (**own.population_size <= population_wording || operates_at_set_times(input, frequencies, own)) return;
    findings.report(test_carried, *own.id)
        .at(own.population_size->span)
        .label("the population")
        .also(prior.population_size->span, "the same as in the prior report");
  });
}

void procedures_are_planned_anew(const RuleInput& input, Findings& findings) {
  constexpr std::size_t fewest = 5;
  const std::int64_t most = input.policy().thresholds.carried_tests_percent;
  if (most <= 0 || !follow(input.terms(), input.prior().terms())) return;
  std::size_t all = 0, carried = 0;
  for_each_pair(input, [&](const Pair& pair) { ++all, carried += pair.same_words; });
  const auto percent = static_cast<std::int64_t>(all == 0 ? 0 : carried * 100 / all);
  if (all < fewest || percent < most) return;
  findings.report(procedures_carried, percent, all)
      .at(input.auditor().tests.front().procedure.span)
      .label("the first of the tests");
}

void recurring_exceptions_are_disclosed(const RuleInput& input, Findings& findings) {
  if (!follow(input.terms(), input.prior().terms())) return;
  const RuleInput& own = input;
  const WatchList watched(own.sentences(), "phrases-of-recurrence");
  const auto mentions_recurrence = [&](const Located<Text>& text) {
    const Passage* passage = own.sentences().of(text);
    bool found = false;
    if (passage != nullptr) watched.find(own.sentences().words(*passage), [&](auto, auto) { found = true; });
    return found;
  };
  std::unordered_map<std::string_view, const Test*> before;
  for (const Test& test : input.prior().auditor().tests)
    if (ended(test, Result::exception)) before.emplace(*test.control, &test);
  const auto& tests = own.auditor().tests;
  for (std::size_t i = 0; i < own.coverage().controls.size(); ++i) {
    const std::string& control = *own.management().controls[i].id;
    const auto prior = before.find(control);
    if (prior == before.end() || own.coverage().controls[i].exceptions == 0) continue;
    const Test* first = nullptr;
    bool stated = false;
    for (const std::size_t t : own.coverage().controls[i].tests) {
      if (!ended(tests[t], Result::exception)) continue;
      if (first == nullptr) first = &tests[t];
      const auto response = own.coverage().response_of_test[t];
      stated = stated || mentions_recurrence(tests[t].exception) ||
               (response && mentions_recurrence(own.management().responses[*response].text));
    }
    if (const auto& opinion = own.auditor().opinion)
      for (const ConcludedControl& one : opinion->controls)
        stated = stated || (*one.control == control && mentions_recurrence(one.reason));
    if (!stated && first != nullptr)
      findings.report(exception_again, control)
          .at(first->result->span)
          .also(prior->second->result->span, "the prior report");
  }
}

constexpr std::array rules = {
    Rule{"the prior engagement is on the same system", AppliesTo::both_types, Needs::prior | Needs::terms, same_system,
         finds<another_engagement>},
    Rule{"the terms and the prior engagement agree on the prior report", AppliesTo::both_types,
         Needs::prior | Needs::terms, terms_name_it, finds<not_in_the_terms, terms_differ>},
    Rule{"no test or exception is carried over from the prior report", AppliesTo::type_2,
         Needs::prior | Needs::both_sides, tests_are_made_anew, finds<test_carried, exception_carried>, Party::auditor},
    Rule{"the wording of the tests differs from the prior report", AppliesTo::type_2, Needs::prior | Needs::both_sides,
         procedures_are_planned_anew, finds<procedures_carried>, Party::auditor},
    Rule{"a recurring exception is disclosed", AppliesTo::type_2, Needs::prior | Needs::both_sides,
         recurring_exceptions_are_disclosed, finds<exception_again>, Party::auditor},
};

}  // namespace

Rules prior_rules() { return rules; }

}  // namespace socpress::check
