// Exceptions: reported with their number and facts, and never hidden behind a clean result.
#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "check/rule.h"
#include "language/numerals.h"
#include "language/outcomes.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> no_count{
    "exceptions/no-count", Severity::error, "the exception of test `{}` does not state {}",
    "fill columns \"Deviations\" and \"Sample Size\" from the working papers: readers need both numbers",
    "an exception found in a sample states the number of deviations and of items"};
const FindingKind<std::string> no_reason_for_no_evidence{
    "exceptions/no-evidence-without-reason", Severity::error,
    "evidence for test `{}` could not be obtained, and no reason is stated",
    "state the reason in column \"Exception\": what was requested, and what prevented it",
    "a scope limitation is stated with its cause"};
const FindingKind<std::string> no_facts{"exceptions/no-facts", Severity::error,
                                        "the exception of test `{}` does not state what was found",
                                        "state the facts in column \"Exception\": what, when, and the cause if known",
                                        "an exception is stated with its nature"};
const FindingKind<std::string> no_reason{
    "exceptions/did-not-operate-without-reason", Severity::error,
    "test `{}` found that the control did not operate, and does not state why",
    "state the reason in column \"Exception\", and how the absence of occasions was determined",
    "that a control had no occasion to operate is a result that requires evidence"};
const FindingKind<std::string> none_counted{
    "exceptions/none-counted", Severity::error, "test `{}` notes an exception with 0 deviations",
    "write in column \"Deviations\" the number in the working papers", "the number and the text of a result agree"};
const FindingKind<std::int64_t, std::string> denied{
    "exceptions/denied", Severity::error, "deviations are counted ({}), and test `{}` notes no exception",
    "write `Exception noted.` with the facts; correct the number only if the working papers show another",
    "every deviation is reported"};
const FindingKind<std::string> hidden{
    "exceptions/behind-a-clean-result", Severity::error,
    "test `{}` notes no exceptions, and column \"Exception\" describes one",
    "write `Exception noted.` with the number of deviations; column \"Exception\" contains nothing else",
    "every deviation is reported"};

const FindingKind<std::string, std::string> stated_in_procedure{
    "exceptions/told-in-the-procedure", Severity::warning,
    "test `{}` notes no exceptions, and its procedure contains `{}`",
    "write `Exception noted.` with the number of deviations and the facts; a procedure states what was done, not its "
    "result",
    "every deviation is reported as one, in the column for results"};

const FindingKind<std::string, std::int64_t> occasions_counted{
    "exceptions/occasions-counted", Severity::warning,
    "test `{}` found that the control did not operate, and its population or sample has {} items",
    "correct the result from the working papers, or the number of items if there were none, and state how that was "
    "determined",
    "a control either had no occasion to operate, or its items show whether it operated"};

const FindingKind<std::string, std::string, std::int64_t> number_differs{
    "exceptions/number-differs", Severity::warning,
    "the exception of test `{}` begins with `{}`, and {} deviations are counted",
    "compare both with the working papers, and correct the one that is wrong",
    "the number and the text of a result agree"};

const FindingKind<std::string, std::string, std::int64_t> sample_differs{
    "exceptions/sample-differs", Severity::warning,
    "the exception of test `{}` begins with `{}`, and the sample has {} items",
    "state the right number of items, or correct the sample size", "the number and the text of a result agree"};

bool is(const Test& test, Result result) { return test.result && **test.result == result; }

/// A test uses a sample when it mentions a population or items.
bool sampled(const Test& test) { return test.population_size || test.sample_size || !test.population->empty(); }

void exceptions_have_sizes_and_reasons(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests) {
    if (is(test, Result::did_not_operate) && test.exception->empty())
      findings.report(no_reason, *test.id).at(test.result->span);
    if (is(test, Result::no_evidence) && test.exception->empty())
      findings.report(no_reason_for_no_evidence, *test.id).at(test.result->span);
    if (!is(test, Result::exception)) continue;
    if (sampled(test) && !(test.deviations && test.sample_size)) {
      const char* lacking = test.deviations    ? "the number of items"
                            : test.sample_size ? "the number of deviations"
                                               : "the number of deviations and of items";
      findings.report(no_count, *test.id, lacking).at(test.result->span);
    }
  }
}

/// Whether it is a number or one letter of a reference.
bool counts_or_refers(std::string_view word) {
  return word.size() == 1 || number_in(word) || std::any_of(word.begin(), word.end(), is_digit);
}

void exceptions_state_facts(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WordSet empty(sentences, "words-without-facts");
  for (const Test& test : input.auditor().tests) {
    if (!is(test, Result::exception)) continue;
    const Passage* mentioned = sentences.of(test.exception);
    const auto words = mentioned == nullptr ? std::span<const Word>() : sentences.words(*mentioned);
    const bool facts = std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return !empty.holds(word) && !counts_or_refers(sentences.folded(word));
    });
    if (!facts)
      findings.report(no_facts, *test.id).at(test.exception->empty() ? test.result->span : test.exception.span);
  }
}

/// "Three of 25", "three of the 25": a number of deviations and a number of items.
struct Share {
  std::size_t part = 0, whole = 0;
  std::span<const Word> words;
};

/// The number of deviations that the facts of a test report.
class Facts {
 public:
  explicit Facts(const Sentences& sentences)
      : sentences_(sentences),
        leading_in_(sentences, "words-before-the-items"),
        of_time_(sentences, "units-of-time"),
        of_a_sample_(sentences, "words-of-a-sample"),
        articles_(sentences, "articles") {}

  std::optional<Share> opening_share(std::span<const Word> words) const {
    const bool is_led_in = !words.empty() && leading_in_.holds(words.front());
    return share_at(is_led_in ? words.subspan(1) : words);
  }

  /// Whether the facts also give this number of deviations, or shares that add up to it. Next to a share, a number of
  /// days states how late something was; without a share, an article may stand for one deviation.
  bool state(std::size_t counted, std::span<const Word> words) const {
    std::size_t in_shares = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto share = share_at(words.subspan(i))) in_shares += share->part;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_time = in_shares > 0 && i + 1 < words.size() && of_time_.holds(words[i + 1]);
      const bool is_one = in_shares == 0 && counted == 1 && articles_.holds(words[i]);
      if (is_one || (number_at(words, i) == counted && !is_time)) return true;
    }
    return in_shares == counted;
  }

  /// Whether the words show that a share is of the sample. A smaller total may be a part of the items: "two of four
  /// contractors".
  bool is_of_the_sample(const Share& share, std::size_t sampled, std::span<const Word> words) const {
    constexpr std::size_t near = 4;
    const auto past = static_cast<std::size_t>(&share.words.back() - words.data()) + 1;
    const std::span<const Word> behind = words.subspan(past, std::min(near, words.size() - past));
    return of_a_sample_.any_in(behind) || (share.words.size() == 3 && share.whole * 2 > sampled);
  }

 private:
  std::optional<std::size_t> number_at(std::span<const Word> words, std::size_t i) const {
    return i < words.size() ? number_in(sentences_.folded(words[i])) : std::nullopt;
  }
  std::optional<Share> share_at(std::span<const Word> words) const {
    if (words.size() < 3 || sentences_.folded(words[1]) != "of") return std::nullopt;
    const std::size_t last = sentences_.folded(words[2]) == "the" ? 3 : 2;
    const auto part = number_at(words, 0), whole = number_at(words, last);
    if (!part || !whole || *part >= *whole) return std::nullopt;
    return Share{*part, *whole, words.first(last + 1)};
  }

  const Sentences& sentences_;
  WordSet leading_in_, of_time_, of_a_sample_, articles_;
};

/// Facts that begin with a number usually count the deviations; facts that also give the other number have explained
/// how the two are related.
void facts_and_numbers_agree(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Facts facts(sentences);
  for (const Test& test : input.auditor().tests) {
    const Passage* mentioned = sentences.of(test.exception);
    if (!is(test, Result::exception) || mentioned == nullptr || !test.deviations || **test.deviations < 1) continue;
    const auto words = sentences.words(*mentioned);
    const auto share = facts.opening_share(words);
    const auto first = share ? share->part : number_in(sentences.folded(words.front()));
    if (!first || *first < 2 || facts.state(static_cast<std::size_t>(**test.deviations), words)) continue;
    const std::span<const Word> number = share ? share->words.first(1) : words.first(1);
    findings.report(number_differs, *test.id, std::string(sentences.written(*mentioned, number)), **test.deviations)
        .at(sentences.span(*mentioned, number))
        .also(test.deviations->span, "the deviations");
  }
}

/// Facts that also give the size of the sample have explained the other number.
void facts_and_samples_agree(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Facts facts(sentences);
  for (const Test& test : input.auditor().tests) {
    const Passage* mentioned = sentences.of(test.exception);
    if (!is(test, Result::exception) || mentioned == nullptr || !test.sample_size || **test.sample_size < 1) continue;
    const auto words = sentences.words(*mentioned);
    const auto share = facts.opening_share(words);
    const auto sampled = static_cast<std::size_t>(**test.sample_size);
    if (!share || !facts.is_of_the_sample(*share, sampled, words)) continue;
    const bool is_reconciled = std::any_of(
        words.begin(), words.end(), [&](const Word& word) { return number_in(sentences.folded(word)) == sampled; });
    const bool is_of_the_population =
        test.population_size && static_cast<std::size_t>(**test.population_size) == share->whole;
    if (is_reconciled || is_of_the_population) continue;
    findings
        .report(sample_differs, *test.id, std::string(sentences.written(*mentioned, share->words)), **test.sample_size)
        .at(sentences.span(*mentioned, share->words))
        .also(test.sample_size->span, "the sample");
  }
}

void words_and_numbers_agree(const RuleInput& input, Findings& findings) {
  for (const Test& test : input.auditor().tests) {
    if (!test.result) continue;
    const std::int64_t counted = test.deviations ? **test.deviations : 0;
    if (is(test, Result::did_not_operate) && counted == 0) {
      const bool is_sampled = test.sample_size && **test.sample_size > 0;
      const auto& items = is_sampled ? test.sample_size : test.population_size;
      if (items && **items > 0)
        findings.report(occasions_counted, *test.id, **items).at(test.result->span).also(items->span, "the items");
    }
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

void procedures_contain_no_result(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Outcomes outcomes(sentences);
  for (const Test& test : input.auditor().tests) {
    const Passage* done = sentences.of(test.procedure);
    if (!is(test, Result::no_exceptions) || done == nullptr) continue;
    for (const Sentence& sentence : sentences.sentences(*done)) {
      const std::span<const Word> mentioned = outcomes.in(*done, sentences.words(sentence));
      if (mentioned.empty()) continue;
      findings.report(stated_in_procedure, *test.id, std::string(sentences.written(*done, mentioned)))
          .at(sentences.span(*done, mentioned))
          .also(test.result->span, "the result");
      break;
    }
  }
}

constexpr std::array rules = {
    Rule{"an exception states its counts, and a control that did not operate the reason", AppliesTo::type_2,
         Needs::auditor, exceptions_have_sizes_and_reasons, finds<no_count, no_reason_for_no_evidence, no_reason>,
         Party::auditor},
    Rule{"an exception states its nature", AppliesTo::type_2, Needs::auditor, exceptions_state_facts, finds<no_facts>,
         Party::auditor},
    Rule{"the text of a result agrees with its numbers", AppliesTo::type_2, Needs::auditor, words_and_numbers_agree,
         finds<none_counted, denied, hidden, occasions_counted>, Party::auditor},
    Rule{"a procedure contains no result", AppliesTo::type_2, Needs::auditor, procedures_contain_no_result,
         finds<stated_in_procedure>, Party::auditor},
    Rule{"a number at the beginning of the facts is that of the deviations", AppliesTo::type_2, Needs::auditor,
         facts_and_numbers_agree, finds<number_differs>, Party::auditor},
    Rule{"a number of items in the facts is the sample size", AppliesTo::type_2, Needs::auditor,
         facts_and_samples_agree, finds<sample_differs>, Party::auditor},
};

}  // namespace

Rules exceptions_rules() { return rules; }

}  // namespace socpress::check
