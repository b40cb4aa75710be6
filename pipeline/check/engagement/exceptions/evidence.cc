// Exceptions that state that evidence was kept from the auditor, which is a limitation of the scope.
#include <algorithm>
#include <array>
#include <string>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/clauses.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> evidence_withheld{
    "exceptions/evidence-withheld", Severity::warning,
    "test `{}` notes an exception, and its facts state that evidence was not obtained: `{}`",
    "if the evidence was refused or withheld, enter `Unable to obtain evidence.` as the result, and evaluate the "
    "limitation in the opinion; if it never existed, state so",
    "evidence that cannot be obtained limits the scope of the examination, and is not a deviation of the control"};

const FindingKind<std::string, std::string> evidence_missing{
    "exceptions/clean-without-evidence", Severity::warning,
    "test `{}` notes no exceptions, and states that evidence was not obtained: `{}`",
    "if the missing evidence was needed, enter `Unable to obtain evidence.` as the result; if other evidence took its "
    "place, state which",
    "a result covers only what was examined, and evidence that was withheld limits the scope"};

/// Finds where a sentence states that the auditor was refused evidence, or not given it.
class Refusals {
 public:
  explicit Refusals(const Sentences& sentences)
      : refusing_(sentences, "refusals-of-evidence"),
        withholding_(sentences, "words-of-withholding"),
        evidence_(sentences, "kinds-of-evidence") {}

  std::span<const Word> in(std::span<const Word> sentence) const {
    std::span<const Word> found;
    refusing_.find(sentence, [&](auto, std::span<const Word> words) {
      if (found.empty() && words.front().is_stated()) found = words;
    });
    if (!found.empty()) return found;
    constexpr std::size_t far = 8;
    withholding_.find(sentence, [&](auto, std::span<const Word> words) {
      const auto at = static_cast<std::size_t>(words.data() - sentence.data());
      const std::size_t from = at > far ? at - far : 0;
      if (found.empty() && words.front().is_stated() && evidence_.any_in(sentence.subspan(from, at - from)))
        found = words;
    });
    return found;
  }

 private:
  WatchList refusing_, withholding_;
  WordSet evidence_;
};

/// Whether another test of the control records the limitation, or a basis of the opinion cites the control.
bool is_recorded_as_limitation(const RuleInput& input, const Test& test) {
  const auto& tests = input.auditor().tests;
  const auto limits = [&](const Test& other) {
    return *other.control == *test.control && ended(other, Result::no_evidence);
  };
  if (std::any_of(tests.begin(), tests.end(), limits)) return true;
  const auto& opinion = input.auditor().opinion;
  return opinion && std::any_of(opinion->bases.begin(), opinion->bases.end(), [&](const Basis& basis) {
           return std::any_of(basis.controls.begin(), basis.controls.end(),
                              [&](const auto& control) { return *control == *test.control; });
         });
}

/// Calls `each(test, passage, words)` with the first words that state a refusal in this text of each test with the
/// result.
template <class Each>
void for_each_refusal(const RuleInput& input, Result result, Located<Text> Test::* text, const Each& each) {
  const Sentences& sentences = input.sentences();
  const Refusals refusals(sentences);
  for (const Test& test : input.auditor().tests) {
    const Passage* passage = sentences.of(test.*text);
    if (passage == nullptr || !ended(test, result)) continue;
    for (const Sentence& sentence : sentences.sentences(*passage)) {
      const std::span<const Word> found = refusals.in(sentences.words(sentence));
      if (found.empty()) continue;
      each(test, *passage, found);
      break;
    }
  }
}

void limitations_are_not_deviations(const RuleInput& input, Findings& findings) {
  for_each_refusal(input, Result::exception, &Test::exception,
                   [&](const Test& test, const Passage& facts, std::span<const Word> found) {
                     if (is_recorded_as_limitation(input, test)) return;
                     findings.report(evidence_withheld, *test.id, std::string(input.sentences().written(facts, found)))
                         .at(input.sentences().span(facts, found))
                         .also(test.result->span, "the result");
                   });
}

void clean_results_rest_on_all_evidence(const RuleInput& input, Findings& findings) {
  for_each_refusal(input, Result::no_exceptions, &Test::procedure,
                   [&](const Test& test, const Passage& procedure, std::span<const Word> found) {
                     findings
                         .report(evidence_missing, *test.id, std::string(input.sentences().written(procedure, found)))
                         .at(input.sentences().span(procedure, found))
                         .also(test.result->span, "the result");
                   });
}

constexpr std::array rules = {
    Rule{"a test without exceptions obtained the evidence that it names", AppliesTo::type_2, Needs::auditor,
         clean_results_rest_on_all_evidence, finds<evidence_missing>, Party::auditor},
    Rule{"evidence that was refused is recorded as a limitation, not as a deviation", AppliesTo::type_2, Needs::auditor,
         limitations_are_not_deviations, finds<evidence_withheld>, Party::auditor},
};

}  // namespace

Rules evidence_rules() { return rules; }

}  // namespace socpress::check
