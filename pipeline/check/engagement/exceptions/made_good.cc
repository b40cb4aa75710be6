// Exceptions that a result text omits because they were corrected.
#include <algorithm>
#include <array>
#include <string>

#include "check/engagement/operation.h"
#include "check/engagement/statements.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> made_good{
    "exceptions/made-good", Severity::error, "test `{}` notes no exception because a matter was remediated: `{}`",
    "write `Exception noted.` with what was found; the remediation can be stated as well, and removes nothing",
    "a deviation within the period remains one, even after remediation"};

/// Whether the control itself is a corrective control: its text shares a word with the phrase, apart from endings.
bool is_what_the_control_does(const RuleInput& input, const Test& test, std::span<const Word> phrase) {
  if (!input.engagement().management) return false;
  const Sentences& sentences = input.sentences();
  const auto& controls = input.management().controls;
  const auto control =
      std::find_if(controls.begin(), controls.end(), [&](const Control& one) { return *one.id == *test.control; });
  if (control == controls.end()) return false;
  constexpr std::size_t stem = 6;
  const auto shares = [&](const Located<Text>& text) {
    const Passage* passage = sentences.of(text);
    if (passage == nullptr) return false;
    const auto words = sentences.words(*passage);
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return std::any_of(phrase.begin(), phrase.end(), [&](const Word& written) {
        const std::string_view one = sentences.folded(written), other = sentences.folded(word);
        return one.size() >= stem && other.substr(0, stem) == one.substr(0, stem);
      });
    });
  };
  return shares(control->title) || shares(control->description);
}

void remedies_erase_nothing(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList watch(sentences, "made-good");
  const WordSet failure(sentences, "words-of-failure"), asking(sentences, "words-of-asking");
  for (const Test& test : input.auditor().tests)
    if (ended(test, Result::no_exceptions))
      find_first(sentences, watch, {&test.procedure, &test.exception}, [&](const PhraseMatch& match) {
        if (!failure.any_in(match.sentence) || asking.any_in(clause_before(match)) ||
            is_what_the_control_does(input, test, match.words))
          return false;
        findings.report(made_good, *test.id, std::string(sentences.written(match.passage, match.words)))
            .at(sentences.span(match.passage, match.words))
            .also(test.result->span, "the result");
        return true;
      });
}

constexpr std::array rules = {
    Rule{"no exception is omitted because it was remediated", AppliesTo::type_2, Needs::auditor, remedies_erase_nothing,
         finds<made_good>},
};

}  // namespace

Rules made_good_rules() { return rules; }

}  // namespace socpress::check
