// Those who sign an assertion: of the entity itself, and with the titles that texts state.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "check/engagement/statements.h"
#include "check/rule.h"
#include "language/persons.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> signer_differs_in_text{
    "assertion/signer-differs-in-text", Severity::warning,
    "the description names `{}` as {}, and `{}` signs the assertion with that title",
    "correct the name, or the title of the signer; if the office changed hands, update the description",
    "the assertion is made by the persons responsible for the system, whom the description names"};
const FindingKind<std::string, std::string, std::string> from_outside{
    "assertion/signer-from-outside", Severity::warning, "`{}` signs an assertion as `{}`, which is not an office of {}",
    "let a person sign who is responsible for the system at the entity itself; if the title is wrong, correct it",
    "the assertion is made by the responsible party, and no adviser can make it in its place"};
const FindingKind<std::string, std::string, std::string> title_differs{
    "assertion/signer-title-differs-in-text", Severity::warning,
    "`{}` signs an assertion as `{}`, and a text calls the same person `{}`",
    "determine which office the signer holds, and correct the other place",
    "readers can see who signs for management, and in which capacity"};

/// Who holds the office according to a text: the words between the title and the next comma, when they form a name of
/// two or three words. No words otherwise.
std::span<const Word> holder_behind(const Passage& passage, std::span<const Word> behind, const WordSet& lists) {
  const auto is_parted = [&](std::size_t i) {
    const std::string_view between = passage.text.utf8().substr(behind[i].end, behind[i + 1].begin - behind[i].end);
    return between.starts_with(',');
  };
  constexpr std::size_t longest = 3;
  std::size_t words = 0;
  while (words < std::min(behind.size(), longest) && behind[words].is_capital) {
    ++words;
    if (words == behind.size() || is_parted(words - 1)) break;
  }
  const bool is_name = words > 1 && words < behind.size() && is_parted(words - 1) && !behind[words].is_capital &&
                       !lists.holds(behind[words]);
  return is_name ? behind.first(words) : std::span<const Word>();
}

/// "Ivo Tranberg is Chief Executive Officer", "Ivo Tranberg, Chief Executive Officer": the name before the title at
/// `title`. No words if there is none, or a longer title.
std::span<const Word> holder_before(const Passage& passage, std::span<const Word> sentence, std::size_t title,
                                    const WordSet& being) {
  constexpr std::size_t longest = 3;
  const auto between = [&](std::size_t i) {
    return passage.text.utf8().substr(sentence[i].end, sentence[i + 1].begin - sentence[i].end);
  };
  std::size_t past = title;
  if (past > 1 && being.holds(sentence[past - 1]) && !sentence[past - 1].is_capital) --past;
  if (past == 0 || (between(past - 1) != ", " && (past == title || between(past - 1) != " "))) return {};
  std::size_t first = past;
  while (first > 0 && past - first <= longest && sentence[first - 1].is_capital &&
         (first == past || between(first - 1) == " "))
    --first;
  const std::size_t words = past - first;
  return words > 1 && words <= longest ? sentence.subspan(first, words) : std::span<const Word>();
}

/// "The Chief Executive Officer, Marguerite Ashdown, leads the company."
void signers_hold_the_offices_described(const RuleInput& input, Findings& findings) {
  const auto& assertion = input.management().assertion;
  if (!assertion) return;
  const Sentences& sentences = input.sentences();
  const WordSet lists(sentences, "and-or"), being(sentences, "words-of-holding-an-office"),
      elsewhere(sentences, "words-of-a-group");
  const auto described = [](const TextField& text_field) { return text_field.field == Field::description; };
  for (const Signature& signature : assertion->signatures) {
    if (!is_whole(signature) || !is_office_of_one(signature.title->utf8, input.policy().words)) continue;
    WatchList title(sentences);
    title.add(signature.title->utf8);
    for_each_sentence(sentences, described, [&](const Passage& passage, std::span<const Word> words) {
      title.find(words, [&](auto, std::span<const Word> found) {
        const auto past = static_cast<std::size_t>(found.data() - words.data()) + found.size();
        std::span<const Word> holder;
        if (past < words.size() && passage.text.utf8()[found.back().end] == ',')
          holder = holder_behind(passage, words.subspan(past), lists);
        if (holder.empty() && !elsewhere.any_in(words))
          holder = holder_before(passage, words, past - found.size(), being);
        if (holder.empty()) return;
        const std::string name(sentences.written(passage, holder));
        if (may_be_one_person(name, signature.name->utf8, input.policy().words)) return;
        findings.report(signer_differs_in_text, name, signature.title->utf8, signature.name->utf8)
            .at(sentences.span(passage, holder))
            .also(signature.name.span, "the assertion");
      });
    });
  }
}

/// Whether a title belongs to another organization than the entity: "Partner, Larkspur Advisory LLC", "Consultant".
class Outsiders {
 public:
  explicit Outsiders(const Sentences& sentences)
      : sentences_(sentences),
        outside_(sentences, "titles-of-outsiders"),
        advising_(sentences, "names-of-advisers"),
        partner_(sentences, "partner-titles"),
        partnership_(sentences, "forms-of-partnerships"),
        legal_(sentences, "legal-forms"),
        leading_(sentences, "words-before-an-organization") {}

  /// `own`: the names of the entity.
  bool are_meant(const Passage& title, const std::vector<const Located<Text>*>& own) const {
    const std::span<const Word> words = sentences_.words(title);
    if (words.empty()) return false;
    WatchList names(sentences_);
    bool is_own = false, is_partnership = false;
    for (const Located<Text>* name : own) {
      names.add((*name)->utf8);
      if (const Passage* passage = sentences_.of(*name))
        is_partnership |= partnership_.any_in(sentences_.words(*passage));
    }
    names.find(words, [&](auto, auto) { is_own = true; });
    if (outside_.any_in(words)) return true;
    if (is_own) return false;
    if (!is_partnership && is_partner(words)) return true;
    return names_an_organization(title, words);
  }

 private:
  bool is_partner(std::span<const Word> words) const {
    return partner_.holds(words.front()) ||
           (words.size() > 1 && sentences_.folded(words.front()) == "managing" && partner_.holds(words[1]));
  }
  /// A capitalized name behind a comma or "of", which ends with a legal form or as the names of advisers do.
  bool names_an_organization(const Passage& title, std::span<const Word> words) const {
    bool is_led_to = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::string_view between = title.text.utf8().substr(words[i - 1].end, words[i].begin - words[i - 1].end);
      const bool ends = legal_.holds(words[i]) || advising_.holds(words[i]);
      if (is_led_to && ends && words[i].is_capital && words[i - 1].is_capital) return true;
      is_led_to |= between.find(',') != std::string_view::npos || leading_.holds(words[i]);
    }
    return false;
  }

  const Sentences& sentences_;
  WordSet outside_, advising_, partner_, partnership_, legal_, leading_;
};

/// The assertions, each with the names of the entity that makes it.
struct Maker {
  const Assertion& assertion;
  std::vector<const Located<Text>*> names;
};

std::vector<Maker> makers(const RuleInput& input) {
  std::vector<Maker> all;
  const Management& management = input.management();
  const ServiceOrganization& own = input.terms().organization;
  if (management.assertion) all.push_back({*management.assertion, {&own.name, &own.short_name}});
  for (const SubserviceAssertion& one : management.subservice_assertions)
    if (const auto* organization = organization_named(input.terms(), *one.organization))
      all.push_back({one.assertion, {&organization->name}});
  return all;
}

void signers_are_of_the_entity(const RuleInput& input, Findings& findings) {
  const Outsiders outsiders(input.sentences());
  for (const Maker& maker : makers(input))
    for (const Signature& signature : maker.assertion.signatures) {
      const Passage* title = input.sentences().of(signature.title);
      if (title == nullptr || !outsiders.are_meant(*title, maker.names)) continue;
      const Located<Text>& entity = *maker.names.front();
      findings.report(from_outside, signature.name->utf8, signature.title->utf8, entity->utf8)
          .at(signature.title.span)
          .also(entity.span, "the entity");
    }
}

/// Reads the title that a text gives a person: before the name, behind it, or in parentheses.
class TitlesInText {
 public:
  explicit TitlesInText(const Sentences& sentences)
      : offices_(sentences, "titles-of-offices"),
        beside_(sentences, "titles-beside-an-office"),
        holding_(sentences, "words-of-holding-an-office"),
        small_(sentences, "small-words") {}

  /// The words of the title; none when the sentence states no office, or one that can be held beside another. Before:
  /// `name` is part of `sentence`.
  std::span<const Word> of(const Passage& passage, std::span<const Word> sentence, std::span<const Word> name) const {
    if (beside_.any_in(sentence)) return {};
    const auto first = static_cast<std::size_t>(name.data() - sentence.data()), past = first + name.size();
    const std::span<const Word> behind = title_behind(passage, sentence, past);
    return behind.empty() ? title_before(passage, sentence, first) : behind;
  }

 private:
  static constexpr std::size_t longest = 7;

  std::string_view between(const Passage& passage, const Word& word, const Word& next) const {
    return passage.text.utf8().substr(word.end, next.begin - word.end);
  }
  bool is_title(std::span<const Word> words) const {
    const bool is_short_for_one = words.size() == 1 && words.front().is_capitals;
    return offices_.any_in(words) && (words.size() > 1 || is_short_for_one);
  }
  bool belongs(const Word& word) const { return word.is_capital || small_.holds(word) || offices_.holds(word); }

  std::span<const Word> trimmed(std::span<const Word> words) const {
    while (!words.empty() && small_.holds(words.back())) words = words.first(words.size() - 1);
    while (!words.empty() && small_.holds(words.front())) words = words.subspan(1);
    return is_title(words) ? words : std::span<const Word>();
  }

  std::span<const Word> title_behind(const Passage& passage, std::span<const Word> sentence, std::size_t past) const {
    if (past == 0 || past >= sentence.size()) return {};
    const std::string_view gap = between(passage, sentence[past - 1], sentence[past]);
    const bool is_apposed = gap.find_first_of(",(") != std::string_view::npos;
    std::size_t begin = past;
    while (begin < sentence.size() && begin < past + 3 && holding_.holds(sentence[begin])) ++begin;
    if (!is_apposed && begin == past) return {};
    std::size_t end = begin;
    while (end < sentence.size() && end < begin + longest && belongs(sentence[end])) {
      ++end;
      const bool is_parted =
          end < sentence.size() &&
          between(passage, sentence[end - 1], sentence[end]).find_first_of(",;)") != std::string_view::npos;
      if (is_parted) break;
    }
    return trimmed(sentence.subspan(begin, end - begin));
  }

  std::span<const Word> title_before(const Passage& passage, std::span<const Word> sentence, std::size_t first) const {
    std::size_t begin = first;
    while (begin > 0 && first - begin < longest && belongs(sentence[begin - 1])) {
      const std::string_view gap = between(passage, sentence[begin - 1], sentence[begin]);
      const bool is_parted = gap.find_first_of(",;(") != std::string_view::npos && begin != first;
      if (is_parted || gap.find_first_of(";(") != std::string_view::npos) break;
      --begin;
    }
    return trimmed(sentence.subspan(begin, first - begin));
  }

  WordSet offices_, beside_, holding_, small_;
};

std::string initials_of(const std::vector<std::string>& words) {
  std::string initials;
  for (const std::string& word : words)
    if (word != "of" && word != "the" && word != "and" && word != "for") initials += word.front();
  return initials;
}

/// Whether the words of one title are among the other's, or one consists of the other's initials.
bool agree(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  const auto is_among = [](const auto& some, const auto& all) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& word) {
      return word == "of" || word == "the" || word == "for" || std::find(all.begin(), all.end(), word) != all.end();
    });
  };
  const auto shortens = [](const auto& shorter, const auto& longer) {
    return std::find(shorter.begin(), shorter.end(), initials_of(longer)) != shorter.end();
  };
  return is_among(one, other) || is_among(other, one) || shortens(one, other) || shortens(other, one);
}

void signers_have_the_titles_of_the_texts(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const TitlesInText titles(sentences);
  for (const Maker& maker : makers(input))
    for (const Signature& signature : maker.assertion.signatures) {
      if (!is_whole(signature) || folded_words(signature.name->utf8).size() < 2) continue;
      const std::vector<std::string> own = folded_words(signature.title->utf8);
      WatchList name(sentences);
      name.add(signature.name->utf8);
      bool reported = false;
      for_each_sentence(sentences, is_managements, [&](const Passage& passage, std::span<const Word> words) {
        name.find(words, [&](auto, std::span<const Word> found) {
          if (reported) return;
          const std::span<const Word> title = titles.of(passage, words, found);
          if (title.empty()) return;
          const std::string written(sentences.written(passage, title));
          if (agree(folded_words(written), own)) return;
          reported = true;
          findings.report(title_differs, signature.name->utf8, signature.title->utf8, written)
              .at(signature.title.span)
              .also(sentences.span(passage, title), "the title in the text");
        });
      });
    }
}

constexpr std::array rules = {
    Rule{"the signer of the assertion has the title that the description states", AppliesTo::both_types,
         Needs::management, signers_hold_the_offices_described, finds<signer_differs_in_text>},
    Rule{"those who sign an assertion belong to the entity that makes it", AppliesTo::both_types, Needs::management,
         signers_are_of_the_entity, finds<from_outside>},
    Rule{"a signer has one title in the assertion and in the texts", AppliesTo::both_types, Needs::management,
         signers_have_the_titles_of_the_texts, finds<title_differs>},
};

}  // namespace

Rules signers_rules() { return rules; }

}  // namespace socpress::check
