// One table as pieces: head, criterion bar, and the widths of its columns.
#include "typeset/table.h"

#include <algorithm>

#include "typeset/columns.h"

namespace socpress::typeset {

namespace {

constexpr Length gutter_width = pt(14), tests_inset = pt(7);
constexpr Length padding = pt(5.25), compact_padding = pt(2.625);
constexpr Length head_top = pt(3.5), head_bottom = pt(5.25), head_weight = pt(0.75);
constexpr Length bar_top = pt(5), bar_bottom = pt(5.5), bar_weight = pt(1.25);
constexpr Length table_before = pt(7), tests_before = pt(14), caption_below = pt(7), table_after = pt(10.5);
/// Rows whose content is measured; longer tables are sampled, so that few words are measured twice.
constexpr std::size_t rows_measured = 400;

/// A column too narrow for a full gutter (a number, a control id) has a smaller one.
Length gutter_of(const TableColumn& column) {
  return column.width && *column.width < pt(42) ? *column.width / 8 : gutter_width;
}

}  // namespace

void Setter::table(const Table& table, Column& out, const LayoutBox& place) {
  if (table.columns.empty()) return;
  TableSetter(*this, table, place).set(out);
}

TableSetter::TableSetter(Setter& setter, const Table& table, const LayoutBox& place)
    : setter_(setter), table_(table), place_(place) {
  const bool whole =
      (table.kind == Table::Kind::wide || table.kind == Table::Kind::tests) && !place.in_cell && place.side_free;
  tests_ = table.kind == Table::Kind::tests && whole;
  left_ = whole ? place.left : place.x;
  width_ = whole ? place.full : place.width;
  if (tests_) {
    left_ -= place.bleed;
    width_ += place.bleed * 2;
    inset_ = tests_inset;
  }
  padding_ = table.compact ? compact_padding : padding;
}

void TableSetter::measure(const BlockList& blocks, Length& least, Length& most) {
  for (const Block& block : blocks) {
    const Paragraph* p = std::get_if<Paragraph>(&block.value);
    if (p == nullptr) {
      // Content other than a paragraph requires a minimum width, whatever it contains.
      least = larger(least, pt(90));
      most = larger(most, pt(220));
      continue;
    }
    RunStyle run_style;
    run_style.style = &setter_.look().style(p->style);
    run_style.artifact = true;
    const AtomRange range = setter_.words().set(p->line, run_style);
    const LineBreaker::Extent extent = setter_.breaker().extent(range);
    setter_.galley().truncate(range.first);
    least = larger(least, extent.least);
    most = larger(most, extent.most);
  }
}

void TableSetter::measure(const Cell& cell, std::vector<Length>& least, std::vector<Length>& most) {
  if (cell.span != 1 || cell.column >= least.size() || table_.columns[cell.column].width) return;
  measure(cell.blocks, least[cell.column], most[cell.column]);
}

void TableSetter::solve() {
  const std::size_t n = table_.columns.size();
  std::vector<Length> least(n), most(n);
  bool open = false;
  for (std::size_t i = 0; i < n; ++i) {
    const TableColumn& column = table_.columns[i];
    if (column.width) continue;
    open = true;
    Paragraph head;
    head.style = StyleName::table_head;
    head.line = column.head;
    measure({Block(std::move(head))}, least[i], most[i]);
    least[i] = larger(least[i], column.least);
  }
  std::size_t rows = 0, seen = 0;
  for (const RowGroup& group : table_.groups) rows += group.rows.size();
  const std::size_t stride = rows / rows_measured + 1;
  for (const RowGroup& group : table_.groups) {
    if (!open) break;
    if (seen % stride == 0)
      for (const Cell& cell : group.spanning) measure(cell, least, most);
    for (const Row& row : group.rows)
      if (seen++ % stride == 0)
        for (const Cell& cell : row.cells) measure(cell, least, most);
  }
  std::vector<ColumnDemand> demands;
  for (std::size_t i = 0; i < n; ++i) {
    const TableColumn& column = table_.columns[i];
    const Length around = (i + 1 < n ? gutter_of(column) : inset_) + (i == 0 ? inset_ : Length{});
    demands.push_back({column.width, least[i] + around, most[i] + around, column.share});
  }
  widths_ = solve_columns(demands, width_);
  Length x = left_;
  for (Length w : widths_) {
    edges_.push_back(x);
    x += w;
  }
  edges_.push_back(x);
}

TableSetter::Edge TableSetter::text_of(std::size_t column, std::size_t span) const {
  const std::size_t n = widths_.size();
  column = std::min(column, n - 1);
  const std::size_t end = std::min(n, column + std::max<std::size_t>(span, 1));
  Length x = edges_[column], right = edges_[end];
  if (column == 0) x += inset_;
  right -= end == n ? inset_ : smaller(gutter_of(table_.columns[end - 1]), widths_[end - 1] / 3);
  return {x, larger(right - x, pt(4))};
}

LayoutBox TableSetter::cell_place(const Cell& cell, NodeId parent) const {
  LayoutBox place = place_;
  const Edge text = text_of(cell.column, cell.span);
  place.x = text.x;
  place.width = text.width;
  place.left = text.x;
  place.full = text.width;
  place.side_free = false;
  place.in_cell = true;
  place.parent = parent;
  if (cell.column < table_.columns.size()) place.align = table_.columns[cell.column].align;
  place.box_x = text.x;
  place.box_width = text.width;
  if (tests_) {
    place.box_x = text.x - pt(7.5);
    const bool to_the_end = static_cast<std::size_t>(cell.column) + cell.span >= widths_.size();
    place.box_width = (to_the_end ? right() : text.x + text.width) - place.box_x;
  }
  return place;
}

void TableSetter::set(Column& out) {
  solve();
  const bool captioned = !table_.label.line.empty() || !table_.caption.line.empty();
  if (table_.bar.empty() || captioned) node_ = setter_.node(Tag::table, place_.parent);
  const bool beside = captioned && table_.kind == Table::Kind::small && place_.side_free;
  if (!beside) {
    if (captioned) caption(out);
    body(out);
    out.after = table_after;
    return;
  }
  Set set;
  set.strands.resize(2);
  LayoutBox side = place_;
  side.x = place_.side_x;
  side.width = place_.side_width;
  side.side_free = false;
  side.parent = setter_.node(Tag::caption, node_);
  ParagraphOptions options;
  options.node = side.parent;
  setter_.paragraph(table_.label, set.strands[0].column, side, options);
  continue_after_blank(set.strands[0].column);
  setter_.paragraph(table_.caption, set.strands[0].column, side, options);
  place_.side_free = false;
  body(set.strands[1].column);
  append(out, setter_.set_piece(std::move(set), table_before, Keep::free));
  out.after = table_after;
}

/// Label and title above the table: side by side where there is a side column.
void TableSetter::caption(Column& out) {
  LayoutBox place = place_;
  place.parent = setter_.node(Tag::caption, node_);
  ParagraphOptions options;
  options.node = place.parent;
  Set set;
  set.strands.resize(2);
  Column& beside = set.strands[place_.side_free ? 0 : 1].column;
  LayoutBox side = place;
  if (place_.side_free) {
    side.x = place_.side_x;
    side.width = place_.side_width;
  }
  setter_.paragraph(table_.label, beside, side, options);
  continue_after_blank(beside);
  setter_.paragraph(table_.caption, set.strands[1].column, place, options);
  set.splittable = false;
  append(out, setter_.set_piece(std::move(set), tests_before, Keep::firmly));
  out.after = caption_below;
}

/// The words of a bar from inline `from` on: each in its own style, the counts after a tab.
AtomRange TableSetter::bar_words(const Line& line, std::size_t from, NodeId node) {
  const Style& strong = setter_.look().style(StyleName::criterion);
  const Style& counts = setter_.look().style(StyleName::criterion_counts);
  Style regular = strong;
  regular.face = regular.emphasis = counts.face;
  AtomRange range{setter_.galley().end(), 0};
  bool behind_tab = false;
  for (std::size_t i = from; i < line.size(); ++i) {
    behind_tab = behind_tab || line[i].kind == Inline::Kind::right_tab;
    const bool mid = line[i].color == ColorName::mid && !line[i].marks.strong;
    RunStyle run_style;
    run_style.style = behind_tab ? &counts : mid ? &regular : &strong;
    run_style.artifact = setter_.repeating();
    run_style.node = node;
    Line rest = {line[i]};
    while (i + 1 < line.size() &&
           (behind_tab || (line[i + 1].color == line[i].color && line[i + 1].kind == Inline::Kind::text)))
      rest.push_back(line[++i]);
    setter_.words().set(rest, run_style);
  }
  range.end = setter_.galley().end();
  return range;
}

void TableSetter::bar(const Line& line, Column& out, bool first) {
  Set set;
  set.strands.resize(2);
  set.splittable = false;
  set.pad_top = bar_top;
  set.pad_bottom = bar_bottom;
  set.above = {bar_weight, setter_.look().color(ColorName::criterion_bar_rule), left_, width_};
  set.decoration = {Decoration::Kind::tint, setter_.look().color(ColorName::criterion_bar), {}, left_, width_, {}};
  const Tag tag = table_.outline_level > 0 ? setter_.heading_tag(table_.outline_level) : Tag::p;
  const NodeId node = setter_.node(tag, place_.parent);
  // The bar is read before the table that it heads, so its node comes first.
  if (first && node_ == NodeId{}) node_ = setter_.node(Tag::table, place_.parent);
  const Edge id = text_of(0, 1), label = text_of(widths_.size() > 1 ? 1 : 0, widths_.size());
  LayoutBox place = place_;
  place.x = id.x;
  place.width = id.width;
  place.align = ColumnAlign::left;
  RunStyle run_style;
  run_style.style = &setter_.look().style(StyleName::criterion_id);
  run_style.artifact = setter_.repeating();
  run_style.node = node;
  if (first) {
    Landmark here;
    here.target = table_.target;
    here.outline_level = table_.outline_level;
    here.outline_text = table_.outline_text.empty() ? plain_text(line) : table_.outline_text;
    setter_.anchor(std::move(here));
  }
  const Meaning meaning = setter_.meaning(node);
  setter_.lines(setter_.words().set({line.front()}, run_style), *run_style.style, set.strands[0].column, place, {},
                meaning);
  continue_after_blank(set.strands[0].column);
  place.x = label.x;
  place.width = label.width;
  const Style& style = setter_.look().style(StyleName::criterion);
  setter_.lines(bar_words(line, 1, node), style, set.strands[1].column, place, {}, meaning);
  append(out, setter_.set_piece(std::move(set), tests_before, Keep::firmly));
}

void TableSetter::head(Column& out, bool first) {
  Set set;
  set.align = Set::Align::bottom;
  set.splittable = false;
  set.pad_top = head_top;
  set.pad_bottom = head_bottom;
  set.below = {head_weight, setter_.look().color(ColorName::table_head_rule), left_, width_};
  const NodeId tr = setter_.node(Tag::tr, setter_.node(Tag::t_head, node_));
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    const NodeId th = setter_.node(Tag::th, tr);
    if (!setter_.repeating()) setter_.tree()[th].scope = StructureNode::Scope::column;
    Cell cell;
    cell.column = static_cast<std::uint8_t>(i);
    Paragraph words;
    words.style = StyleName::table_head;
    words.line = table_.columns[i].head;
    ParagraphOptions options;
    options.node = th;
    set.strands.emplace_back();
    setter_.paragraph(words, set.strands.back().column, cell_place(cell, th), options);
  }
  if (!first && !table_.head_continued.empty() && place_.side_width.mpt > 0) {
    Paragraph words;
    words.style = StyleName::h3;
    words.line = table_.head_continued;
    LayoutBox side = place_;
    side.x = place_.side_x;
    side.width = place_.side_width;
    set.strands.emplace_back();
    setter_.paragraph(words, set.strands.back().column, side);
  }
  append(out, setter_.set_piece(std::move(set), table_before, Keep::firmly));
}

/// Repeats above the rest after a page break; nothing when the repetition would take half the page.
RepeatId TableSetter::repetition() {
  const Setter::Repetition repeating(setter_);
  Column lead;
  if (!table_.bar.empty()) bar(table_.bar_continued.empty() ? table_.bar : table_.bar_continued, lead, false);
  if (table_.has_head) head(lead, false);
  if (lead.empty() || setter_.flow().height(lead) > place_.page_height / 2) return 0;
  return setter_.repeats().add(std::move(lead));
}

bool TableSetter::splittable(Length height) const { return height > place_.page_height / 3; }

}  // namespace socpress::typeset
