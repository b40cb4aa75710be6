// Cuts words to what they begin with, once for each different word.
#include "check/stems.h"

#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace socpress {

namespace {

/// What any sentence of a control or of a test may hold, whatever it is about.
constexpr std::array<std::string_view, 96> commonplace = {
    "the",     "and",      "for",       "with",     "from",     "that",        "this",     "these",     "those",
    "which",   "who",      "whom",      "whose",    "when",     "where",       "whether",  "while",     "has",
    "have",    "had",      "was",       "were",     "are",      "been",        "being",    "not",       "nor",
    "but",     "its",      "his",       "her",      "their",    "them",        "they",     "she",       "one",
    "two",     "all",      "any",       "each",     "every",    "some",        "other",    "others",    "such",
    "same",    "own",      "our",       "out",      "into",     "over",        "under",    "upon",      "onto",
    "than",    "then",     "there",     "here",     "before",   "after",       "during",   "within",    "between",
    "through", "until",    "both",      "only",     "also",     "may",         "must",     "can",       "could",
    "shall",   "should",   "would",     "will",     "does",     "did",         "done",     "determine", "determined",
    "control", "controls", "inspected", "observed", "inquired", "reperformed", "selected", "selection", "sample",
    "period",  "operate",  "operated",  "test",     "tested",   "evidence"};
static_assert(!commonplace.back().empty());

constexpr std::size_t kept_bytes = 5, least_bytes = 3;

std::string_view stem(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  return word.substr(0, kept_bytes);
}

}  // namespace

Stems::Stems(const Sentences& sentences) : sentences_(sentences) {
  const std::unordered_set<std::string_view> skipped(commonplace.begin(), commonplace.end());
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (WordKey key = 0; key < sentences.distinct_words(); ++key) {
    const std::string_view word = sentences.folded({key});
    const bool counts = word.size() >= least_bytes && !skipped.contains(word);
    stem_of_.push_back(
        counts ? numbers.emplace(stem(word), static_cast<std::uint32_t>(numbers.size() + 1)).first->second : 0);
  }
  last_.resize(numbers.size() + 1, 0);
}

void Stems::gather(std::initializer_list<const Located<Text>*> texts) {
  ++gathering_;
  gathered_ = 0;
  for (const Located<Text>* text : texts) {
    const Passage* passage = sentences_.of(*text);
    if (passage == nullptr) continue;
    for (const Word& word : sentences_.words(*passage)) {
      const std::uint32_t number = stem_of_[word.key];
      if (number == 0 || last_[number] == gathering_) continue;
      last_[number] = gathering_;
      ++gathered_;
    }
  }
}

bool Stems::any_gathered_in(std::initializer_list<const Located<Text>*> texts) const {
  for (const Located<Text>* text : texts) {
    const Passage* passage = sentences_.of(*text);
    if (passage == nullptr) continue;
    for (const Word& word : sentences_.words(*passage))
      if (const std::uint32_t number = stem_of_[word.key]; number != 0 && last_[number] == gathering_) return true;
  }
  return false;
}

}  // namespace socpress
