// The parts of a sentence that each say something of their own, and the words that take it back.
#pragma once

#include <span>
#include <string_view>

#include "language/sentences.h"

namespace socpress::inline language {

/// Splits sentences at semicolons, and at a comma before a joining word.
class Clauses {
 public:
  explicit Clauses(const Sentences& sentences);

  /// Calls `each(clause)` with the clauses of a sentence in their order, without the words that join them. Before: the
  /// words are some, all of the passage.
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

/// Whether one of the words stands right before the first of `found`. Before: `found` lies in `words`.
inline bool follows(const WordSet& before, std::span<const Word> words, std::span<const Word> found) {
  return found.data() != words.data() && before.holds(*(found.data() - 1));
}

/// Whether nothing but blanks and signs of joining stands between two words that follow one another.
bool are_joined(const Passage& passage, const Word& word, const Word& next);

/// Whether the words stand in a longer run of capitals inside a sentence, and so are part of a name: "the Guarantee
/// Fund Act". In headings capitals tell nothing. Before: `found` lies in `clause`.
bool are_part_of_a_name(const Passage& passage, std::span<const Word> clause, std::span<const Word> found);

}  // namespace socpress::inline language
