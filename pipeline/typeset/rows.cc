// One table as pieces: its rows, and groups of rows next to cells that span them.
#include <algorithm>

#include "typeset/table.h"

namespace socpress::typeset {

namespace {

constexpr std::size_t rows_in_a_body = 20000;
constexpr Length response_below = pt(7), label_before = pt(5.25), label_above = pt(5.25), label_below = pt(1.75);
constexpr Length foot_above = pt(7);

/// A row for a response is close below the row that it answers.
bool holds_response(const Row& row) {
  for (const Cell& cell : row.cells)
    if (!cell.blocks.empty())
      if (const Framed* frame = std::get_if<Framed>(&cell.blocks.front().value))
        if (frame->kind == Framed::Kind::response || (frame->kind == Framed::Kind::open && !frame->label.empty()))
          return true;
  return false;
}

void cover(std::vector<bool>& covered, const Cell& cell) {
  for (std::size_t c = cell.column; c < covered.size() && c < static_cast<std::size_t>(cell.column) + cell.span; ++c)
    covered[c] = true;
}

}  // namespace

NodeId TableSetter::body_node() {
  if (rows_in_body_++ % rows_in_a_body == 0) body_node_ = setter_.node(Tag::t_body, node_);
  return body_node_;
}

void TableSetter::body(Column& out) {
  if (!table_.bar.empty()) bar(table_.bar, out, true);
  if (table_.has_head) head(out, true);
  repeat_ = repetition();
  bool first = true;
  for (const RowGroup& group : table_.groups) {
    if (group.target) {
      Landmark here;
      here.target = group.target;
      setter_.anchor(std::move(here));
    }
    if (group.label) group_label(*group.label, out, first);
    if (group.spanning.empty())
      plain_group(group, out);
    else
      spanned_group(group, out);
    first = false;
    if (&out == setter_.outermost && setter_.grown) setter_.grown();
  }
}

void TableSetter::group_label(const Paragraph& label, Column& out, bool first) {
  Set set;
  set.strands.resize(1);
  set.splittable = false;
  set.pad_top = label_above;  // also where it follows a repeated head
  set.pad_bottom = label_below;
  set.below = {pt(0.5), setter_.look().color(ColorName::group_rule), left_, width_};
  Cell cell;
  cell.span = static_cast<std::uint8_t>(widths_.size());
  const NodeId tr = setter_.node(Tag::tr, body_node());
  const NodeId th = setter_.node(Tag::th, tr);
  if (!setter_.repeating()) {
    setter_.tree()[th].column_span = cell.span;
    setter_.tree()[th].scope = StructureNode::Scope::row;
  }
  LayoutBox place = cell_place(cell, th);
  place.align = ColumnAlign::left;
  ParagraphOptions options;
  options.node = th;
  setter_.paragraph(label, set.strands[0].column, place, options);
  Piece piece = setter_.set_piece(std::move(set), first ? Length{} : label_before, Keep::firmly);
  piece.repeat = repeat_;
  append(out, std::move(piece));
}

EdgeRule TableSetter::rule_of(const Row& row) const {
  const std::size_t from = std::min<std::size_t>(row.rule_from, widths_.size() - 1);
  EdgeRule rule{{}, {}, edges_[from], right() - edges_[from]};
  switch (row.below) {
    case Row::Rule::none: break;
    case Row::Rule::hair:
      rule.weight = pt(0.4);
      rule.color = setter_.look().color(ColorName::row_rule);
      break;
    case Row::Rule::thin:
      rule.weight = pt(0.5);
      rule.color = setter_.look().color(ColorName::group_rule);
      break;
    case Row::Rule::strong:
      rule.weight = pt(0.75);
      rule.color = setter_.look().color(ColorName::total_rule);
      break;
  }
  return rule;
}

void TableSetter::cell(const Cell& cell, NodeId tr, std::uint16_t rows, Strand& strand, bool bold) {
  const NodeId td = setter_.node(cell.header ? Tag::th : Tag::td, tr);
  if (!setter_.repeating()) {
    StructureNode& node = setter_.tree()[td];
    node.column_span = std::max<std::uint16_t>(cell.span, 1);
    node.row_span = rows;
    if (cell.header) node.scope = StructureNode::Scope::row;
  }
  LayoutBox place = cell_place(cell, td);
  place.bold = bold;
  for (const Block& block : cell.blocks) setter_.block(block, strand.column, place);
}

void TableSetter::fill_missing(std::vector<bool>& covered, NodeId tr) {
  if (setter_.repeating()) return;
  for (std::size_t c = 0; c < covered.size(); ++c)
    if (!covered[c]) setter_.node(Tag::td, tr);
}

Piece TableSetter::row(const Row& row, NodeId tr, const RowGroup* beside) {
  Set set;
  const bool response = holds_response(row);
  set.pad_top = response ? Length{} : padding_;
  set.pad_bottom = response ? response_below : padding_;
  set.below = rule_of(row);
  set.strands.resize(row.cells.size());
  std::vector<bool> covered(widths_.size(), false);
  if (beside)
    for (const Cell& c : beside->spanning) cover(covered, c);
  std::size_t next = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& c = row.cells[i];
    for (; next < c.column && next < covered.size(); ++next)
      if (!covered[next]) setter_.node(Tag::td, tr), covered[next] = true;
    cell(c, tr, 1, set.strands[i], row.bold);
    cover(covered, c);
  }
  fill_missing(covered, tr);
  Piece piece = setter_.set_piece(std::move(set), {}, Keep::free);
  piece.set->splittable = splittable(piece.height);
  return piece;
}

void TableSetter::plain_group(const RowGroup& group, Column& out) {
  for (std::size_t i = 0; i < group.rows.size(); ++i) {
    const Row& r = group.rows[i];
    Piece piece = row(r, setter_.node(Tag::tr, body_node()), nullptr);
    piece.repeat = repeat_;
    if (i + 1 < group.rows.size() && group.rows[i + 1].bold) piece.keep = Keep::gently;
    append(out, std::move(piece));
    if (&out == setter_.outermost && setter_.grown) setter_.grown();
  }
}

RepeatId TableSetter::continued_id(const RowGroup& group) {
  if (group.continued.empty()) return 0;
  const Setter::Repetition repetition(setter_);
  Column lead;
  const Cell& first = group.spanning.front();
  const LayoutBox place = cell_place(first, place_.parent);
  if (!first.blocks.empty()) setter_.block(first.blocks.front(), lead, place);
  if (lead.pieces.size() > 2) lead.pieces.erase(lead.pieces.begin() + 2, lead.pieces.end());
  lead.after = {};
  Paragraph words;
  words.style = StyleName::table_note;
  words.line = group.continued;
  setter_.paragraph(words, lead, place);
  lead.after = {};
  return setter_.repeats().add(std::move(lead));
}

RepeatId TableSetter::continues_line(const RowGroup& group) {
  if (group.continues.empty()) return 0;
  const Setter::Repetition repetition(setter_);
  Column foot;
  Piece space;
  space.kind = Piece::Kind::space;
  space.height = foot_above;
  append(foot, std::move(space));
  Cell whole;
  whole.span = static_cast<std::uint8_t>(widths_.size());
  LayoutBox place = cell_place(whole, place_.parent);
  place.align = ColumnAlign::right;
  Paragraph words;
  words.style = StyleName::table_note;
  words.line = group.continues;
  setter_.paragraph(words, foot, place);
  foot.after = {};
  return setter_.repeats().add(std::move(foot));
}

void TableSetter::spanned_group(const RowGroup& group, Column& out) {
  Set set;
  set.strands.resize(group.spanning.size() + 1);
  const auto count = static_cast<std::uint16_t>(std::clamp<std::size_t>(group.rows.size(), 1, 65535));
  NodeId tr = setter_.node(Tag::tr, body_node());
  for (std::size_t i = 0; i < group.spanning.size(); ++i) {
    Strand& strand = set.strands[i];
    cell(group.spanning[i], tr, count, strand, false);
    strand.tail = padding_;
    strand.whole = !splittable(setter_.flow().height(strand.column));
  }
  Column& rows = set.strands.back().column;
  for (std::size_t i = 0; i < group.rows.size(); ++i) {
    if (i > 0) tr = setter_.node(Tag::tr, body_node_);
    rows_in_body_ += i > 0 ? 1 : 0;
    Piece piece = row(group.rows[i], tr, &group);
    if (i + 1 < group.rows.size()) {
      piece.set->rule_only_inside = true;
      if (holds_response(group.rows[i + 1])) piece.keep = Keep::gently;
    } else {
      set.below = piece.set->below;
      piece.set->below = {};
    }
    append(rows, std::move(piece));
  }
  if (group.rows.empty()) set.pad_top = padding_;
  set.strands.front().on_break = continued_id(group);
  set.foot = continues_line(group);
  Piece piece = setter_.set_piece(std::move(set), {}, Keep::free);
  piece.repeat = repeat_;
  append(out, std::move(piece));
}

}  // namespace socpress::typeset
