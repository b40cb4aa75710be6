// Controls as they must be worded to be testable: one action, a named performer, a frequency, the present tense.
#include <algorithm>
#include <array>
#include <vector>

#include "check/engagement/operation.h"
#include "check/engagement/recurrence.h"
#include "check/rule.h"
#include "language/clauses.h"
#include "language/dates.h"
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
const FindingKind<std::string, std::string, std::string> frequency_differs{
    "controls/frequency-differs", Severity::warning,
    "control `{}` operates `{}` by its wording, and `{}` by column \"Frequency\"",
    "determine how often the control operates, and correct the one that is wrong; its tests follow column "
    "\"Frequency\"",
    "the frequency of a control determines its expected occurrences and the size of the sample"};

/// Which phrases of a frequency state how often a control operates. "By a yearly plan", "a quarter of the controls
/// every three months" and "so that each is covered once a year" state another matter.
class OwnFrequencies {
 public:
  explicit OwnFrequencies(const Sentences& sentences)
      : pointing_(sentences, "words-before-a-named-frequency"),
        articles_(sentences, "articles"),
        things_(sentences, "things-with-a-frequency"),
        shares_(sentences, "words-of-a-share"),
        of_(sentences, "words-before-a-part"),
        consequences_(sentences, "words-of-consequence") {}

  /// Whether the sentence covers a whole part by part, so that a second frequency is that of the whole.
  bool covers_in_parts(std::span<const Word> sentence) const {
    for (std::size_t i = 0; i + 1 < sentence.size(); ++i)
      if (shares_.holds(sentence[i]) && of_.holds(sentence[i + 1])) return true;
    return false;
  }

  /// Before: `found` is part of `sentence`.
  bool is_own(std::span<const Word> sentence, std::span<const Word> found) const {
    const auto first = static_cast<std::size_t>(found.data() - sentence.data()), past = first + found.size();
    const bool is_named =
        follows(articles_, sentence, found) && past < sentence.size() && things_.holds(sentence[past]);
    return !is_named && !follows(pointing_, sentence, found) && !consequences_.any_in(sentence.first(first));
  }

 private:
  WordSet pointing_, articles_, things_, shares_, of_, consequences_;
};

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
  const OwnFrequencies own(sentences);
  for_each_control(input, [&](const Control& control, const Passage& passage, auto) {
    for (const Sentence& sentence : sentences.sentences(passage)) {
      std::optional<std::uint32_t> first;
      std::span<const Word> first_words;
      bool reported = false;
      const std::span<const Word> words = sentences.words(sentence);
      if (own.covers_in_parts(words)) continue;
      recurrences.phrases().find(words, [&](std::uint32_t number, std::span<const Word> found) {
        if (!own.is_own(words, found)) return;
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
    look("method", control.method, method_meant_by(control, input.policy().words));
  }
}

/// "Quarterly" may name a thing ("quarterly figures") or how often the control operates: behind a verb of performing,
/// at the beginning of a sentence, or at the end of a phrase.
class StatedFrequencies {
 public:
  StatedFrequencies(const Sentences& sentences, const Recurrences& recurrences)
      : recurrences_(recurrences),
        pointing_(sentences, "words-before-a-named-frequency"),
        articles_(sentences, "articles"),
        performing_(sentences, "verbs-of-performing"),
        ending_(sentences, "words-after-a-head") {}

  /// Calls `each(times a year, words, whether they certainly state how often the control operates)`.
  template <class Each>
  void for_each_in(const Passage& passage, std::span<const Word> words, const Each& each) const {
    recurrences_.phrases().find(words, [&](std::uint32_t number, std::span<const Word> found) {
      each(recurrences_.times_a_year(number), found, is_certain(passage, words, found));
    });
  }

 private:
  bool is_certain(const Passage& passage, std::span<const Word> words, std::span<const Word> found) const {
    if (follows(pointing_, words, found)) return false;
    const auto first = static_cast<std::size_t>(found.data() - words.data()), past = first + found.size();
    if (found.size() > 1 || first == 0 || past == words.size()) return true;
    const bool has_article = articles_.holds(words[first - 1]);
    if (first > (has_article ? 1U : 0U) && performing_.holds(words[first - (has_article ? 2 : 1)])) return true;
    return !has_article && (ending_.holds(words[past]) || !are_joined(passage, found.back(), words[past]));
  }

  const Recurrences& recurrences_;
  WordSet pointing_, articles_, performing_, ending_;
};

/// Whether a sentence names a month of every year: "each January".
bool is_once_a_year(const Sentences& sentences, const WordSet& each, std::span<const Word> words) {
  for (std::size_t i = 1; i < words.size(); ++i)
    if (words[i].is_capital && month_in(sentences.folded(words[i])) && each.holds(words[i - 1])) return true;
  return false;
}

/// Applies when the text states one frequency, which is not that of the column. Of several, each may be that of a part.
void columns_state_the_frequency_of_the_text(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Recurrences recurrences(sentences, input.policy());
  const StatedFrequencies stated(sentences, recurrences);
  const WordSet each(sentences, "words-before-each-time");
  for_each_control(input, [&](const Control& control, const Passage& passage, auto) {
    const auto own = recurrences.times_of(control.frequency->utf8);
    bool is_stated = false;
    std::span<const Word> other;
    std::optional<std::int64_t> other_times;
    for (const Sentence& sentence : sentences.sentences(passage)) {
      const std::span<const Word> words = sentences.words(sentence);
      is_stated |= own == 1 && is_once_a_year(sentences, each, words);
      stated.for_each_in(passage, words, [&](std::int64_t times, auto found, bool is_certain) {
        is_stated |= own == times || (other_times && *other_times != times);
        if (is_certain && other.empty()) other = found;
        other_times = times;
      });
    }
    if (!own || is_stated || other.empty()) return;
    findings
        .report(frequency_differs, *control.id, std::string(sentences.written(passage, other)), control.frequency->utf8)
        .at(sentences.span(passage, other))
        .also(control.frequency.span, "the column");
  });
}

constexpr std::array rules = {
    Rule{"a control operates at one frequency", AppliesTo::both_types, Needs::management, one_frequency_a_sentence,
         finds<two_in_one>},
    Rule{"column \"Frequency\" agrees with the wording of the control", AppliesTo::both_types, Needs::management,
         columns_state_the_frequency_of_the_text, finds<frequency_differs>},
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
