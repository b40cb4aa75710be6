// What was done in a test: more than asking, told by its verbs, about the control, and by the auditor.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/stems.h"
#include "model/words.h"

namespace socpress::check {

namespace {

constexpr FindingKind<std::string> inquiry_only{
    "tests/inquiry-only", Severity::error, "control `{}` was tested by inquiry alone",
    "observe, inspect or reperform the control as well, and say so in the procedure",
    "an answer to a question is no sufficient evidence that a control operated"};
constexpr FindingKind<std::string> walked_through_by_inquiry{
    "walkthroughs/inquiry-only", Severity::warning, "that control `{}` is designed and in place rests on inquiry alone",
    "inspect a document or a setting, or watch the control once, and record it in auditor/walkthroughs (.csv or .xlsx)",
    "what people say of a control shows neither its design nor that it was put in place"};
constexpr FindingKind<std::string> not_walked_through{
    "walkthroughs/missing", Severity::warning,
    "nothing records how control `{}` was seen to be designed and in place, as is said of other controls",
    "add a row to auditor/walkthroughs (.csv or .xlsx)",
    "the opinion on design covers every control that the description states"};
constexpr FindingKind<std::string> verb_missing{
    "tests/nature-not-told", Severity::warning,
    "test `{}` does not say whether somebody asked, watched, read or did it again",
    "begin with what was done: inquired, observed, inspected, reperformed",
    "the reader weighs a result by the nature of the test"};
constexpr FindingKind<std::string, std::string> nature_differs{
    "tests/nature-differs", Severity::warning, "test `{}` is said to be by {}, and its procedure tells of none",
    "say in the procedure what was done, or correct column \"Test Type\"",
    "the reader weighs a result by the nature of the test, which the procedure tells"};
constexpr FindingKind<std::string> observed_once{
    "tests/observed-once", Severity::warning, "manual control `{}` was tested by one observation and nothing else",
    "inspect records of the control for other days, or observe it more than once",
    "what a person is seen to do on one day, knowing that he or she is watched, says little of the period"};
constexpr FindingKind<std::string, std::string> not_responsive{
    "tests/not-responsive", Severity::warning, "test `{}` and control `{}` have no word of substance in common",
    "test what the control says is done, or tie the test to the control that it tests",
    "a test answers the control it stands beside"};
constexpr FindingKind<std::string, std::string> answers_another{
    "tests/answers-another-control", Severity::warning,
    "test `{}` speaks of what control `{}` says, and hardly of its own",
    "tie the test to the control that it tests, or test what the control beside it says is done",
    "a test answers the control it stands beside"};
constexpr FindingKind<std::string> internal_audit_undisclosed{
    "tests/internal-audit-undisclosed", Severity::error,
    "test `{}` was made by internal auditors, and its procedure does not say so",
    "describe in the procedure what the internal auditors did, and what the service auditor did to rely on it",
    "where the work of internal auditors is used in tests, the description of the tests tells it"};

/// What tests say that the auditor did, verb by verb.
class Verbs {
 public:
  explicit Verbs(const Examined& examined) : sentences_(examined.sentences), watch_(examined.sentences) {
    const auto& verbs = examined.policy().verbs_of_testing;
    for (std::size_t procedure = 0; procedure < verbs.size(); ++procedure)
      for (const Located<Text>& verb : verbs[procedure]) {
        watch_.add(verb->utf8);
        procedures_.push_back(static_cast<Procedure>(procedure));
      }
  }

  /// Whether the policy gives none.
  bool none() const { return procedures_.empty(); }

  /// Calls `each` with the procedure of every verb in the words of what was done, until it gives true.
  template <class Each>
  bool any(const Located<Text>& done, const Each& each) const {
    const Passage* passage = sentences_.of(done);
    if (passage == nullptr) return false;
    const auto words = sentences_.words(*passage);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const WatchList::Match match = watch_.at(words.subspan(i));
      if (match.words > 0 && each(procedures_[match.phrase])) return true;
    }
    return false;
  }

 private:
  const Sentences& sentences_;
  WatchList watch_;
  std::vector<Procedure> procedures_;  ///< by number of the phrase
};

/// Whether a test or walkthrough is of a procedure that `wanted` picks: by its column, and by its verbs where that is
/// empty.
template <class Evidence, class Wanted>
bool uses(const Evidence& evidence, const Verbs& verbs, const Wanted& wanted) {
  if (evidence.kinds.empty()) return verbs.any(evidence.procedure, wanted);
  return std::any_of(evidence.kinds.begin(), evidence.kinds.end(), [&](const auto& kind) { return wanted(*kind); });
}

bool is_inquiry(Procedure procedure) { return procedure == Procedure::inquiry; }
bool is_more(Procedure procedure) { return procedure != Procedure::inquiry; }
bool is_record(Procedure procedure) { return is_more(procedure) && procedure != Procedure::observation; }

template <class Evidence>
Span nature_of(const Evidence& evidence) {
  return evidence.kinds.empty() ? evidence.procedure.span : evidence.kinds.front().span;
}

void controls_are_more_than_asked_about(const Examined& examined, Findings& findings) {
  const Verbs verbs(examined);
  const auto& all = examined.auditor().tests;
  const auto& controls = examined.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto& tests = examined.coverage.controls[i].tests;
    const auto asks_only = [&](std::size_t t) {
      return !ended(all[t], Result::did_not_operate) && uses(all[t], verbs, is_inquiry) &&
             !uses(all[t], verbs, is_more);
    };
    if (!tests.empty() && std::all_of(tests.begin(), tests.end(), asks_only))
      findings.report(inquiry_only, *controls[i].id)
          .at(nature_of(all[tests.front()]))
          .also(controls[i].id.span, "the control");
  }
}

/// A Type 1 presents no tests: how the auditor saw its controls is on record only where the firm keeps it here.
void controls_are_walked_through(const Examined& examined, Findings& findings) {
  const auto& walkthroughs = examined.auditor().walkthroughs;
  if (walkthroughs.empty()) return;
  const Verbs verbs(examined);
  std::unordered_map<std::string_view, std::vector<const Walkthrough*>> of_control;
  for (const Walkthrough& one : walkthroughs) of_control[*one.control].push_back(&one);
  const auto asks_only = [&](const Walkthrough* one) {
    return uses(*one, verbs, is_inquiry) && !uses(*one, verbs, is_more);
  };
  for (const Control& control : examined.management().controls) {
    const auto found = of_control.find(*control.id);
    if (found == of_control.end())
      findings.report(not_walked_through, *control.id)
          .at(control.id.span)
          .also(walkthroughs.front().control.span, "as is said here");
    else if (std::all_of(found->second.begin(), found->second.end(), asks_only))
      findings.report(walked_through_by_inquiry, *control.id)
          .at(nature_of(*found->second.front()))
          .also(control.id.span, "the control");
  }
}

void tests_tell_their_nature(const Examined& examined, Findings& findings) {
  const Verbs verbs(examined);
  if (verbs.none()) return;
  for (const Test& test : examined.auditor().tests)
    if (!test.procedure->empty() && !verbs.any(test.procedure, [](Procedure) { return true; }))
      findings.report(verb_missing, *test.id).at(test.procedure.span);
}

/// Which procedures the words of what was done tell of, by Procedure.
std::array<bool, 4> told_in(const Located<Text>& done, const Verbs& verbs) {
  std::array<bool, 4> told{};
  verbs.any(done, [&](Procedure procedure) {
    told[static_cast<std::size_t>(procedure)] = true;
    return false;
  });
  return told;
}

/// Asked where the words tell of some procedure: that they tell of none is another finding. A column that names inquiry
/// besides claims nothing.
void columns_say_no_more_than_procedures(const Examined& examined, Findings& findings) {
  const Verbs verbs(examined);
  for (const Test& test : examined.auditor().tests) {
    const std::array<bool, 4> told = told_in(test.procedure, verbs);
    if (std::none_of(told.begin(), told.end(), [](bool one) { return one; })) continue;
    for (const Located<Procedure>& kind : test.kinds)
      if (is_more(*kind) && !told[static_cast<std::size_t>(*kind)])
        findings.report(nature_differs, *test.id, std::string(name_of(*kind)))
            .at(kind.span)
            .also(test.procedure.span, "the procedure");
  }
}

void hands_are_watched_more_than_once(const Examined& examined, Findings& findings) {
  const Verbs verbs(examined);
  const auto& all = examined.auditor().tests;
  const auto& controls = examined.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto& tests = examined.coverage.controls[i].tests;
    if (tests.size() != 1 || performed(controls[i]) != Performed::by_hand) continue;
    const Test& test = all[tests.front()];
    const bool once = !test.sample_size || **test.sample_size <= 1;
    if (once && !ended(test, Result::did_not_operate) && uses(test, verbs, is_more) && !uses(test, verbs, is_record))
      findings.report(observed_once, *controls[i].id)
          .at(nature_of(test))
          .label("the one test")
          .also(controls[i].method.span, "performed by hand");
  }
}

void tests_answer_their_controls(const Examined& examined, Findings& findings) {
  Stems stems(examined.sentences);
  const auto& controls = examined.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    stems.gather({&controls[i].title, &controls[i].description});
    if (stems.gathered() == 0) continue;
    for (const std::size_t t : examined.coverage.controls[i].tests) {
      const Test& test = examined.auditor().tests[t];
      if (stems.any_gathered_in({&test.procedure, &test.population, &test.exception})) continue;
      findings.report(not_responsive, *test.id, *controls[i].id)
          .at(test.procedure.span)
          .also(controls[i].description.span, "the control");
    }
  }
}

/// By stem, the controls that hold it; of stems that many controls hold, none: they tell no control from another.
class RareStems {
 public:
  RareStems(Stems& stems, const std::vector<Control>& controls) : holders_(stems.distinct() + 1) {
    for (std::size_t i = 0; i < controls.size(); ++i)
      for (const std::uint32_t stem : stems.in({&controls[i].title, &controls[i].description}))
        holders_[stem].push_back(i);
    shared_.resize(controls.size());
  }

  /// How many of the stems the control holds.
  std::size_t held(const std::vector<std::uint32_t>& stems, std::size_t control) const {
    return static_cast<std::size_t>(std::count_if(stems.begin(), stems.end(), [&](std::uint32_t stem) {
      return std::binary_search(holders_[stem].begin(), holders_[stem].end(), control);
    }));
  }

  /// The control that shares most rare stems with these, and how many it shares.
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
  std::vector<std::size_t> shared_;  ///< by control; zero between two questions
};

void tests_answer_no_other_control(const Examined& examined, Findings& findings) {
  constexpr std::size_t hardly = 2, plainly = 5;
  const auto& controls = examined.management().controls;
  Stems stems(examined.sentences);
  RareStems rare(stems, controls);
  for (std::size_t i = 0; i < controls.size(); ++i)
    for (const std::size_t t : examined.coverage.controls[i].tests) {
      const Test& test = examined.auditor().tests[t];
      const std::vector<std::uint32_t> told = stems.in({&test.procedure, &test.population, &test.exception});
      const std::size_t own = rare.held(told, i);
      if (own == 0 || own > hardly) continue;  // that nothing is shared is another finding
      const auto [other, shared] = rare.nearest(told);
      if (shared < plainly || other == i) continue;
      findings.report(answers_another, *test.id, *controls[other].id)
          .at(test.procedure.span)
          .also(controls[i].description.span, "its own control")
          .also(controls[other].description.span, "the other control");
    }
}

void work_of_internal_auditors_is_told(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WatchList auditors(sentences, examined.policy().internal_audit);
  const auto names_them = [&](const Located<Text>& text) {
    const Passage* passage = sentences.of(text);
    bool found = false;
    if (passage != nullptr) auditors.find(sentences.words(*passage), [&](auto, auto) { found = true; });
    return found;
  };
  for (const Test& test : examined.auditor().tests)
    if (names_them(test.tester) && !names_them(test.procedure))
      findings.report(internal_audit_undisclosed, *test.id)
          .at(test.tester.span)
          .label("who made the test")
          .also(test.procedure.span, "what the reader is told");
}

constexpr std::array rules = {
    Rule{135, "no control is tested by inquiry alone", AppliesTo::type_2, Needs::both_sides,
         controls_are_more_than_asked_about, finds<inquiry_only>},
    Rule{135, "a test is of no other nature than its procedure tells", AppliesTo::type_2, Needs::auditor,
         columns_say_no_more_than_procedures, finds<nature_differs>},
    Rule{136, "no control of a Type 1 is taken to be in place by inquiry alone", AppliesTo::type_1, Needs::both_sides,
         controls_are_walked_through, finds<walked_through_by_inquiry, not_walked_through>},
    Rule{137, "each test says what was done, by a verb of testing", AppliesTo::type_2, Needs::auditor,
         tests_tell_their_nature, finds<verb_missing>},
    Rule{138, "a manual control is not tested by a single observation", AppliesTo::type_2, Needs::both_sides,
         hands_are_watched_more_than_once, finds<observed_once>},
    Rule{139, "each test is about what its control says", AppliesTo::type_2, Needs::both_sides,
         tests_answer_their_controls, finds<not_responsive>},
    Rule{139, "no test is about another control than its own", AppliesTo::type_2, Needs::both_sides,
         tests_answer_no_other_control, finds<answers_another>},
    Rule{152, "work of internal auditors in a test is told in its procedure", AppliesTo::type_2, Needs::auditor,
         work_of_internal_auditors_is_told, finds<internal_audit_undisclosed>},
};

}  // namespace

Rules procedures_rules() { return rules; }

}  // namespace socpress::check
