// Who selected the items of a test, and from which list: the auditor, from a source that the control does not make.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "check/rule.h"
#include "language/clauses.h"
#include "language/numerals.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> chosen_by_management{
    "tests/sample-chosen-by-management", Severity::warning,
    "the items of test `{}` were chosen by those who are tested: `{}`",
    "select the items yourself from a complete population, and test again",
    "items that the tested party chooses are not representative of the others"};
const FindingKind<std::string, std::string> from_the_control{
    "tests/population-from-the-control", Severity::warning,
    "the population of test `{}` is drawn from what the control produced: `{}`",
    "draw it from a source that does not depend on the control, such as the personnel system or the log of "
    "deployments, or state in \"Population Evidence\" how its completeness was established",
    "an item that the control missed is in no list of what the control did"};

/// Finds who selected, in a clause.
class Choices {
 public:
  explicit Choices(const RuleInput& input)
      : sentences_(input.sentences()),
        organization_(sentences_),
        selecting_(sentences_, "verbs-of-selecting"),
        handing_(sentences_, "verbs-of-handing-a-sample"),
        audited_(sentences_, "those-who-are-audited"),
        auditors_(sentences_, "words-of-the-auditors-choice"),
        items_(sentences_, "words-of-items"),
        by_(sentences_, "words-before-an-actor"),
        ending_(sentences_,
                {"words-before-an-organization", "words-of-a-source", "words-before-a-day", "words-before-a-place"}),
        asking_(sentences_, "words-of-a-question"),
        denying_(sentences_, "negations") {
    for (const Located<Text>* name : {&input.terms().organization.name, &input.terms().organization.short_name})
      organization_.add((*name)->utf8);
  }

  /// The verb with the one who selected; none if it was the auditor, or nothing is stated.
  std::span<const Word> in(std::span<const Word> sentence) const {
    const auto asked = std::find_if(sentence.begin(), sentence.end(), [&](const Word& w) { return asking_.holds(w); });
    const std::span<const Word> stated = sentence.first(static_cast<std::size_t>(asked - sentence.begin()));
    if (denying_.any_in(stated)) return {};
    for (std::size_t i = 0; i < stated.size(); ++i) {
      const bool is_choice = selecting_.holds(stated[i]) && (items_.any_in(stated) || counts(stated));
      const bool is_handed = handing_.holds(stated[i]) && has_sample_near(stated, i);
      if (!stated[i].is_stated() || (!is_choice && !is_handed)) continue;
      if (const std::span<const Word> given = given_to_the_auditor(stated, i); !given.empty()) return given;
      const std::span<const Word> behind = actor_behind(stated, i);
      if (!behind.empty()) return behind;
      const std::span<const Word> before = actor_before(stated, i);
      if (!before.empty()) return before;
    }
    return {};
  }

 private:
  static constexpr std::size_t far = 5;

  bool counts(std::span<const Word> words) const {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      const std::string_view spelt = sentences_.folded(word);
      const auto number = number_in(spelt);
      const bool is_year = spelt.size() == 4 && (spelt.starts_with("20") || spelt.starts_with("19"));
      return number && *number > 1 && !is_year;
    });
  }
  bool has_sample_near(std::span<const Word> words, std::size_t verb) const {
    const std::size_t from = verb > far ? verb - far : 0;
    return items_.any_in(words.subspan(from, std::min(words.size(), verb + far) - from));
  }
  bool is_audited(std::span<const Word> words) const {
    return audited_.holds(words.front()) || organization_.at(words).words > 0;
  }
  /// "picked out for us", "prepared and sent to us".
  std::span<const Word> given_to_the_auditor(std::span<const Word> words, std::size_t verb) const {
    for (std::size_t i = verb + 1; i < std::min(verb + far, words.size()); ++i)
      if (sentences_.folded(words[i]) == "us") return words.subspan(verb, i - verb + 1);
    return {};
  }
  /// "selected by the head of Engineering".
  std::span<const Word> actor_behind(std::span<const Word> words, std::size_t verb) const {
    constexpr std::size_t near = 3;
    for (std::size_t by = verb + 1; by < std::min(verb + near, words.size()); ++by) {
      if (!by_.holds(words[by])) continue;
      for (std::size_t i = by + 1; i < std::min(by + far, words.size()); ++i) {
        if (auditors_.holds(words[i]) || ending_.holds(words[i])) return {};
        if (is_audited(words.subspan(i))) return words.subspan(verb, i - verb + 1);
      }
    }
    return {};
  }
  /// "the control owner picked": nothing but the actor is before the verb.
  std::span<const Word> actor_before(std::span<const Word> words, std::size_t verb) const {
    if (verb == 0 || auditors_.any_in(words.first(verb))) return {};
    const bool is_done = verb + 1 < words.size() && by_.holds(words[verb + 1]);
    const std::size_t from = verb > 2 ? verb - 2 : 0;
    for (std::size_t i = from; i < verb; ++i)
      if (!is_done && i + 1 == verb && is_audited(words.subspan(i)) && is_active(words[verb]))
        return words.subspan(i, verb - i + 1);
    return {};
  }
  /// "management selected"; a participle behind a noun ("tickets of the team selected") has no object of its own.
  bool is_active(const Word& verb) const {
    const std::string_view spelt = sentences_.folded(verb);
    return spelt != "chosen" && spelt != "drawn";
  }

  const Sentences& sentences_;
  WatchList organization_;
  WordSet selecting_, handing_, audited_, auditors_, items_, by_, ending_, asking_, denying_;
};

/// Finds a source that the control itself produces: "from the approved tickets", "leavers, from the disabled accounts".
class IndependentSources {
 public:
  explicit IndependentSources(const Sentences& sentences)
      : from_(sentences, "words-of-a-source"),
        outcomes_(sentences, "outcomes-of-a-control"),
        records_(sentences, "records-of-an-outcome"),
        leaving_(sentences, "leavers"),
        removals_(sentences, "records-of-a-removal"),
        employment_(sentences, "sources-of-leavers"),
        selecting_(sentences, "verbs-of-selecting"),
        ending_(sentences, {"words-before-a-day", "relative-pronouns"}),
        relative_(sentences, "relative-pronouns"),
        being_(sentences, "auxiliary-verbs") {}

  /// The words of the source; none when it does not depend on the control. In a procedure, only a sentence that states
  /// a selection names the source of the population.
  std::span<const Word> in(const Passage& passage, std::span<const Word> sentence, bool is_procedure) const {
    if (employment_.any_in(sentence)) return {};
    if (!is_procedure)
      if (const std::span<const Word> found = restriction(sentence); !found.empty()) return found;
    const bool is_of_leavers = leaving_.any_in(sentence);
    for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
      if (!from_.holds(sentence[i])) continue;
      if (is_procedure && !selecting_.any_in(sentence.first(i))) continue;
      const std::span<const Word> source = source_at(passage, sentence.subspan(i + 1));
      for (std::size_t j = 0; j < source.size(); ++j) {
        const bool is_removal = is_of_leavers && removals_.holds(source[j]);
        const bool is_outcome =
            outcomes_.holds(source[j]) && j + 1 < source.size() &&
            (records_.holds(source[j + 1]) || (j + 2 < source.size() && records_.holds(source[j + 2])));
        if (is_removal || is_outcome) return sentence.subspan(i, j + (is_outcome ? 3 : 2));
      }
    }
    return {};
  }

 private:
  /// "accounts that were disabled": only what the control reached is in the population.
  std::span<const Word> restriction(std::span<const Word> sentence) const {
    for (std::size_t i = 0; i + 2 < sentence.size(); ++i)
      if (relative_.holds(sentence[i]) && being_.holds(sentence[i + 1]) &&
          (outcomes_.holds(sentence[i + 2]) || removals_.holds(sentence[i + 2])))
        return sentence.subspan(i, 3);
    return {};
  }
  /// The words that name the source: up to a punctuation mark, or to what the list was compared with.
  std::span<const Word> source_at(const Passage& passage, std::span<const Word> words) const {
    constexpr std::size_t far = 7;
    std::size_t past = 1;
    while (past < std::min(far, words.size()) && !ending_.holds(words[past]) &&
           are_joined(passage, words[past - 1], words[past]))
      ++past;
    return words.first(past);
  }

  WordSet from_, outcomes_, records_, leaving_, removals_, employment_, selecting_, ending_, relative_, being_;
};

/// Calls `each(passage, words)` with the sentences of these texts, until it returns true.
template <class Each>
void until_found(const Sentences& sentences, std::initializer_list<const Located<Text>*> texts, const Each& each) {
  for (const Located<Text>* text : texts)
    if (const Passage* passage = sentences.of(*text))
      for (const Sentence& sentence : sentences.sentences(*passage))
        if (each(*passage, sentences.words(sentence))) return;
}

void the_auditor_selects(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Choices choices(input);
  for (const Test& test : input.auditor().tests)
    until_found(sentences, {&test.procedure, &test.population, &test.population_evidence, &test.result_text},
                [&](const Passage& passage, std::span<const Word> words) {
                  const std::span<const Word> found = choices.in(words);
                  if (found.empty()) return false;
                  auto entry =
                      findings.report(chosen_by_management, *test.id, std::string(sentences.written(passage, found)));
                  entry.at(sentences.span(passage, found));
                  if (test.sample_size) entry.also(test.sample_size->span, "the sample");
                  return true;
                });
}

void populations_do_not_depend_on_the_control(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const IndependentSources sources(sentences);
  for (const Test& test : input.auditor().tests) {
    if (!test.population_evidence->empty()) continue;
    until_found(sentences, {&test.population, &test.procedure},
                [&](const Passage& passage, std::span<const Word> words) {
                  const std::span<const Word> found =
                      sources.in(passage, words, passage.text_field().field == Field::procedure);
                  if (found.empty()) return false;
                  findings.report(from_the_control, *test.id, std::string(sentences.written(passage, found)))
                      .at(sentences.span(passage, found))
                      .also(test.control.span, "the control");
                  return true;
                });
  }
}

constexpr std::array rules = {
    Rule{"the auditor selects the items of a test", AppliesTo::type_2, Needs::auditor, the_auditor_selects,
         finds<chosen_by_management>, Party::auditor},
    Rule{"a population does not come from a list of what the control did", AppliesTo::type_2, Needs::auditor,
         populations_do_not_depend_on_the_control, finds<from_the_control>, Party::auditor},
};

}  // namespace

Rules selection_rules() { return rules; }

}  // namespace socpress::check
