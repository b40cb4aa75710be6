// Attachment A: what management describes to the public, as headings, side rows, lists, tables and figures.
#include <algorithm>

#include "compose/public/sections.h"
#include "model/public_text.h"

namespace socpress::compose_public {

namespace {

constexpr std::size_t most_columns_in_text = 5;

/// Writes blocks down the text column; a side head gathers what follows it until something needs the full width.
class BoundaryColumn {
 public:
  explicit BoundaryColumn(Desk& desk) : desk_(desk), prose_(desk.voice.engagement().description) {}

  BlockList take() {
    for (const PublicLine& note : prose_.footnotes) desk_.document.footnotes.push_back(line(note));
    for (const PublicBlock& block : prose_.blocks) std::visit([&](const auto& value) { top(value); }, block.value);
    close_run_in();
    close_row();
    return std::move(blocks_);
  }

 private:
  void top(const PublicHeading& heading);
  void top(const PublicParagraph& paragraph);
  void top(const PublicTable& value) { at_full_width(table(value)); }
  void top(const PublicFigure& value) { at_full_width(figure(value)); }
  template <class Other>
  void top(const Other& other) {
    close_run_in();
    nested(other, StyleName::text, column());
  }

  void nested(const PublicHeading& heading, StyleName, BlockList& into) {
    into.emplace_back(paragraph_of(StyleName::h4, line(heading.text), Role::h4));
  }
  void nested(const PublicParagraph& paragraph, StyleName style, BlockList& into) {
    into.emplace_back(
        paragraph_of(style, line(paragraph.text), style == StyleName::quote ? Role::quote : Role::paragraph));
  }
  void nested(const PublicList& list, StyleName, BlockList& into);
  void nested(const PublicTable& value, StyleName, BlockList& into);
  void nested(const PublicFigure& value, StyleName, BlockList& into) { into.push_back(figure(value)); }
  void nested(const PublicQuote& quote, StyleName, BlockList& into);
  void nested(const PublicCode& code, StyleName, BlockList& into);
  BlockList nested_all(const std::vector<PublicBlock>& blocks, StyleName style);

  Table table(const PublicTable& table);
  Figure figure(const PublicFigure& figure);
  Line line(const PublicLine& runs) const;
  Line numbered(Phrase label, int number) const {
    return desk_.voice.phrase(label, {{Fact::item_number, std::int64_t{number}}});
  }
  BlockList& column() { return row_ ? row_->main : blocks_; }
  void close_row();
  void close_run_in();
  void at_full_width(Block block);

  Desk& desk_;
  const PublicProse& prose_;
  BlockList blocks_;
  std::optional<SideRow> row_;
  Line run_in_;  ///< a run-in heading that waits for its paragraph
};

Line BoundaryColumn::line(const PublicLine& runs) const {
  Line made;
  for (const PublicRun& run : runs) {
    Inline piece;
    piece.marks = {run.marks.strong, run.marks.emphasis, run.marks.code};
    piece.text = run.text.utf8;
    piece.origin = place_of(run.text);
    if (run.line_break) piece.kind = Inline::Kind::line_break;
    if (run.footnote) {
      piece.kind = Inline::Kind::footnote;
      piece.footnote = static_cast<FootnoteId>(*run.footnote);
    }
    made.push_back(std::move(piece));
  }
  return made;
}

void BoundaryColumn::close_row() {
  if (!row_) return;
  row_->keep_with_next = row_->main.empty();
  blocks_.emplace_back(std::move(*row_));
  row_.reset();
}

// A run-in heading that no paragraph follows stands alone.
void BoundaryColumn::close_run_in() {
  if (run_in_.empty()) return;
  Paragraph alone = paragraph_of(StyleName::h4, std::move(run_in_), Role::h4);
  alone.keep_with_next = true;
  column().emplace_back(std::move(alone));
  run_in_.clear();
}

void BoundaryColumn::at_full_width(Block block) {
  close_run_in();
  close_row();
  blocks_.push_back(std::move(block));
}

void BoundaryColumn::top(const PublicHeading& heading) {
  close_run_in();
  Line title = line(heading.text);
  if (heading.level >= 4) {
    for (Inline& piece : title) piece.marks.emphasis = true;
    run_in_ = std::move(title);
    return;
  }
  close_row();
  const bool wide = heading.level == 2;
  Paragraph made = paragraph_of(wide ? StyleName::h2 : StyleName::h3, std::move(title), wide ? Role::h2 : Role::h3);
  made.outline_level = wide ? 2 : 3;
  made.keep_with_next = true;
  SideRow row;
  row.before = wide ? pt(21) : pt(14);
  if (!wide) {
    row.side.push_back(std::move(made));
    row_ = std::move(row);
    return;
  }
  row.rule_above = true;
  row.keep_with_next = true;
  row.main.emplace_back(std::move(made));
  blocks_.emplace_back(std::move(row));
}

void BoundaryColumn::top(const PublicParagraph& paragraph) {
  if (run_in_.empty()) return nested(paragraph, StyleName::text, column());
  Line joined = std::move(run_in_);
  run_in_.clear();
  const std::string words = plain_text(joined);
  if (!words.empty() && std::string_view(".?!:").find(words.back()) == std::string_view::npos)
    joined.back().text += '.';
  append(joined, " ");
  append(joined, line(paragraph.text));
  column().emplace_back(paragraph_of(StyleName::text, std::move(joined)));
}

void BoundaryColumn::nested(const PublicList& list, StyleName, BlockList& into) {
  List made;
  made.mark = list.ordered ? TemplateNode::Mark::decimal : TemplateNode::Mark::dash;
  made.first = list.first;
  for (const auto& item : list.items) made.items.push_back(nested_all(item, StyleName::list));
  into.emplace_back(std::move(made));
}

// Inside a list or a quotation there is no side column for a label: the caption stands above.
void BoundaryColumn::nested(const PublicTable& value, StyleName, BlockList& into) {
  Table made = table(value);
  made.kind = Table::Kind::in_text;
  Paragraph caption = paragraph_of(StyleName::caption, strong(std::move(made.label.line)), Role::caption);
  append(caption.line, " ");
  append(caption.line, std::move(made.caption.line));
  caption.keep_with_next = true;
  made.label = {};
  made.caption = {};
  into.emplace_back(std::move(caption));
  into.emplace_back(std::move(made));
}

void BoundaryColumn::nested(const PublicQuote& quote, StyleName, BlockList& into) {
  for (Block& block : nested_all(quote.blocks, StyleName::quote)) into.push_back(std::move(block));
}

void BoundaryColumn::nested(const PublicCode& code, StyleName, BlockList& into) {
  Line made;
  std::string_view rest = code.text.utf8;
  while (!rest.empty()) {
    Inline piece;
    piece.marks.code = true;
    piece.origin = place_of(code.text);
    if (!made.empty()) {
      Inline end;
      end.kind = Inline::Kind::line_break;
      made.push_back(std::move(end));
    }
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    piece.text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    made.push_back(std::move(piece));
  }
  into.emplace_back(paragraph_of(StyleName::code, std::move(made), Role::code));
}

BlockList BoundaryColumn::nested_all(const std::vector<PublicBlock>& blocks, StyleName style) {
  BlockList made;
  for (const PublicBlock& block : blocks)
    std::visit([&](const auto& value) { nested(value, style, made); }, block.value);
  return made;
}

bool is_bold(const std::vector<PublicLine>& row) {
  bool any = false;
  for (const PublicLine& cell : row)
    for (const PublicRun& run : cell) {
      if (!run.marks.strong && !run.text.utf8.empty()) return false;
      any = true;
    }
  return any;
}

Table BoundaryColumn::table(const PublicTable& table) {
  Table made;
  const std::size_t columns = std::max(table.columns.size(), table.head.size());
  made.kind = columns > most_columns_in_text ? Table::Kind::wide : Table::Kind::small;
  for (std::size_t i = 0; i < columns; ++i) {
    TableColumn column;
    if (i < table.head.size()) column.head = line(table.head[i]);
    const PublicAlign align = i < table.columns.size() ? table.columns[i] : PublicAlign::left;
    column.align = align == PublicAlign::right    ? ColumnAlign::right
                   : align == PublicAlign::center ? ColumnAlign::center
                                                  : ColumnAlign::left;
    if (align == PublicAlign::right) column.share = 0;
    made.has_head = made.has_head || !column.head.empty();
    made.columns.push_back(std::move(column));
  }
  RowGroup group;
  for (const auto& cells : table.rows) {
    Row row;
    row.bold = is_bold(cells);
    row.below = row.bold ? Row::Rule::strong : Row::Rule::hair;
    for (std::size_t i = 0; i < cells.size() && i < columns; ++i) {
      Paragraph text = paragraph_of(StyleName::table_text, line(cells[i]));
      text.align_right = made.columns[i].align == ColumnAlign::right;
      text.align_center = made.columns[i].align == ColumnAlign::center;
      Cell cell;
      cell.column = static_cast<std::uint8_t>(i);
      cell.blocks.emplace_back(std::move(text));
      row.cells.push_back(std::move(cell));
    }
    group.rows.push_back(std::move(row));
  }
  made.groups.push_back(std::move(group));
  made.label = paragraph_of(StyleName::caption_label, numbered(Phrase::table_label, desk_.next_table++), Role::label);
  made.caption = paragraph_of(StyleName::caption, line(table.caption), Role::caption);
  return made;
}

Figure BoundaryColumn::figure(const PublicFigure& figure) {
  Figure made;
  made.picture = picture(desk_, figure.picture);
  made.alternative = figure.alternative.utf8;
  made.label = paragraph_of(StyleName::caption_label, numbered(Phrase::figure_label, desk_.next_figure++), Role::label);
  made.caption = paragraph_of(StyleName::caption, line_of(figure.caption), Role::caption);
  return made;
}

}  // namespace

BlockList boundaries(Desk& desk) {
  if (desk.voice.engagement().description.blocks.empty())
    return {open_box(desk, desk.voice.phrase(Phrase::open_description))};
  return BoundaryColumn(desk).take();
}

}  // namespace socpress::compose_public
