// What management claims in its responses: nothing in the auditor's place, and no deviations that the test omits.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/clauses.h"
#include "language/numerals.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> speaks_for_the_auditor{
    "responses/speaks-for-the-auditor", Severity::warning, "the response to test `{}` concludes for the auditor: `{}`",
    "let management state what it did or will do; conclusions on the control are in the auditor's own sections",
    "responses are not examined, and readers must not take them for the auditor's conclusions"};
const FindingKind<std::string, std::string> admits_more{
    "responses/admits-more", Severity::warning, "the response to test `{}` admits more than the test notes: `{}`",
    "obtain the facts from management, and evaluate them: note them in the exception, or extend the test",
    "a deviation that becomes known before the report is evaluated with the others, whoever found it"};

/// Finds conclusions that are the auditor's to draw.
class Conclusions {
 public:
  explicit Conclusions(const RuleInput& input)
      : sentences_(input.sentences()),
        firm_(sentences_),
        auditors_(sentences_, "auditor-nouns"),
        internal_(sentences_, "words-of-internal-work"),
        between_(sentences_, {"auxiliary-verbs", "words-that-continue"}),
        verbs_(sentences_, "verbs-of-concluding"),
        conclusions_(sentences_, "conclusions-of-an-auditor"),
        denials_(sentences_, "denials-of-more-exceptions"),
        own_search_(sentences_, "words-of-ones-own-search"),
        denying_(sentences_, "negations") {
    for (const Located<Text>* name : {&input.terms().auditor.name, &input.terms().auditor.short_name})
      firm_.add((*name)->utf8);
  }

  /// The words that conclude; none when the sentence draws no conclusion.
  std::span<const Word> in(std::span<const Word> sentence) const {
    if (const auto stated = by_the_auditor(sentence); !stated.empty()) return stated;
    const bool is_searched = own_search_.any_in(sentence);
    std::span<const Word> found;
    const auto take = [&](auto, std::span<const Word> words) {
      if (found.empty() && words.front().is_stated()) found = words;
    };
    if (!is_searched) denials_.find(sentence, take);
    if (found.empty() && !denying_.any_in(sentence)) conclusions_.find(sentence, take);
    return found;
  }

 private:
  /// "the auditor has confirmed", "Garrow Finch concluded".
  std::span<const Word> by_the_auditor(std::span<const Word> sentence) const {
    constexpr std::size_t near = 3;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const std::size_t named =
          std::max<std::size_t>(firm_.at(sentence.subspan(i)).words, auditors_.holds(sentence[i]));
      if (named == 0 || (i > 0 && internal_.holds(sentence[i - 1]))) continue;
      std::size_t verb = i + named;
      while (verb < std::min(i + named + near, sentence.size()) && between_.holds(sentence[verb])) ++verb;
      if (verb < sentence.size() && verbs_.holds(sentence[verb]) && sentence[verb].is_stated())
        return sentence.subspan(i, verb - i + 1);
    }
    return {};
  }

  const Sentences& sentences_;
  WatchList firm_;
  WordSet auditors_, internal_, between_, verbs_;
  WatchList conclusions_, denials_;
  WordSet own_search_, denying_;
};

/// Calls `each(test, response, passage)` for each response to an exception.
template <class Each>
void for_each_response(const RuleInput& input, const Each& each) {
  const auto& tests = input.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const auto response = input.coverage().response_of_test[i];
    if (!response) continue;
    const Response& one = input.management().responses[*response];
    if (const Passage* passage = input.sentences().of(one.text)) each(tests[i], *passage);
  }
}

Span facts_of(const Test& test) { return test.exception->empty() ? test.id.span : test.exception.span; }

void responses_are_managements(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Conclusions conclusions(input);
  for_each_response(input, [&](const Test& test, const Passage& passage) {
    for (const Sentence& sentence : sentences.sentences(passage)) {
      const std::span<const Word> found = conclusions.in(sentences.words(sentence));
      if (found.empty()) continue;
      findings.report(speaks_for_the_auditor, *test.id, std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found))
          .also(test.result ? test.result->span : test.id.span, "the result");
      return;
    }
  });
}

/// Finds "three further accounts", "two more": deviations beyond those noted.
class FurtherOnes {
 public:
  explicit FurtherOnes(const Sentences& sentences)
      : sentences_(sentences),
        further_(sentences, "words-of-more"),
        failing_(sentences, "words-of-more-failures"),
        added_(sentences, "words-of-more-resources"),
        denying_(sentences, "negations") {}

  /// The number and the words behind it; none when the sentence counts no further deviation.
  std::span<const Word> in(std::span<const Word> sentence) const {
    if (!failing_.any_in(sentence) || denying_.any_in(sentence)) return {};
    for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
      const auto number = number_in(sentences_.folded(sentence[i]));
      if (!number || *number == 0 || !further_.holds(sentence[i + 1])) continue;
      const std::span<const Word> found = sentence.subspan(i, std::min<std::size_t>(3, sentence.size() - i));
      if (!added_.any_in(found.subspan(2)) && !is_added(sentence, i)) return found;
    }
    return {};
  }

 private:
  bool is_added(std::span<const Word> sentence, std::size_t number) const {
    constexpr std::size_t near = 3;
    const std::size_t from = number > near ? number - near : 0;
    return added_.any_in(sentence.subspan(from, number - from));
  }

  const Sentences& sentences_;
  WordSet further_, failing_, added_, denying_;
};

/// Whether the facts of the exception count the same further ones.
bool notes_them(const Sentences& sentences, const Test& test, std::span<const Word> found) {
  const Passage* facts = sentences.of(test.exception);
  if (facts == nullptr) return false;
  const std::span<const Word> words = sentences.words(*facts);
  const auto number = number_in(sentences.folded(found.front()));
  const WordSet further(sentences, "words-of-more");
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (number_in(sentences.folded(words[i])) == number && further.holds(words[i + 1])) return true;
  return false;
}

void responses_admit_no_more(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const FurtherOnes further(sentences);
  for_each_response(input, [&](const Test& test, const Passage& passage) {
    for (const Sentence& sentence : sentences.sentences(passage)) {
      const std::span<const Word> found = further.in(sentences.words(sentence));
      if (found.empty() || notes_them(sentences, test, found)) continue;
      findings.report(admits_more, *test.id, std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found))
          .also(facts_of(test), "what the test notes");
      return;
    }
  });
}

constexpr std::array rules = {
    Rule{"a management response concludes nothing for the auditor", AppliesTo::type_2, Needs::both_sides,
         responses_are_managements, finds<speaks_for_the_auditor>},
    Rule{"a management response admits no deviation that the test omits", AppliesTo::type_2, Needs::both_sides,
         responses_admit_no_more, finds<admits_more>},
};

}  // namespace

Rules claims_of_responses_rules() { return rules; }

}  // namespace socpress::check
