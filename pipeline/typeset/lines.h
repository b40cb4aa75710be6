// Line breaking over a complete paragraph: even rags, no short last line, nothing wider than its column.
#pragma once

#include <cstdint>
#include <vector>

#include "typeset/words.h"

namespace socpress::typeset {

/// Atoms [first, first + count) on one line.
struct BrokenLine {
  std::uint32_t first = 0, count = 0;
  Length width;
};

/// Breaks paragraphs; reuses its working storage between them.
class LineBreaker {
 public:
  LineBreaker(Words& words, Galley& galley) : words_(words), galley_(galley) {}

  /// Before: `range` ends the galley, and contains no tab. After: lines in order, each at most `width` wide unless a
  /// single character is wider; words wider than that are split, so the range may have grown. `balanced`: the last line
  /// is to be as long as the others (titles).
  void break_lines(AtomRange& range, Length width, std::vector<BrokenLine>& into, bool balanced = false);
  /// The width of the range on one line.
  Length natural(AtomRange range) const;
  /// The widest stretch of the range without a break opportunity, and the width of the widest line when nothing wraps.
  struct Extent {
    Length least, most;
  };
  Extent extent(AtomRange range) const;

 private:
  /// The text between two break opportunities.
  struct Chunk {
    std::uint32_t first = 0, count = 0;
    Length gap, width, start;
    bool after_blank = true;
  };

  void split_wide_words(AtomRange& range, Length width);
  void loosen_wide_chunks(AtomRange range, Length width);
  void gather_chunks(std::uint32_t first, std::uint32_t end);
  void fit(Length width, std::vector<BrokenLine>& into);
  std::int64_t cost(std::size_t from, std::size_t to, Length slack, Length width) const;

  Words& words_;
  Galley& galley_;
  bool balanced_ = false;
  std::vector<Chunk> chunks_;
  std::vector<std::int64_t> best_;
  std::vector<std::uint32_t> back_;
};

}  // namespace socpress::typeset
