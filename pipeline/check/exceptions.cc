// Exceptions: told with their size and facts, and never hidden behind a clean result.
#include "check/rules.h"

#include <array>
#include <string>

namespace socpress {

namespace {

constexpr FindingKind<std::string, std::string> no_count{
    "exceptions/no-count", Severity::error, "the exception of test `{}` does not say {}",
    "fill columns \"Deviations\" and \"Sample Size\": the reader is told how many of how many",
    "an exception found in a sample is told with the number of deviations and of items"};
constexpr FindingKind<std::string> no_reason_for_no_evidence{
    "exceptions/no-evidence-without-reason", Severity::error,
    "evidence for test `{}` could not be obtained, and nothing says why",
    "give the reason in column \"Exception\": what was asked for, and what stood in the way",
    "a limitation of the scope is told with its cause"};
constexpr FindingKind<std::string> no_facts{
    "exceptions/no-facts", Severity::error, "the exception of test `{}` does not say what was found",
    "tell the facts in column \"Exception\": what, when, and the cause where it is known",
    "an exception is told with its nature, not by its name alone"};
constexpr FindingKind<std::string> no_reason{
    "exceptions/did-not-operate-without-reason", Severity::error,
    "test `{}` found that the control did not operate, and not why",
    "give the reason in column \"Exception\", and how the absence of occasions was seen",
    "that a control had no occasion to operate is itself a finding of the auditor, and needs its evidence"};
constexpr FindingKind<std::string> none_counted{
    "exceptions/none-counted", Severity::error, "test `{}` notes an exception, and counts 0 deviations",
    "correct the number of deviations, or the result", "number and words of a result say the same"};
constexpr FindingKind<std::int64_t, std::string> denied{
    "exceptions/denied", Severity::error, "deviations are counted ({}), and test `{}` notes no exception",
    "write `Exception noted.` with the facts, or correct the number", "every deviation is reported"};
constexpr FindingKind<std::string> hidden{"exceptions/behind-a-clean-result", Severity::error,
                                          "test `{}` notes no exceptions, and column \"Exception\" tells of one",
                                          "write `Exception noted.` with the number of deviations, or empty the column",
                                          "every deviation is reported"};

bool is(const Test& test, Result result) { return test.result && **test.result == result; }

/// A test is one of a sample when anything is said of a population or of items.
bool sampled(const Test& test) { return test.population_size || test.sample_size || !test.population->empty(); }

void exceptions_have_size_and_facts(const Examined& examined, Findings& findings) {
  for (const Test& test : examined.auditor().tests) {
    if (is(test, Result::did_not_operate) && test.exception->empty())
      findings.report(no_reason, *test.id).at(test.result->span);
    if (is(test, Result::no_evidence) && test.exception->empty())
      findings.report(no_reason_for_no_evidence, *test.id).at(test.result->span);
    if (!is(test, Result::exception)) continue;
    if (sampled(test) && !(test.deviations && test.sample_size)) {
      const char* lacking = test.deviations    ? "among how many items it was found"
                            : test.sample_size ? "how many deviations were found"
                                               : "how many deviations were found among how many items";
      findings.report(no_count, *test.id, lacking).at(test.result->span);
    }
    if (test.exception->empty()) findings.report(no_facts, *test.id).at(test.result->span);
  }
}

void words_and_numbers_agree(const Examined& examined, Findings& findings) {
  for (const Test& test : examined.auditor().tests) {
    if (!test.result) continue;
    const std::int64_t counted = test.deviations ? **test.deviations : 0;
    if (is(test, Result::exception)) {
      if (test.deviations && counted == 0)
        findings.report(none_counted, *test.id).at(test.result->span).also(test.deviations->span, "the deviations");
      continue;
    }
    if (counted > 0)
      findings.report(denied, counted, *test.id).at(test.result->span).also(test.deviations->span, "the deviations");
    else if (is(test, Result::no_exceptions) && !test.exception->empty())
      findings.report(hidden, *test.id).at(test.exception.span).also(test.result->span, "the result");
  }
}

constexpr std::array rules = {
    Rule{155, "an exception has its number, its sample and its facts", AppliesTo::type_2, Needs::auditor, exceptions_have_size_and_facts,
         finds<no_count, no_reason_for_no_evidence, no_facts, no_reason>, Party::auditor},
    Rule{158, "the words of a result agree with its numbers", AppliesTo::type_2, Needs::auditor, words_and_numbers_agree,
         finds<none_counted, denied, hidden>, Party::auditor},
};

}  // namespace

Rules exceptions_rules() { return rules; }

}  // namespace socpress
