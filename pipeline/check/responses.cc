// Management's answers to exceptions: each has one, each answers an exception, and the results stay the auditor's.
#include <array>
#include <initializer_list>
#include <string>

#include "check/operation.h"
#include "check/rules.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string> missing{
    "responses/missing", Severity::warning, "the exception of test `{}` has no response by management",
    "ask management for its answer, and write it in management/responses.yaml; a report may go out without one",
    "readers ask at once what was done about an exception, and by whom"};
constexpr FindingKind<std::string> nothing_to_answer{
    "responses/nothing-to-answer", Severity::error, "management answers test `{}`, which notes no exception",
    "remove the response, or look whether an exception that was found is missing from the result",
    "a response leads the reader to an exception, and an exception once found stays in the report"};

constexpr FindingKind<std::string, std::string> management_speaks{
    "responses/in-the-auditors-words", Severity::error, "the result of test `{}` is told with management's words: `{}`",
    "tell the facts that the auditor found, and move management's answer to management/responses.yaml",
    "results are the service auditor's; what management says of them was not examined and is shown apart"};
constexpr FindingKind<std::string, std::string> made_good{
    "exceptions/made-good", Severity::error, "test `{}` notes no exception because something was set right: `{}`",
    "write `Exception noted.` with what was found; what was done about it is told as well, and erases nothing",
    "a deviation within the period stays one, whatever was done afterwards"};

/// Calls `each` with the first of the phrases in each of these texts, told by the party itself.
template <class Each>
void find_first(const Sentences& sentences, const WatchList& watch, std::initializer_list<const Located<Text>*> texts,
                const Each& each) {
  for (const Located<Text>* text : texts) {
    const Passage* passage = sentences.of(*text);
    if (passage == nullptr) continue;
    bool found = false;
    watch.find(sentences.words(*passage), [&](std::uint32_t, std::span<const Word> words) {
      if (found || !words.front().is_said()) return;
      found = true;
      each(std::string(sentences.written(*passage, words)), sentences.span(*passage, words));
    });
  }
}

void results_are_the_auditors(const Examined& examined, Findings& findings) {
  const WatchList watch(examined.sentences, examined.policy().management_speaks);
  for (const Test& test : examined.auditor().tests)
    find_first(examined.sentences, watch, {&test.result_text, &test.exception},
               [&](std::string words, Span span) { findings.report(management_speaks, *test.id, words).at(span); });
}

void remedies_erase_nothing(const Examined& examined, Findings& findings) {
  const WatchList watch(examined.sentences, examined.policy().made_good);
  for (const Test& test : examined.auditor().tests)
    if (ended(test, Result::no_exceptions))
      find_first(examined.sentences, watch, {&test.procedure, &test.exception}, [&](std::string words, Span span) {
        findings.report(made_good, *test.id, words).at(span).also(test.result->span, "the result");
      });
}

void exceptions_are_answered(const Examined& examined, Findings& findings) {
  const auto& tests = examined.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i)
    if (ended(tests[i], Result::exception) && !examined.coverage.response_of_test[i])
      findings.report(missing, *tests[i].id).at(tests[i].result->span);
}

/// Deviations or facts behind a clean result: another rule speaks of them, and the response answers them.
bool denies_what_it_counts(const Test& test) {
  return (test.deviations && **test.deviations > 0) || !test.exception->empty();
}

void responses_answer_exceptions(const Examined& examined, Findings& findings) {
  const auto& responses = examined.management().responses;
  const auto& tests = examined.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const auto response = examined.coverage.response_of_test[i];
    if (!response || !tests[i].result || ended(tests[i], Result::exception)) continue;
    if (denies_what_it_counts(tests[i])) continue;
    findings.report(nothing_to_answer, *tests[i].id)
        .at(responses[*response].test.span)
        .label("the response")
        .also(tests[i].result->span, "the result");
  }
}

constexpr std::array rules = {
    Rule{159, "each exception has a response by management", AppliesTo::type_2, Needs::both_sides,
         exceptions_are_answered, finds<missing>},
    Rule{162, "each response answers an exception", AppliesTo::type_2, Needs::both_sides, responses_answer_exceptions,
         finds<nothing_to_answer>},
    Rule{160, "no word of management's stands in the auditor's results", AppliesTo::type_2, Needs::auditor,
         results_are_the_auditors, finds<management_speaks>},
    Rule{163, "no exception is left out because it was set right", AppliesTo::type_2, Needs::auditor,
         remedies_erase_nothing, finds<made_good>},
};

}  // namespace

Rules responses_rules() { return rules; }

}  // namespace socpress
