// Represents each run of six words by a number, and finds which runs also occur in other engagements.
#include "check/engagement/elsewhere.h"

#include <algorithm>

#include "base/hash.h"

namespace socpress::check {

namespace {

constexpr std::size_t run_length = 6;

/// Not 0, which stands for a name.
std::uint64_t number_of(std::string_view word) {
  const std::uint64_t number = hash_of(word);
  return number == 0 ? 1 : number;
}

std::uint64_t run_at(std::span<const std::uint64_t> words, std::size_t first) {
  std::uint64_t number = 0;
  for (const std::uint64_t word : words.subspan(first, run_length))
    number = (number ^ (number >> 29) ^ word) * 0x9E3779B97F4A7C15u;
  return number;
}

}  // namespace

bool is_written_anew(const TextField& text_field) {
  return text_field.field == Field::description || text_field.field == Field::control ||
         text_field.field == Field::procedure;
}

PlainWords::PlainWords(const Sentences& sentences, const Terms& terms)
    : sentences_(sentences), numbers_(sentences.distinct_words(), 0) {
  std::vector<bool> is_name(numbers_.size());
  for (const Located<Text>* name :
       {&terms.organization.name, &terms.organization.short_name, &terms.system.name, &terms.auditor.name})
    if (const Passage* passage = sentences.of(*name))
      for (const Word& word : sentences.words(*passage)) is_name[word.key] = true;
  for (const Passage& passage : sentences.passages())
    if (is_written_anew(passage.text_field()))
      for (const Word& word : sentences.words(passage))
        if (!is_name[word.key] && numbers_[word.key] == 0) numbers_[word.key] = number_of(sentences.folded(word));
}

void PlainWords::of(const Passage& passage, std::vector<std::uint64_t>& into) const {
  into.clear();
  for (const Word& word : sentences_.words(passage))
    if (numbers_[word.key] != 0) into.push_back(numbers_[word.key]);
}

void TextsElsewhere::take(const Engagement& other) {
  const Sentences sentences(other);
  const PlainWords plain(sentences, other.terms);
  std::vector<std::uint64_t> words;
  for (const Passage& passage : sentences.passages()) {
    if (!is_written_anew(passage.text_field())) continue;
    plain.of(passage, words);
    for (std::size_t i = 0; i + run_length <= words.size(); ++i) runs_.push_back(run_at(words, i));
  }
  ++engagements_;
}

void TextsElsewhere::sort() {
  std::sort(runs_.begin(), runs_.end());
  runs_.erase(std::unique(runs_.begin(), runs_.end()), runs_.end());
}

int TextsElsewhere::percent_of(std::span<const std::uint64_t> words) const {
  std::size_t shared = 0, counted_to = 0;
  for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
    if (!std::binary_search(runs_.begin(), runs_.end(), run_at(words, i))) continue;
    shared += i + run_length - std::max(counted_to, i);
    counted_to = i + run_length;
  }
  return words.empty() ? 0 : static_cast<int>(shared * 100 / words.size());
}

}  // namespace socpress::check
