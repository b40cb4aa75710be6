// One table as pieces: head, criterion bar, rows, groups of rows next to spanning cells.
#pragma once

#include <vector>

#include "typeset/setter.h"

namespace socpress::typeset {

/// Sets one table, row by row.
class TableSetter {
 public:
  TableSetter(Setter& setter, const Table& table, const LayoutBox& place);

  /// Appends all of it to `out`; `setter.grown` is called after each group when `out` is the outermost column.
  void set(Column& out);

 private:
  struct Edge {
    Length x, width;
  };  ///< of a column's text

  void solve();
  void measure(const Cell& cell, std::vector<Length>& least, std::vector<Length>& most);
  void measure(const BlockList& blocks, Length& least, Length& most);
  Edge text_of(std::size_t column, std::size_t span) const;
  LayoutBox cell_place(const Cell& cell, NodeId parent) const;
  Length right() const { return left_ + width_; }

  void caption(Column& out);
  void bar(const Line& line, Column& out, bool first);
  AtomRange bar_words(const Line& line, std::size_t from, NodeId node);
  void head(Column& out, bool first);
  RepeatId repetition();
  void body(Column& out);
  NodeId body_node();
  void group_label(const Paragraph& label, Column& out, bool first);
  void plain_group(const RowGroup& group, Column& out);
  void spanned_group(const RowGroup& group, Column& out);
  Piece row(const Row& row, NodeId tr, const RowGroup* beside);
  void cell(const Cell& cell, NodeId tr, std::uint16_t rows, Strand& strand, bool bold);
  void fill_missing(std::vector<bool>& covered, NodeId tr);
  EdgeRule rule_of(const Row& row) const;
  RepeatId continued_id(const RowGroup& group);
  RepeatId continues_line(const RowGroup& group);
  bool splittable(Length height) const;

  Setter& setter_;
  const Table& table_;
  LayoutBox place_;
  bool tests_ = false;
  Length left_, width_, inset_, padding_;
  std::vector<Length> edges_;  ///< left edges of the columns
  std::vector<Length> widths_;
  NodeId node_{};
  NodeId body_node_{};
  std::size_t rows_in_body_ = 0;
  RepeatId repeat_ = 0;
};

}  // namespace socpress::typeset
