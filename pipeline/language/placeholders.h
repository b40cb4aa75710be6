// What was left to be filled in: brackets, template holes, and words that stand for text to come.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/word_lists.h"
#include "text/segment.h"

namespace socpress::inline language {

/// The word lists that placeholders are recognized by, in lower case.
struct PlaceholderWords {
  std::vector<std::string> stands, stands_in_capitals, pairs, numbered, before_a_day, undetermined;
};

/// Finds placeholders in texts. Keep one for many texts: it warms up on the first suspicious one.
class Placeholders {
 public:
  explicit Placeholders(const WordLists& lists);

  /// The placeholders of one text, ascending and apart. A bracketed number and a footnote mark are none; a word counts
  /// only as a whole word (UAX 29), so that a name which merely holds one is none, and not in a quotation, which tells
  /// what others wrote.
  const std::vector<Range>& in(std::string_view text);

 private:
  void leave_quoted(std::string_view text);
  void keep_whole_words(std::string_view text);
  void keep_apart();

  PlaceholderWords known_;
  std::optional<Segmenter> segmenter_;
  std::vector<Range> words_, found_;
};

}  // namespace socpress::inline language
