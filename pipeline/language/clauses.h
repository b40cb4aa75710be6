// The clauses of a sentence, and the words that negate them.
#pragma once

#include <span>
#include <string_view>

#include "language/sentences.h"

namespace socpress::inline language {

/// Splits sentences at semicolons, and at a comma before a joining word.
class Clauses {
 public:
  explicit Clauses(const Sentences& sentences);

  /// Calls `each(clause)` with the clauses of a sentence in order, without the words that join them. Before: the words
  /// are not empty, and all are of the passage.
  template <class Each>
  void for_each(const Passage& passage, std::span<const Word> words, const Each& each) const {
    std::size_t from = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::string_view between = passage.text.utf8().substr(words[i - 1].end, words[i].begin - words[i - 1].end);
      const bool is_joined = joins_.holds(words[i]) && between.find(',') != std::string_view::npos;
      if (!is_joined && between.find(';') == std::string_view::npos) continue;
      if (from < i) each(words.subspan(from, i - from));
      from = is_joined ? i + 1 : i;
    }
    if (from < words.size()) each(words.subspan(from));
  }

 private:
  WordSet joins_;
};

/// Whether one of the words is directly before the first of `found`. Before: `found` is part of `words`.
inline bool follows(const WordSet& before, std::span<const Word> words, std::span<const Word> found) {
  return found.data() != words.data() && before.holds(*(found.data() - 1));
}

/// Whether only blanks and joining signs are between two consecutive words.
bool are_joined(const Passage& passage, const Word& word, const Word& next);

/// Whether the words are in a longer run of capitals inside a sentence, and so are part of a name: "the Guarantee Fund
/// Act". In headings, capitals are not significant. Before: `found` is part of `clause`.
bool are_part_of_a_name(const Passage& passage, std::span<const Word> clause, std::span<const Word> found);

}  // namespace socpress::inline language
