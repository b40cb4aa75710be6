// The words of the pages in reading order: by structure node, each node's words in the order of the pages.
#pragma once

#include <string_view>
#include <vector>

#include "page/pages.h"

namespace socpress::check {

/// Words under structure nodes, without artifacts, list labels and footnote numbers (Tag::lbl).
struct PrintedWords {
  std::vector<WordId> body;
  std::vector<WordId> notes;  ///< of footnotes, in their order
};

/// Linear in nodes and words. Before: parents precede children.
PrintedWords printed_words(const Pages& pages);

/// Consumes text from a run of words, ignoring blanks.
class PrintedText {
 public:
  PrintedText(const WordTable& table, const std::vector<WordId>& words) : table_(table), words_(words) {}

  /// Whether the next characters are these; they are consumed when they are. Before: `characters` contains no blank.
  bool take(std::string_view characters);
  bool at_end() const { return rest_.empty() && next_ == words_.size(); }
  /// The next few words, as a finding shows them.
  std::string coming() const;

 private:
  const WordTable& table_;
  const std::vector<WordId>& words_;
  std::size_t next_ = 0;
  std::string_view rest_;
};

}  // namespace socpress::check
