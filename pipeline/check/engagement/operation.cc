// Reads what the columns of controls and tests state about operation and testing.
#include "check/engagement/operation.h"

#include <algorithm>

#include "language/word_lists.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

constexpr std::int64_t days_of_a_year = 365;

std::vector<std::string_view> parted(std::string_view words) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    parts.push_back(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// Whether each word of one equals the word of the other, except for some letters after the first. A different first
/// letter makes a different word: "bi-monthly" is not "monthly", "every four months" is not "every three months".
bool is_spelt_like(std::string_view one, std::string_view other) {
  const auto words = parted(one), others = parted(other);
  const auto alike = [](std::string_view a, std::string_view b) {
    return a == b || (!a.empty() && !b.empty() && a.front() == b.front() && nearest(a, {b}));
  };
  return std::equal(words.begin(), words.end(), others.begin(), others.end(), alike);
}

/// The word among `known` of which an unknown word is a misspelling.
std::optional<std::string> misspelling(std::string_view unknown, const std::vector<std::string_view>& known) {
  const std::string word = folded(unknown);
  std::vector<std::string_view> candidates;
  for (const std::string_view one : known)
    if (is_spelt_like(word, folded(one))) candidates.push_back(one);
  const auto meant = nearest(word, candidates);
  return meant ? std::optional(std::string(*meant)) : std::nullopt;
}

}  // namespace

Performed performed(const Control& control, const WordLists& lists) {
  const std::string method = folded(control.method->utf8);
  const auto is_of = [&](const Phrases& words) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return folded(word->utf8) == method; });
  };
  if (is_of(phrases_of(lists, "methods-by-hand"))) return Performed::by_hand;
  return is_of(phrases_of(lists, "methods-by-machine")) ? Performed::by_machine : Performed::partly;
}

std::optional<std::string> method_meant_by(const Control& control, const WordLists& lists) {
  if (performed(control, lists) != Performed::partly) return std::nullopt;
  std::vector<std::string_view> words;
  for (const PhraseListName list : {PhraseListName("methods-by-hand"), PhraseListName("methods-by-machine")})
    for (const Located<Text>& word : phrases_of(lists, list)) words.push_back(word->utf8);
  return misspelling(control.method->utf8, words);
}

Frequencies::Frequencies(const Policy& policy) {
  for (const SampleSize& size : policy.samples)
    for (const Located<Text>& word : size.frequencies)
      if (sizes_.emplace(folded(word->utf8), &size).second) words_.push_back(word->utf8);
}

const SampleSize* Frequencies::of(const Control& control) const {
  if (control.frequency->empty()) return nullptr;
  const auto found = sizes_.find(folded(control.frequency->utf8));
  return found == sizes_.end() ? nullptr : found->second;
}

std::optional<std::string> Frequencies::meant_by(const Control& control) const {
  return of(control) != nullptr ? std::nullopt : misspelling(control.frequency->utf8, words_);
}

bool ended(const Test& test, Result result) { return test.result && **test.result == result; }

bool is_inquiry_only(const Test& test) {
  return !test.kinds.empty() && std::all_of(test.kinds.begin(), test.kinds.end(),
                                            [](const auto& kind) { return *kind == Procedure::inquiry; });
}

std::optional<Days> days_in_effect(const Control& control, const Period& period) {
  Days days{*period.from, *period.to};
  if (control.effective_from) days.first = std::max(days.first, **control.effective_from);
  if (control.effective_to) days.last = std::min(days.last, **control.effective_to);
  return days.last < days.first ? std::nullopt : std::optional(days);
}

std::optional<std::int64_t> expected_occurrences(const SampleSize& size, const Days& days) {
  if (!size.times_a_year) return std::nullopt;
  return expected_occurrences(**size.times_a_year, days);
}

std::int64_t expected_occurrences(std::int64_t times_a_year, const Days& days) {
  return (times_a_year * days.count() + days_of_a_year / 10) / days_of_a_year;
}

}  // namespace socpress::check
