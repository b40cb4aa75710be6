// Controls as they must be worded to be testable: one action, a named performer, a frequency, the present tense.
#include <algorithm>
#include <array>
#include <vector>

#include "check/engagement/operation.h"
#include "check/engagement/recurrence.h"
#include "check/rule.h"
#include "language/clauses.h"
#include "language/intentions.h"
#include "language/stems.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> two_in_one{
    "controls/several-frequencies", Severity::note, "control `{}` operates `{}` and `{}` in one sentence",
    "divide it into controls with one frequency each, or give each action its own sentence",
    "each action has its own population and sample, and one result cannot cover both"};
const FindingKind<std::string, std::string> several_actions{
    "controls/several-actions", Severity::note, "control `{}` contains a second action in the same sentence: `{}`",
    "divide it into controls with one action each, or give each action its own sentence",
    "each action has its own population and sample, and one result cannot cover both"};
const FindingKind<std::string> nobody{
    "controls/nobody-acts", Severity::warning, "control `{}` does not state who performs it",
    "name the position, the team or the system that acts, or fill column Owner",
    "a test determines whether the right person or system acted, so the control states which"};
const FindingKind<std::string> no_occasion{"controls/no-occasion", Severity::warning,
                                           "control `{}` does not state when or how often it operates",
                                           "state the event or the interval that triggers it, or fill column Frequency",
                                           "population and sample follow from the frequency of a control"};
const FindingKind<std::string, std::string> intention{
    "controls/intention", Severity::warning, "control `{}` contains `{}`, and only implemented controls are controls",
    "state in the present tense what is done; remove what is not done yet",
    "a planned control is not implemented and cannot be tested"};
const FindingKind<std::string, std::string> misspelt{
    "controls/word-misspelt", Severity::note, "`{}` is not a known {}, so its tests are not checked against it",
    "correct the spelling; a firm defines its own words in auditor/policy.yaml",
    "frequency and nature of a control determine how it is tested"};

/// Calls `each(control, passage, words)` for the controls that have a text.
template <class Each>
void for_each_control(const RuleInput& input, const Each& each) {
  for (const Control& control : input.management().controls)
    if (const Passage* passage = input.sentences().of(control.description);
        passage != nullptr && passage->past_word > passage->first_word)
      each(control, *passage, input.sentences().words(*passage));
}

void one_frequency_a_sentence(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Recurrences recurrences(sentences, input.policy());
  const WordSet pointing(sentences, "words-before-a-named-frequency");
  for_each_control(input, [&](const Control& control, const Passage& passage, auto) {
    for (const Sentence& sentence : sentences.sentences(passage)) {
      std::optional<std::uint32_t> first;
      std::span<const Word> first_words;
      bool reported = false;
      const std::span<const Word> words = sentences.words(sentence);
      recurrences.phrases().find(words, [&](std::uint32_t number, std::span<const Word> found) {
        if (follows(pointing, words, found)) return;
        if (!first) {
          first = number;
          first_words = found;
        } else if (!reported && recurrences.times_a_year(number) != recurrences.times_a_year(*first)) {
          reported = true;
          findings
              .report(two_in_one, *control.id, std::string(sentences.written(passage, first_words)),
                      std::string(sentences.written(passage, found)))
              .at(sentences.span(passage, found))
              .also(sentences.span(passage, first_words), "the other frequency");
        }
      });
      if (reported) return;
    }
  });
}

/// Which clauses have their own subject and verb.
class Statements {
 public:
  explicit Statements(const Sentences& sentences)
      : clauses_(sentences),
        verbs_(sentences, "verbs-of-controls"),
        back_(sentences, "words-that-refer-back"),
        definite_(sentences, "definite-articles"),
        acting_(sentences, "actors") {}

  std::vector<std::span<const Word>> clauses_of(const Passage& passage, std::span<const Word> words) const {
    std::vector<std::span<const Word>> clauses;
    clauses_.for_each(passage, words, [&](std::span<const Word> clause) { clauses.push_back(clause); });
    return clauses;
  }

  /// The clause is complete by itself: a subject, then a verb.
  bool is_whole(std::span<const Word> clause) const {
    const auto verb = verb_of(clause);
    return verb != clause.end() && verb != clause.begin();
  }

  /// The clause refers to the previous one: by a pronoun, or by a phrase such as "the reconciliation".
  bool leads_back(std::span<const Word> clause) const {
    const bool the_actor = definite_.holds(clause.front()) && acting_.any_in({clause.begin(), verb_of(clause)});
    return back_.any_in(clause) || definite_.any_in(the_actor ? clause.subspan(1) : clause);
  }

 private:
  std::span<const Word>::iterator verb_of(std::span<const Word> clause) const {
    return std::find_if(clause.begin(), clause.end(), [&](const Word& word) { return verbs_.holds(word); });
  }

  Clauses clauses_;
  WordSet verbs_, back_, definite_, acting_;
};

void one_action_a_sentence(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Statements statements(sentences);
  Stems stems(sentences);
  for_each_control(input, [&](const Control& control, const Passage& passage, auto) {
    for (const Sentence& sentence : sentences.sentences(passage)) {
      const std::vector<std::span<const Word>> parts = statements.clauses_of(passage, sentences.words(sentence));
      for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!statements.is_whole(parts[i - 1]) || !statements.is_whole(parts[i]) || statements.leads_back(parts[i]) ||
            stems.in_common(parts[i - 1], parts[i]))
          continue;
        findings.report(several_actions, *control.id, std::string(sentences.written(passage, parts[i])))
            .at(sentences.span(passage, parts[i]))
            .also(sentences.span(passage, parts[i - 1]), "the other matter");
        return;
      }
    }
  });
}

void somebody_acts_at_a_time(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Recurrences recurrences(sentences, input.policy());
  const WordSet acting(sentences, "actors"), occasional(sentences, "words-of-occasion");
  WatchList names(sentences);
  names.add(input.terms().organization.name->utf8);
  names.add(input.terms().organization.short_name->utf8);
  for_each_control(input, [&](const Control& control, const Passage& passage, std::span<const Word> words) {
    if (control.owner->empty() && !acting.any_in(words) && !holds(names, words))
      findings.report(nobody, *control.id).at(sentences.span(passage, words));
    if (control.frequency->empty() && !occasional.any_in(words) && !holds(recurrences.phrases(), words))
      findings.report(no_occasion, *control.id).at(sentences.span(passage, words));
  });
}

void controls_are_in_place(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Intentions intentions(sentences);
  for_each_control(input, [&](const Control& control, const Passage& passage, auto) {
    for (const Sentence& sentence : sentences.sentences(passage)) {
      const std::span<const Word> found = intentions.in(sentences.words(sentence));
      if (found.empty()) continue;
      findings.report(intention, *control.id, std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found));
      return;
    }
  });
}

void words_of_operation_are_spelt(const RuleInput& input, Findings& findings) {
  const Frequencies frequencies(input.policy());
  const auto look = [&](const char* what, const Located<Text>& word, const std::optional<std::string>& meant) {
    if (meant) findings.report(misspelt, word->utf8, what).at(word.span).help("did you mean `" + *meant + "`?");
  };
  for (const Control& control : input.management().controls) {
    look("frequency", control.frequency, frequencies.meant_by(control));
    look("method", control.method, method_meant_by(control));
  }
}

constexpr std::array rules = {
    Rule{"a control operates at one frequency", AppliesTo::both_types, Needs::management, one_frequency_a_sentence,
         finds<two_in_one>},
    Rule{"a sentence of a control has one action", AppliesTo::both_types, Needs::management, one_action_a_sentence,
         finds<several_actions>},
    Rule{"a control states who acts, and when", AppliesTo::both_types, Needs::management, somebody_acts_at_a_time,
         finds<nobody, no_occasion>},
    Rule{"controls are implemented, not planned", AppliesTo::both_types, Needs::management, controls_are_in_place,
         finds<intention>},
    Rule{"frequency and nature of a control are known words", AppliesTo::both_types, Needs::management,
         words_of_operation_are_spelt, finds<misspelt>},
};

}  // namespace

Rules control_wording_rules() { return rules; }

}  // namespace socpress::check
