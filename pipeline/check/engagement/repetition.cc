// Repeated texts: within a column, and across engagements.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "check/engagement/elsewhere.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, int, std::string> repeated{
    "repetition/down-a-column", Severity::warning, "the text of `{}` repeats that of `{}` in {} percent of its words{}",
    "state what is specific to each: what this control does, what this test examined",
    "identical texts down a column suggest that the items were not considered individually"};
const FindingKind<std::string, int> elsewhere{
    "repetition/as-elsewhere", Severity::warning, "{} repeats words of other engagements in {} percent of its own",
    "describe this service organization in its own words; no two systems are the same",
    "descriptions and tests that are alike across clients are a focus of peer reviews"};

constexpr std::size_t least_words = 10;

/// One text of a column.
struct Entry {
  const Passage* passage = nullptr;
  std::vector<WordKey> words;          ///< sorted
  std::vector<std::uint64_t> numbers;  ///< of the words, in no particular order
};

std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31);
}

/// The words that two sorted lists share, as a percentage of both.
int percent_alike(const Entry& a, const Entry& b) {
  std::size_t common = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      ++common, ++i, ++j;
    }
  }
  return static_cast<int>(common * 200 / (a.words.size() + b.words.size()));
}

/// Groups of similar texts of one column. Each new text is compared with few others: those that share the smallest of
/// its words under three orders at once (min-hash), so that time grows with the number of texts and not of pairs.
class Column {
 public:
  explicit Column(std::int64_t percent) : percent_(percent) {}

  void take(Entry entry) {
    const std::size_t index = entries_.size();
    entries_.push_back(std::move(entry));
    like_.push_back(index);
    for (std::size_t band = 0; band < bands; ++band) {
      const auto [first, is_new] = buckets_.try_emplace(key(entries_[index], band), index);
      if (!is_new && like_[index] == index && percent_alike(entries_[first->second], entries_[index]) >= percent_)
        like_[index] = like_[first->second];
    }
  }

  /// Calls `each(first, members)` for each group of two or more.
  template <class Each>
  void groups(const Each& each) const {
    std::vector<std::vector<std::size_t>> members(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (like_[i] != i) members[like_[i]].push_back(i);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (!members[i].empty()) each(entries_[i], members[i]);
  }
  const Entry& operator[](std::size_t index) const { return entries_[index]; }

 private:
  static constexpr std::size_t bands = 6, rows = 3;

  static std::uint64_t key(const Entry& entry, std::size_t band) {
    std::uint64_t all = band;
    for (std::size_t row = 0; row < rows; ++row) {
      std::uint64_t least = ~std::uint64_t{0};
      const std::uint64_t order = mixed(band * rows + row + 1) | 1;  // odd factors keep values apart
      for (const std::uint64_t number : entry.numbers) least = std::min(least, number * order);
      all = mixed(all ^ least);
    }
    return all;
  }

  std::int64_t percent_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> like_;  ///< by entry: the first of its group
  std::unordered_map<std::uint64_t, std::size_t> buckets_;
};

void report_groups(const Sentences& sentences, const Column& column, Findings& findings) {
  column.groups([&](const Entry& first, const std::vector<std::size_t>& members) {
    const Entry& second = column[members.front()];
    const std::string more =
        members.size() > 1 ? fmt::format(", and so do {} more", members.size() - 1) : std::string();
    const auto span = [&](const Entry& entry) {
      return sentences.span(*entry.passage, sentences.words(*entry.passage));
    };
    findings
        .report(repeated, std::string(second.passage->text_field().id), std::string(first.passage->text_field().id),
                percent_alike(first, second), more)
        .at(span(second))
        .also(span(first), "the first of them");
  });
}

void columns_do_not_repeat(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const std::int64_t percent = input.policy().thresholds.same_words_percent;
  if (percent <= 0) return;
  for (const Field field : {Field::control, Field::procedure}) {
    Column column(percent);
    for (const Passage& passage : sentences.passages()) {
      if (passage.text_field().field != field || passage.past_word - passage.first_word < least_words) continue;
      Entry entry{&passage, {}, {}};
      for (const Word& word : sentences.words(passage)) {
        entry.words.push_back(word.key);
        entry.numbers.push_back(mixed(word.key + 1));
      }
      std::sort(entry.words.begin(), entry.words.end());
      column.take(std::move(entry));
    }
    report_groups(sentences, column, findings);
  }
}

std::string named(const TextField& text_field) {
  if (text_field.field == Field::control) return fmt::format("control `{}`", text_field.id);
  return text_field.field == Field::procedure ? fmt::format("test `{}`", text_field.id)
                                              : "this paragraph of the description";
}

void texts_are_not_those_of_others(const RuleInput& input, Findings& findings) {
  constexpr std::size_t shortest = 15;
  const Sentences& sentences = input.sentences();
  const PlainWords plain(sentences, input.terms());
  const std::int64_t percent = input.policy().thresholds.same_words_elsewhere_percent;
  std::vector<std::uint64_t> words;
  for (const Passage& passage : sentences.passages()) {
    if (!is_written_anew(passage.text_field())) continue;
    plain.of(passage, words);
    if (words.size() < shortest) continue;
    const int shared = input.others().percent_of(words);
    if (shared >= percent && percent > 0)
      findings.report(elsewhere, named(passage.text_field()), shared)
          .at(sentences.span(passage, sentences.words(passage)));
  }
}

constexpr std::array rules = {
    Rule{"no text of a column repeats another", AppliesTo::both_types, Needs::terms, columns_do_not_repeat,
         finds<repeated>},
    Rule{"no text repeats texts of other engagements", AppliesTo::both_types, Needs::terms | Needs::others,
         texts_are_not_those_of_others, finds<elsewhere>},
};

}  // namespace

Rules repetition_rules() { return rules; }

}  // namespace socpress::check
