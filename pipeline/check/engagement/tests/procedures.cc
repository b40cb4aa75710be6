// The procedures of a test: more than inquiry, stated by verbs, about the control, performed by the auditor.
#include "check/engagement/procedures.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/stems.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> inquiry_only{
    "tests/inquiry-only", Severity::error, "control `{}` was tested by inquiry alone",
    "observe, inspect or reperform the control as well, and state so in the procedure",
    "inquiry alone is not sufficient evidence that a control operated"};
const FindingKind<std::string> verb_missing{"tests/nature-not-told", Severity::warning,
                                            "test `{}` does not state its nature",
                                            "begin with what was done: inquired, observed, inspected, reperformed",
                                            "readers evaluate a result by the nature of the test"};
const FindingKind<std::string, std::string> nature_differs{
    "tests/nature-differs", Severity::warning, "the type of test `{}` is {}, and its procedure describes none",
    "state in the procedure what was done, or correct column \"Test Type\"",
    "readers evaluate a result by the nature of the test, which the procedure states"};
const FindingKind<std::string> observed_once{
    "tests/observed-once", Severity::warning, "manual control `{}` was tested by a single observation only",
    "inspect records of the control for other days, or observe it more than once",
    "a single observation of a person who is aware of it is little evidence for the period"};
const FindingKind<std::string, std::string> not_responsive{
    "tests/not-responsive", Severity::warning, "test `{}` and control `{}` have no significant word in common",
    "test what the control states, or assign the test to the control that it tests",
    "a test responds to the control that it is listed under"};
const FindingKind<std::string, std::string> answers_another{
    "tests/answers-another-control", Severity::warning,
    "test `{}` matches the text of control `{}` rather than its own",
    "assign the test to the control that it tests, or test what its control states",
    "a test responds to the control that it is listed under"};
const FindingKind<std::string> internal_audit_undisclosed{
    "tests/internal-audit-undisclosed", Severity::error,
    "test `{}` was performed by internal auditors, and its procedure does not state so",
    "describe in the procedure what the internal auditors did, and what the service auditor did to rely on it",
    "if the work of internal auditors is used in tests, the description of the tests discloses it"};

void controls_are_tested_by_more_than_inquiry(const RuleInput& input, Findings& findings) {
  const Verbs verbs(input);
  const auto& all = input.auditor().tests;
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto& tests = input.coverage().controls[i].tests;
    const auto inquires_only = [&](std::size_t t) {
      return !ended(all[t], Result::did_not_operate) && uses(all[t], verbs, is_inquiry) &&
             !uses(all[t], verbs, is_more);
    };
    if (!tests.empty() && std::all_of(tests.begin(), tests.end(), inquires_only))
      findings.report(inquiry_only, *controls[i].id)
          .at(nature_of(all[tests.front()]))
          .also(controls[i].id.span, "the control");
  }
}

void tests_state_their_nature(const RuleInput& input, Findings& findings) {
  const Verbs verbs(input);
  if (verbs.none()) return;
  for (const Test& test : input.auditor().tests)
    if (!test.procedure->empty() && !verbs.any(test.procedure, [](Procedure) { return true; }))
      findings.report(verb_missing, *test.id).at(test.procedure.span);
}

/// The procedures that the text states, by Procedure.
std::array<bool, 4> verbs_in(const Located<Text>& done, const Verbs& verbs) {
  std::array<bool, 4> mentioned{};
  verbs.any(done, [&](Procedure procedure) {
    mentioned[static_cast<std::size_t>(procedure)] = true;
    return false;
  });
  return mentioned;
}

/// Applies when the text states some procedure; another finding reports that it states none. A column that also names
/// inquiry does not claim anything. Who compares or matches may inspect or reperform.
void columns_say_no_more_than_procedures(const RuleInput& input, Findings& findings) {
  const Verbs verbs(input);
  const WordSet doing(input.sentences(), "words-of-doing-again");
  const auto does_again = [&](const Test& test) {
    const Passage* passage = input.sentences().of(test.procedure);
    return passage != nullptr && doing.any_in(input.sentences().words(*passage));
  };
  for (const Test& test : input.auditor().tests) {
    const std::array<bool, 4> mentioned = verbs_in(test.procedure, verbs);
    if (std::none_of(mentioned.begin(), mentioned.end(), [](bool one) { return one; })) continue;
    for (const Located<Procedure>& kind : test.kinds)
      if (is_more(*kind) && !mentioned[static_cast<std::size_t>(*kind)] &&
          !(*kind == Procedure::reperformance && does_again(test)))
        findings.report(nature_differs, *test.id, std::string(name_of(*kind)))
            .at(kind.span)
            .also(test.procedure.span, "the procedure");
  }
}

void manual_controls_are_observed_more_than_once(const RuleInput& input, Findings& findings) {
  const Verbs verbs(input);
  const auto& all = input.auditor().tests;
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto& tests = input.coverage().controls[i].tests;
    if (tests.size() != 1 || performed(controls[i], input.policy().words) != Performed::by_hand) continue;
    const Test& test = all[tests.front()];
    const bool once = !test.sample_size || **test.sample_size <= 1;
    if (once && !ended(test, Result::did_not_operate) && uses(test, verbs, is_more) && !uses(test, verbs, is_record))
      findings.report(observed_once, *controls[i].id)
          .at(nature_of(test))
          .label("the one test")
          .also(controls[i].method.span, "manual");
  }
}

void tests_answer_their_controls(const RuleInput& input, Findings& findings) {
  Stems stems(input.sentences());
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    stems.gather({&controls[i].title, &controls[i].description});
    if (stems.gathered() == 0) continue;
    for (const std::size_t t : input.coverage().controls[i].tests) {
      const Test& test = input.auditor().tests[t];
      if (stems.any_gathered_in({&test.procedure, &test.population, &test.exception})) continue;
      findings.report(not_responsive, *test.id, *controls[i].id)
          .at(test.procedure.span)
          .also(controls[i].description.span, "the control");
    }
  }
}

/// By stem, the controls that contain it; none for stems that many controls contain, which do not distinguish controls.
class RareStems {
 public:
  RareStems(Stems& stems, const std::vector<Control>& controls) : holders_(stems.distinct() + 1) {
    for (std::size_t i = 0; i < controls.size(); ++i)
      for (const std::uint32_t stem : stems.in({&controls[i].title, &controls[i].description}))
        holders_[stem].push_back(i);
    shared_.resize(controls.size());
  }

  /// How many of the stems the control contains.
  std::size_t shared(const std::vector<std::uint32_t>& stems, std::size_t control) const {
    return static_cast<std::size_t>(std::count_if(stems.begin(), stems.end(), [&](std::uint32_t stem) {
      return std::binary_search(holders_[stem].begin(), holders_[stem].end(), control);
    }));
  }

  /// The control that shares the most rare stems with these, and how many it shares.
  std::pair<std::size_t, std::size_t> nearest(const std::vector<std::uint32_t>& stems) {
    std::pair<std::size_t, std::size_t> best{0, 0};
    for_each_holder(stems, [&](std::size_t control) {
      if (++shared_[control] > best.second) best = {control, shared_[control]};
    });
    for_each_holder(stems, [&](std::size_t control) { shared_[control] = 0; });
    return best;
  }

 private:
  template <class Each>
  void for_each_holder(const std::vector<std::uint32_t>& stems, const Each& each) const {
    constexpr std::size_t few = 6;
    for (const std::uint32_t stem : stems)
      if (holders_[stem].size() <= few)
        for (const std::size_t control : holders_[stem]) each(control);
  }

  std::vector<std::vector<std::size_t>> holders_;
  std::vector<std::size_t> shared_;  ///< by control; zero between two queries
};

void tests_answer_no_other_control(const RuleInput& input, Findings& findings) {
  constexpr std::size_t hardly = 2, plainly = 5;
  const auto& controls = input.management().controls;
  Stems stems(input.sentences());
  RareStems rare(stems, controls);
  for (std::size_t i = 0; i < controls.size(); ++i)
    for (const std::size_t t : input.coverage().controls[i].tests) {
      const Test& test = input.auditor().tests[t];
      const std::vector<std::uint32_t> mentioned = stems.in({&test.procedure, &test.population, &test.exception});
      const std::size_t own = rare.shared(mentioned, i);
      if (own == 0 || own > hardly) continue;  // another finding reports that nothing is shared
      const auto [other, shared] = rare.nearest(mentioned);
      if (shared < plainly || other == i) continue;
      findings.report(answers_another, *test.id, *controls[other].id)
          .at(test.procedure.span)
          .also(controls[i].description.span, "its own control")
          .also(controls[other].description.span, "the other control");
    }
}

void work_of_internal_auditors_is_disclosed(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList auditors(sentences, "internal-audit");
  const auto names_them = [&](const Located<Text>& text) {
    const Passage* passage = sentences.of(text);
    bool found = false;
    if (passage != nullptr) auditors.find(sentences.words(*passage), [&](auto, auto) { found = true; });
    return found;
  };
  for (const Test& test : input.auditor().tests)
    if (names_them(test.tester) && !names_them(test.procedure))
      findings.report(internal_audit_undisclosed, *test.id)
          .at(test.tester.span)
          .label("who performed the test")
          .also(test.procedure.span, "the procedure");
}

constexpr std::array rules = {
    Rule{"no control is tested by inquiry alone", AppliesTo::type_2, Needs::both_sides,
         controls_are_tested_by_more_than_inquiry, finds<inquiry_only>},
    Rule{"the nature of a test agrees with its procedure", AppliesTo::type_2, Needs::auditor,
         columns_say_no_more_than_procedures, finds<nature_differs>},
    Rule{"each test states its nature with a test verb", AppliesTo::type_2, Needs::auditor, tests_state_their_nature,
         finds<verb_missing>},
    Rule{"a manual control is not tested by a single observation", AppliesTo::type_2, Needs::both_sides,
         manual_controls_are_observed_more_than_once, finds<observed_once>},
    Rule{"each test responds to its control", AppliesTo::type_2, Needs::both_sides, tests_answer_their_controls,
         finds<not_responsive>},
    Rule{"no test responds to another control than its own", AppliesTo::type_2, Needs::both_sides,
         tests_answer_no_other_control, finds<answers_another>},
    Rule{"the procedure discloses work of internal auditors", AppliesTo::type_2, Needs::auditor,
         work_of_internal_auditors_is_disclosed, finds<internal_audit_undisclosed>},
};

}  // namespace

Rules procedures_rules() { return rules; }

}  // namespace socpress::check
