// Placeholders in texts: brackets, template variables, and words for text to come.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/word_lists.h"
#include "text/segment.h"

namespace socpress::inline language {

/// The word lists for recognizing placeholders, in lower case.
struct PlaceholderWords {
  std::vector<std::string> stands, stands_in_capitals, pairs, numbered, before_a_day, undetermined;
};

/// Finds placeholders in texts. Reuse one object for many texts: it initializes at the first suspicious one.
class Placeholders {
 public:
  explicit Placeholders(const WordLists& lists);

  /// The placeholders of one text, ascending and disjoint. A bracketed number and a footnote mark are not placeholders.
  /// A word counts only as a complete word (UAX 29), so that a name that contains it does not match, and not in a
  /// quotation, which reproduces the words of others.
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
