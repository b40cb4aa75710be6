// The words of the pages in reading order: by structure node, each node's words in the order of the pages.
#pragma once

#include <string_view>
#include <vector>

#include "page/pages.h"

namespace socpress::check {

/// Words under structure nodes, artifacts left out. Signs of lists and numbers of notes (Tag::lbl) are left out too.
struct PrintedWords {
  std::vector<WordId> body;
  std::vector<WordId> notes;  ///< of footnotes, in their order
};

/// Linear in nodes and words. Before: parents stand before children.
PrintedWords printed_words(const Pages& pages);

/// Takes text off a run of words, blanks left out of account.
class PrintedText {
 public:
  PrintedText(const WordTable& table, const std::vector<WordId>& words) : table_(table), words_(words) {}

  /// Whether the next characters are these; they are taken when they are. Before: `characters` holds no blank.
  bool take(std::string_view characters);
  bool at_end() const { return rest_.empty() && next_ == words_.size(); }
  /// What comes next, a few words, as a finding shows it.
  std::string coming() const;

 private:
  const WordTable& table_;
  const std::vector<WordId>& words_;
  std::size_t next_ = 0;
  std::string_view rest_;
};

}  // namespace socpress::check
