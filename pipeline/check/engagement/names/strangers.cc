// Organizations that a text names once and the engagement does not know: possibly another client's.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/engagement/statements.h"
#include "check/rule.h"
#include "language/dates.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> unknown_organization{
    "names/organization-unknown", Severity::note,
    "`{}` is named once, and is neither a party nor a subservice organization of this engagement",
    "if it belongs to another client, correct the text and check what else was copied; if it is a vendor, state so",
    "the names of other clients are confidential, and readers can tell what each organization does for the system"};

/// Reads the names of organizations in running text.
class Strangers {
 public:
  explicit Strangers(const RuleInput& input)
      : sentences_(input.sentences()),
        first_year_(first_year(input)),
        legal_(sentences_, "legal-forms"),
        trade_(sentences_, "trade-forms"),
        articles_(sentences_, "words-before-a-common-noun"),
        group_(sentences_, "words-of-a-group"),
        vendors_(sentences_, "vendor-nouns"),
        operating_(sentences_, "verbs-of-operating"),
        served_(sentences_, "words-of-the-served"),
        known_(sentences_.distinct_words()),
        written_small_(sentences_.distinct_words()),
        times_(sentences_.distinct_words()) {
    for (const Passage& passage : sentences_.passages()) {
      const bool is_of_terms = passage.text_field().side == Side::terms;
      for (const Word& word : sentences_.words(passage)) {
        ++times_[word.key];
        if (is_of_terms) known_[word.key] = true;
        if (!word.is_capital) written_small_[word.key] = true;
      }
    }
    for (const Located<Text>& provider : phrases_of(sentences_.lists(), "providers"))
      for (const std::string& word : folded_words(provider->utf8))
        if (const auto key = sentences_.key(word)) known_[*key] = true;
  }

  /// The name of an unknown organization in the sentence; none if there is none.
  std::span<const Word> in(const Passage& passage, std::span<const Word> sentence) const {
    const bool is_of_a_group = std::any_of(sentence.begin(), sentence.end(), [&](const Word& word) {
      return !word.is_capital && group_.holds(word);  // "Group" may be a part of the name
    });
    if (is_of_a_group || vendors_.any_in(sentence) || is_of_earlier_years(sentence)) return {};
    for (std::size_t i = 1; i < sentence.size(); ++i) {
      const bool ends = sentence[i].is_capital && (legal_.holds(sentence[i]) || trade_.holds(sentence[i]));
      if (ends)
        if (const auto name = name_until(passage, sentence, i); !name.empty()) return name;
    }
    return provider_at_the_beginning(passage, sentence);
  }

 private:
  bool is_near(const Passage& passage, const Word& word, const Word& next) const {
    const std::string_view between = passage.text.utf8().substr(word.end, next.begin - word.end);
    return between == " " || between == ", " || between == " & ";
  }
  bool is_name(const Word& word) const {
    return word.is_capital && word.is_stated() && !known_[word.key] && !articles_.holds(word);
  }
  bool is_of_earlier_years(std::span<const Word> sentence) const {
    return std::any_of(sentence.begin(), sentence.end(), [&](const Word& word) {
      const auto year = digits_in(sentences_.folded(word), 4, 4);
      return year && *year >= 1900 && *year < first_year_;
    });
  }
  /// Named once: its first word is nowhere else, and not a word of the language.
  bool is_of_nobody(const Word& first) const { return times_[first.key] == 1 && !written_small_[first.key]; }

  /// The capitalized words that end with the form at `form`.
  std::span<const Word> name_until(const Passage& passage, std::span<const Word> sentence, std::size_t form) const {
    constexpr std::size_t longest = 5;
    std::size_t first = form;
    while (first > 0 && form - first < longest && is_name(sentence[first - 1]) &&
           is_near(passage, sentence[first - 1], sentence[first]))
      --first;
    if (first == form || !is_of_nobody(sentence[first])) return {};
    return sentence.subspan(first, form - first + 1);
  }

  /// "Larkspur Ledger provides its customers with …": two capitalized words that begin the sentence and operate.
  std::span<const Word> provider_at_the_beginning(const Passage& passage, std::span<const Word> sentence) const {
    std::size_t past = 0;
    while (past < sentence.size() && is_name(sentence[past]) &&
           (past == 0 || is_near(passage, sentence[past - 1], sentence[past])))
      ++past;
    constexpr std::size_t fewest = 2, near = 5;
    if (past < fewest || past >= sentence.size() || !operating_.holds(sentence[past])) return {};
    if (!served_.any_in(sentence.subspan(past, std::min(near, sentence.size() - past)))) return {};
    const bool all_strange = std::all_of(sentence.begin(), sentence.begin() + static_cast<std::ptrdiff_t>(past),
                                         [&](const Word& word) { return is_of_nobody(word); });
    return all_strange ? sentence.first(past) : std::span<const Word>();
  }

  /// Of the period, or of the day; 0 if neither is stated.
  static int first_year(const RuleInput& input) {
    const auto& frame = input.terms().time_frame;
    const Period* period = frame ? frame->period() : nullptr;
    return period != nullptr ? period->from->year : frame ? frame->last_day().year : 0;
  }

  const Sentences& sentences_;
  const int first_year_;
  WordSet legal_, trade_, articles_, group_, vendors_, operating_, served_;
  std::vector<bool> known_, written_small_;  ///< by key
  std::vector<std::size_t> times_;           ///< by key
};

bool is_searched(const TextField& text_field) {
  return is_own_statement(text_field) && text_field.side != Side::terms && text_field.field != Field::heading &&
         text_field.field != Field::control_title;
}

void organizations_are_known(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Strangers strangers(input);
  for_each_sentence(sentences, is_searched, [&](const Passage& passage, std::span<const Word> words) {
    const std::span<const Word> name = strangers.in(passage, words);
    if (!name.empty())
      findings.report(unknown_organization, std::string(sentences.written(passage, name)))
          .at(sentences.span(passage, name))
          .also(input.terms().organization.name.span, "the service organization");
  });
}

constexpr std::array rules = {
    Rule{"each organization that a text names is known to the engagement", AppliesTo::both_types, Needs::terms,
         organizations_are_known, finds<unknown_organization>},
};

}  // namespace

Rules strangers_rules() { return rules; }

}  // namespace socpress::check
