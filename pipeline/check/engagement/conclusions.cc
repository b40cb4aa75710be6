// Conclusions on controls and criteria compared with the test results, and with the opinions based on them.
#include "check/engagement/conclusions.h"

#include <algorithm>
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> criterion_failed{
    "conclusions/criterion-failed-opinion-clean", Severity::error,
    "{} is concluded not to be achieved, and every opinion is unqualified",
    "modify the opinion and state its basis; a different conclusion on the criterion requires further evidence and a "
    "reason",
    "a criterion that was not met affects service commitments and system requirements, and therefore the opinion"};
const FindingKind<std::string> criterion_not_concluded{
    "conclusions/criterion-not-concluded", Severity::warning,
    "control `{}` is concluded to have failed, and its criteria have no conclusion",
    "record under `conclusions` whether each criterion is achieved in spite of it, and why",
    "the judgment from deviation to opinion is documented"};
const FindingKind<std::ptrdiff_t, std::string> many_exceptions{
    "conclusions/many-exceptions", Severity::warning,
    "{} controls of {} have exceptions, the opinion is unqualified, and no conclusion on the criterion states why",
    "conclude on the criterion with `reason`, or reconsider the opinion",
    "several exceptions at one criterion are the first question of a reviewer"};
const FindingKind<std::string> no_effective_control{
    "conclusions/no-effective-control", Severity::error,
    "no control of {} is concluded to be effective, and every opinion is unqualified",
    "modify the opinion and state its basis; a different conclusion on a control requires further evidence and a "
    "reason",
    "a criterion without an effective control is not met"};
const FindingKind<std::string, std::string> evidence_missing{
    "conclusions/no-evidence-opinion-clean", Severity::error,
    "evidence for test `{}` could not be obtained, the opinion is unqualified, and no conclusion on control `{}` "
    "states alternative procedures",
    "conclude on the control with `reason`, stating the alternative procedures, or modify the opinion",
    "if sufficient appropriate evidence cannot be obtained, the scope is limited and the opinion is qualified or "
    "disclaimed"};
const FindingKind<std::string> control_overridden{
    "conclusions/control-without-reason", Severity::error,
    "control `{}` is concluded to be effective in spite of its test results, and no reason is stated",
    "state `reason`: extent and cause of the deviation, further tests, and compensating controls",
    "a judgment that goes beyond the test results is documented with its reason"};
const FindingKind<std::string, std::string> criterion_overridden{
    "conclusions/criterion-without-reason", Severity::error,
    "{} is concluded to be achieved although control `{}` failed, and no reason is stated",
    "state `reason`: which other controls meet the criterion",
    "a judgment that goes beyond the conclusions on controls is documented with its reason"};
const FindingKind<std::string, std::string> rests_on_statement{
    "conclusions/rests-on-a-statement", Severity::warning,
    "the conclusion on {} rests on a statement to the auditor: `{}`",
    "state what was inspected or reperformed to establish it; if nothing was, perform the procedure first",
    "inquiry alone is not sufficient evidence for a judgment that goes beyond the test results"};
const FindingKind<std::string> nothing_operated{
    "conclusions/nothing-operated", Severity::warning,
    "no control of {} operated in the period, and the criterion has no conclusion",
    "conclude on the criterion with `reason`, address it in `other-matters`, or consider a modification",
    "without any operation there is no evidence of operating effectiveness"};

const FindingKind<std::string, std::string> operated{
    "conclusions/operated-after-all", Severity::error,
    "control `{}` is concluded not to have operated, and test `{}` has a different result",
    "determine from the working papers whether the control operated: correct the conclusion, which Section I states, "
    "or the result",
    "conclusions are consistent with the results that the report presents"};

const Criterion& criterion_of(const RuleInput& input, const Coverage::OfCriterion& of) {
  return input.catalog().criteria[of.criterion];
}
const std::string& id_of(const RuleInput& input, std::size_t control) {
  return *input.management().controls[control].id;
}

bool is_clean(const RuleInput& input, Subject subject) {
  const auto& opinion = input.opinion().on(subject);
  return opinion && *opinion->kind == OpinionKind::unqualified;
}

/// Opinions are set, and none of them is modified.
bool is_clean(const RuleInput& input) {
  const auto subjects = subjects_of(input.terms());
  return !subjects.empty() &&
         std::all_of(subjects.begin(), subjects.end(), [&](Subject one) { return is_clean(input, one); });
}

void failed_criteria_modify(const RuleInput& input, Findings& findings) {
  if (!is_clean(input)) return;
  for (const ConcludedCriterion& one : input.opinion().criteria)
    if (!*one.achieved) findings.report(criterion_failed, one.criterion->written()).at(one.achieved.span);
}

void failed_controls_reach_a_criterion(const RuleInput& input, Findings& findings) {
  const auto& controls = input.management().controls;
  for (const ConcludedControl& one : input.opinion().controls) {
    if (!has_failed(one)) continue;
    const auto found =
        std::find_if(controls.begin(), controls.end(), [&](const Control& c) { return *c.id == *one.control; });
    if (found == controls.end()) continue;
    const bool concluded = std::any_of(found->criteria.begin(), found->criteria.end(), [&](const auto& criterion) {
      return conclusion_on_criterion(input.opinion(), *criterion) != nullptr;
    });
    if (!concluded) findings.report(criterion_not_concluded, *one.control).at(one.conclusion.span);
  }
}

void many_exceptions_are_explained(const RuleInput& input, Findings& findings) {
  const std::int64_t many = input.policy().thresholds.exceptions_at_one_criterion;
  if (many <= 0 || !is_clean(input, Subject::operating_effectiveness)) return;
  for (const Coverage::OfCriterion& of : input.coverage().criteria) {
    const auto excepted = std::count_if(of.controls.begin(), of.controls.end(), [&](std::size_t control) {
      return input.coverage().controls[control].exceptions > 0;
    });
    const std::string& id = criterion_of(input, of).id;
    const ConcludedCriterion* concluded = conclusion_on_criterion(input.opinion(), {{}, id});
    if (excepted < many || (concluded != nullptr && !concluded->reason->empty())) continue;
    findings.report(many_exceptions, excepted, id).at(input.opinion().on(Subject::operating_effectiveness)->kind.span);
  }
}

void each_criterion_has_an_effective_control(const RuleInput& input, Findings& findings) {
  if (!is_clean(input)) return;
  for (const Coverage::OfCriterion& of : input.coverage().criteria) {
    const std::string& id = criterion_of(input, of).id;
    const ConcludedCriterion* concluded = conclusion_on_criterion(input.opinion(), {{}, id});
    if (concluded != nullptr && !*concluded->achieved) continue;  // already reported
    const ConcludedControl* failed = nullptr;
    const bool none = std::all_of(of.controls.begin(), of.controls.end(), [&](std::size_t control) {
      const ConcludedControl* one = conclusion_on_control(input.opinion(), id_of(input, control));
      if (one != nullptr && has_failed(*one)) failed = one;
      return one != nullptr && (has_failed(*one) || *one->conclusion == ControlConclusion::did_not_operate);
    });
    if (none && failed != nullptr) findings.report(no_effective_control, id).at(failed->conclusion.span);
  }
}

void missing_evidence_is_replaced(const RuleInput& input, Findings& findings) {
  if (!is_clean(input, Subject::operating_effectiveness)) return;
  for (const Test& test : input.auditor().tests) {
    if (!test.result || **test.result != Result::no_evidence) continue;
    if (conclusion_on_control(input.opinion(), *test.control) != nullptr) continue;
    findings.report(evidence_missing, *test.id, *test.control)
        .at(test.result->span)
        .also(input.opinion().on(Subject::operating_effectiveness)->kind.span, "the opinion");
  }
}

/// A test of the control whose result does not support the conclusion that it is effective.
const Test* adverse_test(const RuleInput& input, const std::string& control) {
  const auto& tests = input.auditor().tests;
  const auto found = std::find_if(tests.begin(), tests.end(), [&](const Test& test) {
    return *test.control == control && test.result &&
           (**test.result == Result::exception || **test.result == Result::no_evidence);
  });
  return found == tests.end() ? nullptr : &*found;
}

void overridden_controls_have_a_reason(const RuleInput& input, Findings& findings) {
  for (const ConcludedControl& one : input.opinion().controls) {
    const bool effective = *one.conclusion == ControlConclusion::effective ||
                           *one.conclusion == ControlConclusion::effective_with_exception;
    const Test* test = adverse_test(input, *one.control);
    if (effective && test != nullptr && one.reason->empty())
      findings.report(control_overridden, *one.control).at(one.conclusion.span).also(test->result->span, "the result");
  }
}

void overridden_criteria_have_a_reason(const RuleInput& input, Findings& findings) {
  for (const Coverage::OfCriterion& of : input.coverage().criteria) {
    const std::string& id = criterion_of(input, of).id;
    const ConcludedCriterion* concluded = conclusion_on_criterion(input.opinion(), {{}, id});
    if (concluded == nullptr || !*concluded->achieved || !concluded->reason->empty()) continue;
    for (const std::size_t control : of.controls) {
      const ConcludedControl* one = conclusion_on_control(input.opinion(), id_of(input, control));
      if (one != nullptr && has_failed(*one))
        findings.report(criterion_overridden, id, *one->control)
            .at(concluded->achieved.span)
            .also(one->conclusion.span, "the conclusion on the control");
    }
  }
}

/// The control has tests, and every one of them found that it did not operate.
bool never_operated(const RuleInput& input, std::size_t control) {
  const auto& tests = input.coverage().controls[control].tests;
  return !tests.empty() && std::all_of(tests.begin(), tests.end(), [&](std::size_t i) {
    const auto& result = input.auditor().tests[i].result;
    return result && **result == Result::did_not_operate;
  });
}

void something_operated(const RuleInput& input, Findings& findings) {
  for (const Coverage::OfCriterion& of : input.coverage().criteria) {
    const std::string& id = criterion_of(input, of).id;
    if (of.controls.empty() || conclusion_on_criterion(input.opinion(), {{}, id}) != nullptr) continue;
    const bool none = std::all_of(of.controls.begin(), of.controls.end(),
                                  [&](std::size_t control) { return never_operated(input, control); });
    if (!none) continue;
    const std::size_t test = input.coverage().controls[of.controls.front()].tests.front();
    findings.report(nothing_operated, id).at(input.auditor().tests[test].result->span);
  }
}

void what_did_not_operate_has_no_other_result(const RuleInput& input, Findings& findings) {
  for (const ConcludedControl& one : input.opinion().controls) {
    if (*one.conclusion != ControlConclusion::did_not_operate) continue;
    for (const Test& test : input.auditor().tests)
      if (*test.control == *one.control && test.result && **test.result != Result::did_not_operate)
        findings.report(operated, *one.control, *test.id).at(one.conclusion.span).also(test.result->span, "the result");
  }
}

void conclusions_rest_on_evidence(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList statements(sentences, "phrases-of-assurance");
  const WordSet examining(sentences, "verbs-of-examining");
  const auto look = [&](const Located<Text>& reason, const std::string& what) {
    const Passage* passage = sentences.of(reason);
    if (passage == nullptr) return;
    for (const Sentence& sentence : sentences.sentences(*passage)) {
      const std::span<const Word> words = sentences.words(sentence);
      if (examining.any_in(words)) continue;
      statements.find(words, [&](auto, std::span<const Word> found) {
        findings.report(rests_on_statement, what, std::string(sentences.written(*passage, found)))
            .at(sentences.span(*passage, found));
      });
    }
  };
  for (const ConcludedControl& one : input.opinion().controls) look(one.reason, "control `" + *one.control + "`");
  for (const ConcludedCriterion& one : input.opinion().criteria)
    look(one.reason, "criterion `" + one.criterion->id + "`");
}

constexpr std::array rules = {
    Rule{"a criterion that is not achieved modifies an opinion", AppliesTo::both_types, Needs::opinion,
         failed_criteria_modify, finds<criterion_failed>},
    Rule{"the criteria of a failed control have a conclusion", AppliesTo::both_types, Needs::opinion_and_management,
         failed_controls_reach_a_criterion, finds<criterion_not_concluded>},
    Rule{"several exceptions at one criterion are explained if the opinion is unqualified", AppliesTo::type_2,
         Needs::opinion_and_management, many_exceptions_are_explained, finds<many_exceptions>},
    Rule{"each criterion has an effective control, or the opinion is modified", AppliesTo::both_types,
         Needs::opinion_and_management, each_criterion_has_an_effective_control, finds<no_effective_control>},
    Rule{"evidence that could not be obtained is replaced, or modifies the opinion", AppliesTo::type_2, Needs::opinion,
         missing_evidence_is_replaced, finds<evidence_missing>},
    Rule{"a conclusion on a control that differs from its results has a reason", AppliesTo::type_2, Needs::opinion,
         overridden_controls_have_a_reason, finds<control_overridden>},
    Rule{"a conclusion on a criterion that differs from its controls has a reason", AppliesTo::both_types,
         Needs::opinion_and_management, overridden_criteria_have_a_reason, finds<criterion_overridden>},
    Rule{"at least one control of each criterion operated", AppliesTo::type_2, Needs::opinion_and_management,
         something_operated, finds<nothing_operated>},
    Rule{"a conclusion rests on evidence, not on a statement to the auditor", AppliesTo::both_types, Needs::opinion,
         conclusions_rest_on_evidence, finds<rests_on_statement>},
    Rule{"the results of a control concluded not to have operated agree", AppliesTo::type_2, Needs::opinion,
         what_did_not_operate_has_no_other_result, finds<operated>},
};

}  // namespace

bool has_failed(const ConcludedControl& control) {
  return *control.conclusion == ControlConclusion::not_effective ||
         *control.conclusion == ControlConclusion::not_suitably_designed;
}

const ConcludedControl* conclusion_on_control(const AuditorsOpinion& opinion, std::string_view id) {
  const auto found = std::find_if(opinion.controls.begin(), opinion.controls.end(),
                                  [&](const ConcludedControl& one) { return *one.control == id; });
  return found == opinion.controls.end() ? nullptr : &*found;
}

const ConcludedCriterion* conclusion_on_criterion(const AuditorsOpinion& opinion, const CriterionId& id) {
  const auto found = std::find_if(opinion.criteria.begin(), opinion.criteria.end(),
                                  [&](const ConcludedCriterion& one) { return *one.criterion == id; });
  return found == opinion.criteria.end() ? nullptr : &*found;
}

Rules conclusions_rules() { return rules; }

}  // namespace socpress::check
