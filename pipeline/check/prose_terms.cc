// What running text says of the terms: names letter for letter, and the period that the description speaks of.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/rules.h"
#include "check/written_dates.h"
#include "text/unicode.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string, std::string> misnamed{
    "names/differs-in-text", Severity::warning, "the text says `{}`, and the terms say `{}`",
    "write the name as the terms do, or correct it there",
    "parties and system have one name each, by which the reader knows what the report is on"};
constexpr FindingKind<std::string, std::string> another_period{
    "identity/period-in-text-differs", Severity::warning, "the text gives the period as {}, and it is {}",
    "correct the days; a description taken over from an earlier report is examined anew, sentence by sentence",
    "one time frame runs through the whole report"};

bool is_told(const Leaf& leaf) {
  switch (leaf.field) {
    case Field::description:
    case Field::other_information:
    case Field::control:
    case Field::procedure:
    case Field::exception:
    case Field::response:
      return true;
    default:
      return false;
  }
}

/// A name of several words, and what of it texts get wrong: one word, or a sign between its words.
class Name {
 public:
  Name(const Sentences& sentences, const Located<Text>& name) : name_(name) {
    if (const Passage* passage = sentences.of(name)) words_ = sentences.words(*passage);
  }

  const Located<Text>& agreed() const { return name_; }

  /// The words at the beginning of `words` that are meant to be the name and are not; none where nothing is wrong. A
  /// single word is too little to know a name by, and so are two of which one differs.
  std::span<const Word> misspelt(const Sentences& sentences, const Passage& passage,
                                 std::span<const Word> words) const {
    if (words_.size() < 2 || words.size() < words_.size() || !words.front().is_capital) return {};
    const std::span<const Word> meant = words.first(words_.size());
    std::size_t other = words_.size(), differing = 0;
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (meant[i].key != words_[i].key) other = i, ++differing;
    if (differing == 0) return is_written_otherwise(sentences, passage, meant) ? meant : std::span<const Word>();
    if (differing > 1 || words_.size() < 3 || !meant[other].is_capital) return {};
    const bool slip = nearest(sentences.folded(meant[other]), {sentences.folded(words_[other])}).has_value();
    return slip ? meant : std::span<const Word>();
  }

 private:
  /// The same words with other signs between them. At a sentence's end the name's last stop is the sentence's.
  bool is_written_otherwise(const Sentences& sentences, const Passage& passage, std::span<const Word> meant) const {
    const std::string written = folded(sentences.written(passage, meant));
    std::string agreed = folded(name_->utf8);
    agreed.resize(std::min(agreed.size(), agreed.find_last_not_of(".) ") + 1));
    return written != agreed;
  }

  const Located<Text>& name_;
  std::span<const Word> words_;
};

void names_are_letter_for_letter(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const Terms& terms = examined.terms();
  std::vector<Name> names{
      {sentences, terms.organization.name}, {sentences, terms.auditor.name}, {sentences, terms.system.name}};
  for (const SubserviceOrganization& one : terms.subservice_organizations) names.emplace_back(sentences, one.name);
  for_each_sentence(sentences, is_told, [&](const Passage& passage, std::span<const Word> words) {
    for (; !words.empty(); words = words.subspan(1))
      for (const Name& name : names)
        if (const auto wrong = name.misspelt(sentences, passage, words); !wrong.empty() && wrong.front().is_said())
          findings.report(misnamed, std::string(sentences.written(passage, wrong)), name.agreed()->utf8)
              .at(sentences.span(passage, wrong))
              .also(name.agreed().span, "the terms");
  });
}

/// "from October 1, 2024 to September 30, 2025, called the period": two days joined, and the word for what they bound.
constexpr std::array<std::string_view, 2> joined_by = {"to", "through"};
constexpr std::array<std::string_view, 1> the_period = {"period"};
constexpr std::array<std::string_view, 8> of_another_time = {"prior", "previous", "preceding", "earlier",
                                                             "last",  "next",     "before",    "following"};

void text_gives_the_period(const Examined& examined, Findings& findings) {
  const auto& frame = examined.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  const Sentences& sentences = examined.sentences;
  const WordSet joins(sentences, joined_by), speaks(sentences, the_period), elsewhere(sentences, of_another_time);
  const auto described = [](const Leaf& leaf) { return leaf.field == Field::description && leaf.answers_criterion(1); };
  for_each_sentence(sentences, described, [&](const Passage& passage, std::span<const Word> words) {
    if (!speaks.any_in(words) || elsewhere.any_in(words)) return;
    const std::vector<WrittenDate> days = written_dates(sentences, passage, words);
    if (days.size() != 2 || !days[0].date || !days[1].date) return;
    const Word* const between = days[0].words.data() + days[0].words.size();
    if (between + 1 != days[1].words.data() || !joins.holds(*between)) return;
    if (*days[0].date == *period->from && *days[1].date == *period->to) return;
    const std::span<const Word> both(days[0].words.data(), days[1].words.data() + days[1].words.size());
    findings
        .report(another_period, fmt::format("{} to {}", to_text(*days[0].date), to_text(*days[1].date)),
                words_of(*frame))
        .at(sentences.span(passage, both))
        .also(span_of(*frame), "the terms");
  });
}

constexpr std::array rules = {
    Rule{23, "texts name parties and system letter for letter", AppliesTo::both_types, Needs::terms,
         names_are_letter_for_letter, finds<misnamed>},
    Rule{11, "the description speaks of the period of the terms", AppliesTo::type_2, Needs::management,
         text_gives_the_period, finds<another_period>},
};

}  // namespace

Rules prose_terms_rules() { return rules; }

}  // namespace socpress
