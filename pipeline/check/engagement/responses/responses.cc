// Management's responses: each exception has one, each addresses an exception, and results remain the auditor's.
#include <array>
#include <string>

#include "check/engagement/operation.h"
#include "check/engagement/statements.h"
#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> missing{
    "responses/missing", Severity::warning, "the exception of test `{}` has no management response",
    "ask management for its response, and write it in management/responses.yaml; a report may be issued without one",
    "readers ask what was done about an exception, and by whom"};
const FindingKind<std::string> nothing_to_answer{
    "responses/nothing-to-answer", Severity::error, "management responds to test `{}`, which notes no exception",
    "determine from the working papers whether the result omits an exception; remove the response only if none was "
    "found",
    "a response leads readers to an exception, and an exception, once found, stays in the report"};
const FindingKind<std::string, std::string> management_speaks{
    "responses/in-the-auditors-words", Severity::error, "the result of test `{}` contains a management response: `{}`",
    "state the facts that the auditor found, and move the response to management/responses.yaml",
    "results are the service auditor's; management's responses are not examined and are presented separately"};

/// How management responds: by the phrases of the policy, in the first person, or by the organization's own name.
class Answers {
 public:
  explicit Answers(const RuleInput& input) : phrases_(input.sentences()) {
    const Phrases& policy = phrases_of(input.policy().words, "management-speaks");
    const ServiceOrganization& own = input.terms().organization;
    // A name may replace "management"; but contracts also state what the organization will do.
    for (const Located<Text>& phrase : policy)
      if (!own.name->empty() && folded(phrase->utf8).starts_with(management) && !phrase->utf8.ends_with("will"))
        for (const Located<Text>* name : {&own.name, &own.short_name})
          add((*name)->utf8 + phrase->utf8.substr(management.size()));
    by_name_ = added_;
    for (const Located<Text>& phrase : policy) add(phrase->utf8);
    const WordLists& lists = input.sentences().lists();
    for (const Located<Text>& have : phrases_of(lists, "first-persons-of-management"))
      for (const Located<Text>& remedy : phrases_of(lists, "remedies")) add(have->utf8 + " " + remedy->utf8);
  }

  const WatchList& phrases() const { return phrases_; }
  /// Whether the phrase begins with the organization's name, so that it must begin a clause to be an answer.
  bool is_by_name(std::uint32_t phrase) const { return phrase < by_name_; }

 private:
  static constexpr std::string_view management = "management";

  void add(std::string_view phrase) {
    phrases_.add(phrase);
    ++added_;
  }

  WatchList phrases_;
  std::uint32_t added_ = 0, by_name_ = 0;
};

/// "Records show that management has implemented the rule" is an observation, and not a response of management.
void results_are_the_auditors(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Answers answers(input);
  const WordSet evidence(sentences, "words-of-evidence"), reporting(sentences, "words-before-a-reported-fact"),
      joining(sentences, "words-that-begin-a-clause");
  for (const Test& test : input.auditor().tests)
    find_first(sentences, answers.phrases(), {&test.result_text, &test.exception}, [&](const PhraseMatch& match) {
      const auto before = clause_before(match);
      if (reporting.any_in(before) && evidence.any_in(before)) return false;
      const bool begins_clause = before.empty() || joining.holds(before.back());
      if (answers.is_by_name(match.phrase) && !begins_clause) return false;
      findings.report(management_speaks, *test.id, std::string(sentences.written(match.passage, match.words)))
          .at(sentences.span(match.passage, match.words));
      return true;
    });
}

void exceptions_are_answered(const RuleInput& input, Findings& findings) {
  const auto& tests = input.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i)
    if (ended(tests[i], Result::exception) && !input.coverage().response_of_test[i])
      findings.report(missing, *tests[i].id).at(tests[i].result->span);
}

/// Deviations or facts behind a clean result: another rule reports them, and the response addresses them.
bool denies_what_it_counts(const Test& test) {
  return (test.deviations && **test.deviations > 0) || !test.exception->empty();
}

void responses_answer_exceptions(const RuleInput& input, Findings& findings) {
  const auto& responses = input.management().responses;
  const auto& tests = input.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const auto response = input.coverage().response_of_test[i];
    if (!response || !tests[i].result || ended(tests[i], Result::exception)) continue;
    if (denies_what_it_counts(tests[i])) continue;
    findings.report(nothing_to_answer, *tests[i].id)
        .at(responses[*response].test.span)
        .label("the response")
        .also(tests[i].result->span, "the result");
  }
}

constexpr std::array rules = {
    Rule{"each exception has a management response", AppliesTo::type_2, Needs::both_sides, exceptions_are_answered,
         finds<missing>},
    Rule{"each management response addresses an exception", AppliesTo::type_2, Needs::both_sides,
         responses_answer_exceptions, finds<nothing_to_answer>},
    Rule{"the auditor's results contain no management response", AppliesTo::type_2, Needs::auditor,
         results_are_the_auditors, finds<management_speaks>},
};

}  // namespace

Rules responses_rules() { return rules; }

}  // namespace socpress::check
