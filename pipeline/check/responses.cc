// Management's answers to exceptions: each has one, each answers an exception, and the results stay the auditor's.
#include "check/rules.h"

#include <array>
#include <string>

#include "check/operation.h"

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

void exceptions_are_answered(const Examined& examined, Findings& findings) {
  const auto& tests = examined.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i)
    if (ended(tests[i], Result::exception) && !examined.coverage.response_of_test[i])
      findings.report(missing, *tests[i].id).at(tests[i].result->span);
}

void responses_answer_exceptions(const Examined& examined, Findings& findings) {
  const auto& responses = examined.management().responses;
  const auto& tests = examined.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const auto response = examined.coverage.response_of_test[i];
    if (!response || !tests[i].result || ended(tests[i], Result::exception)) continue;
    findings.report(nothing_to_answer, *tests[i].id)
        .at(responses[*response].test.span)
        .label("the response")
        .also(tests[i].result->span, "the result");
  }
}

constexpr std::array rules = {
    Rule{159, "each exception has a response by management", AppliesTo::type_2, Needs::both_sides, exceptions_are_answered,
         finds<missing>},
    Rule{162, "each response answers an exception", AppliesTo::type_2, Needs::both_sides, responses_answer_exceptions,
         finds<nothing_to_answer>},
};

}  // namespace

Rules responses_rules() { return rules; }

}  // namespace socpress
