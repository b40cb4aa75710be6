// Exceptions explained away: reported and denied in the same words, by the auditor or in the response.
#include <algorithm>
#include <array>
#include <string>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/clauses.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> argued_away{
    "exceptions/argued-away", Severity::warning, "test `{}` notes an exception, and its facts state `{}`",
    "state what was found; the exception remains, and the remediation can be stated as well",
    "a deviation within the period remains one, whatever was done afterwards and however it is evaluated"};
const FindingKind<std::string, std::string> disowned{
    "exceptions/disowned", Severity::warning,
    "the response to test `{}` states `{}`, and the auditor notes an exception",
    "the exception remains: state what management did or will do, or resolve the facts with the auditor",
    "management responds to an exception; the auditor concludes from the evidence whether there is one"};

/// Finds where a sentence denies that what it describes is an exception.
class Explanations {
 public:
  explicit Explanations(const Sentences& sentences)
      : judging_(sentences, "verbs-of-judging"),
        named_(sentences, "exception-nouns"),
        right_before_(sentences, "words-right-before-an-exception"),
        being_(sentences, "forms-of-be"),
        noting_(sentences, "words-of-noting"),
        arguing_(sentences, "words-of-argument"),
        rest_(sentences, "words-of-the-rest"),
        there_(sentences, "words-of-existence"),
        denying_(sentences, "negations") {}

  /// The words of the denial; none when there is no denial.
  std::span<const Word> in(std::span<const Word> sentence) const {
    if (rest_.any_in(sentence)) return {};
    for (std::size_t i = 1; i < sentence.size(); ++i) {
      if (!named_.holds(sentence[i]) || !sentence[i].is_stated() || !right_before_.holds(sentence[i - 1])) continue;
      const std::span<const Word> judged = judged_to_be_none(sentence, i);
      if (!judged.empty()) return judged;
      const std::span<const Word> unnoted = argued_to_be_none(sentence, i);
      if (!unnoted.empty()) return unnoted;
    }
    return {};
  }

 private:
  /// "does not consider this to be an exception", "is not an exception".
  std::span<const Word> judged_to_be_none(std::span<const Word> sentence, std::size_t name) const {
    constexpr std::size_t far = 8, close = 2;
    const std::size_t from = name > far ? name - far : 0;
    for (std::size_t i = from; i < name; ++i) {
      if (!denying_.holds(sentence[i])) continue;
      const std::size_t verb = being_.holds(sentence[i]) || i == 0 ? i : i - 1;
      const bool is_of_something = verb > 0 && !there_.holds(sentence[verb - 1]);  // not "there was no exception"
      const bool is_flat = being_.holds(sentence[verb]) && is_of_something && name - i <= close;
      const std::size_t past = std::min(i + 1 + close, name);
      const bool is_judged = judging_.any_in(sentence.subspan(i + 1, past - i - 1));
      if (is_flat || is_judged) return sentence.subspan(i, name - i + 1);
    }
    return {};
  }
  /// "as it was corrected, no exception is reported".
  std::span<const Word> argued_to_be_none(std::span<const Word> sentence, std::size_t name) const {
    constexpr std::size_t far = 3;
    if (!denying_.holds(sentence[name - 1]) || !arguing_.any_in(sentence.first(name))) return {};
    for (std::size_t i = name + 1; i < std::min(name + 1 + far, sentence.size()); ++i)
      if (noting_.holds(sentence[i])) return sentence.subspan(name - 1, i - name + 2);
    return {};
  }

  WordSet judging_, named_, right_before_, being_, noting_, arguing_, rest_, there_, denying_;
};

/// Reports the first denial in a text about an exception of a test.
class Hearing {
 public:
  Hearing(const RuleInput& input, Findings& findings)
      : sentences_(input.sentences()), explanations_(sentences_), findings_(findings) {}

  template <class Kind>
  void hear(const Kind& kind, const Located<Text>& text, const Test& test) const {
    const Passage* passage = sentences_.of(text);
    if (passage == nullptr) return;
    for (const Sentence& sentence : sentences_.sentences(*passage)) {
      const std::span<const Word> found = explanations_.in(sentences_.words(sentence));
      if (found.empty()) continue;
      findings_.report(kind, *test.id, std::string(sentences_.written(*passage, found)))
          .at(sentences_.span(*passage, found))
          .also(test.result->span, "the result");
      return;
    }
  }

 private:
  const Sentences& sentences_;
  Explanations explanations_;
  Findings& findings_;
};

void exceptions_are_not_argued_away(const RuleInput& input, Findings& findings) {
  const Hearing hearing(input, findings);
  for (const Test& test : input.auditor().tests)
    if (ended(test, Result::exception)) hearing.hear(argued_away, test.exception, test);
}

void responses_disown_no_exception(const RuleInput& input, Findings& findings) {
  const Hearing hearing(input, findings);
  const auto& tests = input.auditor().tests;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const auto response = input.coverage().response_of_test[i];
    if (response && ended(tests[i], Result::exception))
      hearing.hear(disowned, input.management().responses[*response].text, tests[i]);
  }
}

constexpr std::array rules = {
    Rule{"the facts of an exception do not dismiss it", AppliesTo::type_2, Needs::auditor,
         exceptions_are_not_argued_away, finds<argued_away>, Party::auditor},
    Rule{"a management response does not deny the exception", AppliesTo::type_2, Needs::both_sides,
         responses_disown_no_exception, finds<disowned>},
};

}  // namespace

Rules explained_away_rules() { return rules; }

}  // namespace socpress::check
