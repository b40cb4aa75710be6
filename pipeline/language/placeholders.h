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
  std::vector<std::string> stands, stands_in_capitals, pairs, numbered, before_a_day, undetermined, date_forms,
      keyboard_words, instructions, nouns, remarks;
};

/// Finds placeholders in texts. Reuse one object for many texts: it initializes at the first suspicious one.
class Placeholders {
 public:
  explicit Placeholders(const WordLists& lists);

  /// The placeholders of one text, ascending and disjoint. Bracketed numbers, ids, abbreviations and remarks are not
  /// placeholders. A word counts only as a complete word (UAX 29), so that a name that contains it does not match, and
  /// not in a quotation, which reproduces the words of others.
  const std::vector<Range>& in(std::string_view text);
  /// The brackets of the same text that may be placeholders or remarks, ascending: "[quarterly]".
  const std::vector<Range>& unclear() const { return unclear_; }

 private:
  void leave_quoted(std::string_view text);
  void keep_whole_words(std::string_view text);
  void add_brackets(std::string_view text);
  void keep_apart();

  PlaceholderWords known_;
  std::optional<Segmenter> segmenter_;
  std::vector<Range> words_, found_, unclear_;
};

}  // namespace socpress::inline language
