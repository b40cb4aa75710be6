// Names: short names and acronyms are introduced before they are used, and no other client is named.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/ascii.h"
#include "check/rule.h"
#include "language/placeholders.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> used_early{
    "names/short-name-before-definition", Severity::warning, "`{}` is used before it is defined as a short name",
    "write the legal name at its first mention, followed by the short name in parentheses and quotation marks",
    "readers can distinguish the responsible party from its brands and affiliates"};
const FindingKind<std::string> other_entity{
    "names/other-entity", Severity::error, "the text names `{}`, which the firm's policy lists as another client",
    "correct the text, and check what else was copied with it", "the names of other clients are confidential"};
const FindingKind<std::string> undefined_acronym{"names/acronym-undefined", Severity::note, "`{}` is not defined",
                                                 "spell it out at its first mention, followed by the letters in "
                                                 "parentheses, or add it to `acronyms` in the firm's policy",
                                                 "the same letters stand for different things in different fields"};

bool is_in_parentheses(const Passage& passage, std::span<const Word> words) {
  const std::string_view text = passage.text.utf8();
  std::size_t before = words.front().begin;
  while (before > 0 && (text[before - 1] == '"' || static_cast<unsigned char>(text[before - 1]) >= 0x80)) --before;
  return before > 0 && text[before - 1] == '(';
}

/// Headings and captions may use the name: a reader meets the definition in the running text.
void short_name_is_defined_first(const RuleInput& input, Findings& findings) {
  const ServiceOrganization& organization = input.terms().organization;
  const Sentences& sentences = input.sentences();
  if (organization.short_name->utf8 == organization.name->utf8) return;
  WatchList names(sentences);
  names.add(organization.name->utf8);
  names.add(organization.short_name->utf8);
  bool defined = false, reported = false;
  const auto prose = [](const TextField& text_field) { return text_field.field == Field::description; };
  for_each_sentence(sentences, prose, [&](const Passage& passage, std::span<const Word> words) {
    names.find(words, [&](std::uint32_t name, std::span<const Word> found) {
      if (name == 0 || defined || reported) return;
      defined = found.front().is_quoted || found.front().is_defining || is_in_parentheses(passage, found);
      reported = !defined;
      if (reported)
        findings.report(used_early, organization.short_name->utf8)
            .at(sentences.span(passage, found))
            .also(organization.short_name.span, "the terms");
    });
  });
}

/// Includes quotations: a client's name in quotation marks is equally confidential.
void nobody_else_is_named(const RuleInput& input, Findings& findings) {
  const Phrases& others = phrases_of(input.policy().words, "other-entities");
  if (others.empty()) return;
  const Sentences& sentences = input.sentences();
  const WatchList names(sentences, others);
  const auto any = [](const TextField&) { return true; };
  for_each_sentence(sentences, any, [&](const Passage& passage, std::span<const Word> words) {
    names.find(words, [&](std::uint32_t name, std::span<const Word> found) {
      findings.report(other_entity, others[name]->utf8)
          .at(sentences.span(passage, found))
          .also(others[name].span, "the policy");
    });
  });
}

/// Letters that are not an acronym: a Roman numeral, or a part of an id such as IAM-02 and CC6.1.
class Acronyms {
 public:
  explicit Acronyms(const RuleInput& input)
      : sentences_(input.sentences()),
        introducing_(sentences_, "words-of-introduction"),
        small_(sentences_, "small-words"),
        titles_(sentences_, "titles"),
        makers_(sentences_.distinct_words()),
        is_written_small_(sentences_.distinct_words()),
        placeholders_(sentences_.lists()) {
    learn_products(input);
    for (const Located<Text>& known : phrases_of(sentences_.lists(), "acronyms"))
      for (const std::string& word : folded_words(known->utf8)) known_.insert(word);
    for (const Passage& passage : sentences_.passages())
      if (passage.text_field().field == Field::name)
        for (const Word& word : sentences_.words(passage)) known_.insert(std::string(sentences_.folded(word)));
  }

  /// Reads the sentence and calls `each` with each acronym that has not been explained.
  template <class Each>
  void read(const Passage& passage, std::span<const Word> words, const Each& each) {
    if (is_shouted(words)) return;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string letters = letters_of(passage, words[i]);
      if (letters.empty() || is_part_of_an_id(passage, words, i) || is_a_state(passage, words, i) ||
          !known_.insert(letters).second)
        continue;
      if (is_explained(passage, words, i) || !words[i].is_stated() || is_to_be_filled_in(passage, words[i])) continue;
      each(words.subspan(i, 1));
    }
  }

 private:
  /// Providers by the first word of their names, and words that appear in lower case anywhere and so are not names.
  void learn_products(const RuleInput& input) {
    const auto take = [&](const Located<Text>& name) {
      const std::vector<std::string> words = folded_words(name->utf8);
      if (const auto key = words.empty() ? std::nullopt : sentences_.key(words.front())) makers_[*key] = true;
    };
    for (const Located<Text>& provider : phrases_of(sentences_.lists(), "providers")) take(provider);
    for (const SubserviceOrganization& one : input.terms().subservice_organizations) take(one.name);
    for (const Passage& passage : sentences_.passages())
      for (const Word& word : sentences_.words(passage))
        if (!word.is_capital) is_written_small_[word.key] = true;
  }

  /// Folded and without the plural s; empty when it is not an acronym.
  std::string letters_of(const Passage& passage, const Word& word) const {
    std::string_view written = passage.text.utf8().substr(word.begin, word.end - word.begin);
    for (const std::string_view ending : {"'s", "’s", "s"})
      if (written.ends_with(ending) && written.size() > ending.size() + 1) {
        written.remove_suffix(ending.size());
        break;
      }
    constexpr std::size_t shortest = 2, longest = 6;
    const bool fits = written.size() >= shortest && written.size() <= longest;
    if (!fits || !std::all_of(written.begin(), written.end(), is_upper)) return {};
    if (written.find_first_not_of("IVX") == std::string_view::npos) return {};
    std::string folded;
    for (const char c : written) folded += to_lower(c);
    return folded;
  }
  bool is_shouted(std::span<const Word> words) const {
    const auto capitals = std::count_if(words.begin(), words.end(), [](const Word& word) { return word.is_capitals; });
    return words.size() > 2 && static_cast<std::size_t>(capitals) * 2 > words.size();
  }
  bool is_part_of_an_id(const Passage& passage, std::span<const Word> words, std::size_t i) const {
    const std::string_view text = passage.text.utf8();
    const auto joins = [&](std::size_t at) {
      return at < text.size() && std::string_view("-/._").find(text[at]) != std::string_view::npos;
    };
    const auto is_glued = [&](std::size_t left) {
      return words[left + 1].begin == words[left].end + 1 && joins(words[left].end);
    };
    return (i + 1 < words.size() && is_glued(i)) || (i > 0 && is_glued(i - 1));
  }
  /// "Duluth, MN".
  bool is_a_state(const Passage& passage, std::span<const Word> words, std::size_t i) const {
    if (i == 0 || words[i].end - words[i].begin != 2 || !words[i - 1].is_capital) return false;
    return passage.text.utf8().substr(words[i - 1].end, words[i].begin - words[i - 1].end) == ", ";
  }
  /// "service level agreement (SLA)", "SLA (service level agreement)"; and "service level agreement, or SLA," "SLA, or
  /// service level agreement".
  bool is_explained(const Passage& passage, std::span<const Word> words, std::size_t i) const {
    const std::string_view text = passage.text.utf8();
    return is_in_parentheses(passage, words.subspan(i, 1)) || text.substr(words[i].end).starts_with(" (") ||
           words[i].is_defining || words[i].is_quoted || (i > 0 && introducing_.holds(words[i - 1])) ||
           is_spelled_out(words, i) || is_of_a_product(passage, words, i);
  }
  /// "Amazon EKS", "UKG Pro": the letters belong to a name that is known in this form.
  bool is_of_a_product(const Passage& passage, std::span<const Word> words, std::size_t i) const {
    const auto is_beside = [&](std::size_t left) {
      return passage.text.utf8().substr(words[left].end, words[left + 1].begin - words[left].end) == " ";
    };
    if (i > 0 && words[i - 1].is_capital && makers_[words[i - 1].key] && is_beside(i - 1)) return true;
    if (i + 1 >= words.size() || !is_beside(i)) return false;
    const Word& next = words[i + 1];
    return next.is_capital && !next.is_capitals && !is_written_small_[next.key] && !titles_.holds(next);
  }
  /// Whether the words on one side of it begin with its letters, apart from introductory and short words.
  bool is_spelled_out(std::span<const Word> words, std::size_t i) const {
    const std::string_view letters = sentences_.folded(words[i]);
    const auto before = words.first(i), behind = words.subspan(i + 1);
    return begin_with(before.rbegin(), before.rend(), letters.rbegin(), letters.rend()) ||
           begin_with(behind.begin(), behind.end(), letters.begin(), letters.end());
  }
  template <class Words, class Letters>
  bool begin_with(Words word, Words past_word, Letters letter, Letters past_letter) const {
    while (word != past_word && small_.holds(*word)) ++word;
    for (; word != past_word && letter != past_letter; ++word)
      if (sentences_.folded(*word).front() == *letter)
        ++letter;
      else if (!small_.holds(*word))
        return false;
    return letter == past_letter;
  }

  /// TBD is not an acronym of the report, and neither is the kind of an alert of Markdown: "[!NOTE]".
  bool is_to_be_filled_in(const Passage& passage, const Word& word) {
    if (passage.text.utf8().substr(0, word.begin).ends_with("[!")) return true;
    const std::vector<Range>& holes = placeholders_.in(passage.text.utf8());
    return std::any_of(holes.begin(), holes.end(),
                       [&](const Range& hole) { return hole.begin <= word.begin && word.end <= hole.end; });
  }

  const Sentences& sentences_;
  WordSet introducing_, small_, titles_;
  std::vector<bool> makers_, is_written_small_;  ///< by key
  Placeholders placeholders_;
  std::set<std::string> known_;
};

void acronyms_are_defined_first(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  Acronyms acronyms(input);
  const auto running = [](const TextField& text_field) {
    return text_field.field != Field::name && text_field.field != Field::control_attribute &&
           text_field.field != Field::heading && text_field.field != Field::population;
  };
  for_each_sentence(sentences, running, [&](const Passage& passage, std::span<const Word> words) {
    acronyms.read(passage, words, [&](std::span<const Word> found) {
      findings.report(undefined_acronym, std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found));
    });
  });
}

constexpr std::array rules = {
    Rule{"short names are defined before they are used", AppliesTo::both_types, Needs::management,
         short_name_is_defined_first, finds<used_early>},
    Rule{"no other client of the firm is named", AppliesTo::both_types, Needs::terms, nobody_else_is_named,
         finds<other_entity>},
    Rule{"acronyms are defined at their first mention", AppliesTo::both_types, Needs::terms, acronyms_are_defined_first,
         finds<undefined_acronym>},
};

}  // namespace

Rules introduced_names_rules() { return rules; }

}  // namespace socpress::check
