// What running text states about the terms: exact names, and categories.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/rule.h"
#include "language/named_categories.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> misnamed{
    "names/differs-in-text", Severity::warning, "the text contains `{}`, and the terms `{}`",
    "write the name as in the terms, or correct it there",
    "parties and system have one name each, which identifies the subject of the report"};
const FindingKind<std::string, std::string> other_categories{
    "names/categories-differ-in-text", Severity::warning, "the text names {}, and the terms select {}",
    "name the categories of the terms, or correct them there",
    "the categories select the criteria, and tell readers what was examined"};

bool is_own_statement_or_name(const TextField& text_field) {
  switch (text_field.field) {
    case Field::description:
    case Field::other_information:
    case Field::control:
    case Field::procedure:
    case Field::exception:
    case Field::response: return true;
    default: return false;
  }
}

/// A name of several words, and the errors that texts make in it: one or two words, or a punctuation mark between
/// words.
class Name {
 public:
  Name(const Sentences& sentences, const Located<Text>& name) : name_(name) {
    if (const Passage* passage = sentences.of(name)) words_ = sentences.words(*passage);
  }

  const Located<Text>& agreed() const { return name_; }

  /// The words at the beginning of `words` that are meant to be the name but differ from it; none when nothing is
  /// wrong. A single word is not enough to recognize a name, and neither are two of which one differs. Of several
  /// words, two may be misspelled.
  std::span<const Word> misspelt(const Sentences& sentences, const Passage& passage,
                                 std::span<const Word> words) const {
    if (words_.size() < 2 || words.size() < words_.size() || !words.front().is_capital) return {};
    const std::span<const Word> meant = words.first(words_.size());
    std::size_t differing = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (meant[i].key == words_[i].key) continue;
      if (++differing > 2 || words_.size() < 3 || !is_slip(sentences, meant[i], words_[i])) return {};
    }
    if (differing == 0 && !is_written_otherwise(sentences, passage, meant)) return {};
    return meant;
  }

  /// The words at the beginning of `words` that continue with a different legal form: "Skerrow Hosting, Ltd." for
  /// "Skerrow Cloud, Inc.". None when the agreed name has no legal form, or there are none.
  std::span<const Word> renamed(const WordSet& forms, std::span<const Word> words) const {
    if (words_.size() < 2 || !forms.holds(words_.back()) || words.front().key != words_.front().key) return {};
    const std::size_t longest = std::min(words.size(), words_.size() + 1);
    for (std::size_t i = 0; i < longest && words[i].is_capital; ++i)
      if (i > 0 && forms.holds(words[i])) return are(words.first(i + 1)) ? std::span<const Word>() : words.first(i + 1);
    return {};
  }

  bool are(std::span<const Word> words) const {
    return std::equal(words.begin(), words.end(), words_.begin(), words_.end(),
                      [](const Word& a, const Word& b) { return a.key == b.key; });
  }

 private:
  static bool is_slip(const Sentences& sentences, const Word& written, const Word& meant) {
    return written.is_capital && nearest(sentences.folded(written), {sentences.folded(meant)}).has_value();
  }
  /// The same words with other punctuation between them. At the end of a sentence, the final period belongs to the
  /// sentence.
  bool is_written_otherwise(const Sentences& sentences, const Passage& passage, std::span<const Word> meant) const {
    const std::string written = folded(sentences.written(passage, meant));
    std::string agreed = folded(name_->utf8);
    agreed.resize(std::min(agreed.size(), agreed.find_last_not_of(".) ") + 1));
    return written != agreed;
  }

  const Located<Text>& name_;
  std::span<const Word> words_;
};

/// Names of others than the organization itself, whose affiliates are often mentioned.
void parties_have_one_name(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Terms& terms = input.terms();
  std::vector<Name> others{{sentences, terms.auditor.name}};
  for (const SubserviceOrganization& one : terms.subservice_organizations) others.emplace_back(sentences, one.name);
  const Name own(sentences, terms.organization.name);
  const WordSet forms(sentences, "legal-forms"), house(sentences, "words-of-a-group");
  for_each_sentence(sentences, is_own_statement_or_name, [&](const Passage& passage, std::span<const Word> sentence) {
    for (std::span<const Word> words = sentence; !words.empty(); words = words.subspan(1))
      for (const Name& name : others) {
        const auto wrong = name.renamed(forms, words);
        if (wrong.empty() || !wrong.front().is_stated() || house.any_in(sentence) || own.are(wrong)) continue;
        if (!name.misspelt(sentences, passage, words).empty()) continue;
        if (std::any_of(others.begin(), others.end(), [&](const Name& other) { return other.are(wrong); })) continue;
        findings.report(misnamed, std::string(sentences.written(passage, wrong)), name.agreed()->utf8)
            .at(sentences.span(passage, wrong))
            .also(name.agreed().span, "the terms");
      }
  });
}

void names_are_letter_for_letter(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Terms& terms = input.terms();
  std::vector<Name> names{
      {sentences, terms.organization.name}, {sentences, terms.auditor.name}, {sentences, terms.system.name}};
  for (const SubserviceOrganization& one : terms.subservice_organizations) names.emplace_back(sentences, one.name);
  for_each_sentence(sentences, is_own_statement_or_name, [&](const Passage& passage, std::span<const Word> words) {
    for (; !words.empty(); words = words.subspan(1))
      for (const Name& name : names)
        if (const auto wrong = name.misspelt(sentences, passage, words); !wrong.empty() && wrong.front().is_stated())
          findings.report(misnamed, std::string(sentences.written(passage, wrong)), name.agreed()->utf8)
              .at(sentences.span(passage, wrong))
              .also(name.agreed().span, "the terms");
  });
}

/// Where the parties state the subject matter of the report. Procedures and controls mention categories in other
/// senses.
bool states_the_scope(const TextField& text_field) {
  switch (text_field.field) {
    case Field::description:
    case Field::assertion:
    case Field::emphasis:
    case Field::other_matter:
    case Field::note: return true;
    default: return false;
  }
}

bool hold(const std::vector<Category>& all, const std::vector<Category>& some) {
  return std::all_of(some.begin(), some.end(),
                     [&](const Category& one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

/// A sentence may concern some of the categories, unless it states which were selected.
void text_names_the_categories(const RuleInput& input, Findings& findings) {
  const auto& given = input.terms().categories;
  if (given.empty()) return;
  const std::vector<Category> agreed = in_canonical_order(given, input.catalog());
  const Sentences& sentences = input.sentences();
  const CategoryLists lists(sentences, input.terms());
  for_each_sentence(sentences, states_the_scope, [&](const Passage& passage, std::span<const Word> words) {
    const auto named = lists.in(passage, words);
    if (!named || (hold(agreed, named->categories) && (!named->is_the_selection || hold(named->categories, agreed))))
      return;
    findings.report(other_categories, words_of(named->categories), words_of(agreed))
        .at(sentences.span(passage, named->words))
        .also(given.front().span, "the terms");
  });
}

constexpr std::array rules = {
    Rule{"texts name parties and system exactly", AppliesTo::both_types, Needs::terms, names_are_letter_for_letter,
         finds<misnamed>},
    Rule{"texts do not name another company as a party", AppliesTo::both_types, Needs::terms, parties_have_one_name,
         finds<misnamed>},
    Rule{"texts name the categories of the terms", AppliesTo::both_types, Needs::terms, text_names_the_categories,
         finds<other_categories>},
};

}  // namespace

Rules names_in_text_rules() { return rules; }

}  // namespace socpress::check
