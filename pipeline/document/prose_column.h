// Prose to blocks for every report: side rows, lists, tables, run-in headings, down the text column.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/pieces.h"

namespace socpress::inline document {

/// Writes blocks down the text column; a side head collects what follows it until a block needs the full width.
/// `Source` names its kinds of blocks (`Heading`, `Paragraph`, `List`, `Table`, `Figure`, `Quote`, `Code`) and supplies
///   line(text)       a run of words with its marks and links,
///   wide_heading     the blocks of a heading of level 2, and side_head the paragraph of one of level 3,
///   figure, code_span, align, wording, next_table;
///   generated(block) for any other kind of block, if it has one.
template <class Source>
class ProseColumn {
 public:
  explicit ProseColumn(Source& source) : source_(source) {}

  template <class Blocks>
  BlockList compose(const Blocks& blocks) {
    for (const auto& block : blocks) std::visit([&](const auto& value) { top(value); }, block.value);
    close_run_in();
    close_row();
    return std::move(blocks_);
  }

 private:
  using Heading = typename Source::Heading;
  using Words = typename Source::Paragraph;
  using Tabular = typename Source::Table;
  using Pictured = typename Source::Figure;

  void top(const Heading& heading);
  void top(const Words& paragraph);
  void top(const Tabular& table) { at_full_width(table_of(table)); }
  void top(const Pictured& figure) { at_full_width(source_.figure(figure)); }
  template <class Other>
  void top(const Other& other) {
    if constexpr (requires { source_.generated(other); }) {
      place_generated(source_.generated(other));
    } else {
      close_run_in();
      nested(other, StyleName::text, column());
    }
  }

  void nested(const Heading& heading, StyleName, BlockList& into) {
    into.emplace_back(paragraph_of(StyleName::h4, emphasized(source_.line(heading.text)), Role::h4));
  }
  void nested(const Words& paragraph, StyleName style, BlockList& into) {
    const Role role = style == StyleName::quote ? Role::quote : Role::paragraph;
    into.emplace_back(paragraph_of(style, source_.line(paragraph.text), role));
  }
  void nested(const typename Source::List& list, StyleName, BlockList& into);
  void nested(const Tabular& table, StyleName, BlockList& into);
  void nested(const Pictured& figure, StyleName, BlockList& into) { into.push_back(source_.figure(figure)); }
  void nested(const typename Source::Quote& quote, StyleName, BlockList& into) {
    extend(into, nested_all(quote.blocks, StyleName::quote));
  }
  void nested(const typename Source::Code& code, StyleName, BlockList& into);
  template <class Other>
  void nested(const Other& other, StyleName, BlockList& into) {
    extend(into, source_.generated(other));
  }
  template <class Blocks>
  BlockList nested_all(const Blocks& blocks, StyleName style) {
    BlockList made;
    for (const auto& block : blocks) std::visit([&](const auto& value) { nested(value, style, made); }, block.value);
    return made;
  }

  Table table_of(const Tabular& table);
  BlockList& column() { return row_ ? row_->main : blocks_; }
  void close_row();
  void close_run_in();
  void at_full_width(Block block);
  void place_generated(BlockList made);

  Source& source_;
  BlockList blocks_;
  std::optional<SideRow> row_;
  Line run_in_;  ///< a run-in heading that precedes its paragraph
};

template <class Source>
void ProseColumn<Source>::close_row() {
  if (!row_) return;
  row_->keep_with_next = row_->main.empty();
  blocks_.emplace_back(std::move(*row_));
  row_.reset();
}

// A run-in heading without a following paragraph becomes its own paragraph.
template <class Source>
void ProseColumn<Source>::close_run_in() {
  if (run_in_.empty()) return;
  Paragraph alone = paragraph_of(StyleName::h4, std::exchange(run_in_, {}), Role::h4);
  alone.keep_with_next = true;
  column().emplace_back(std::move(alone));
}

template <class Source>
void ProseColumn<Source>::at_full_width(Block block) {
  close_run_in();
  close_row();
  blocks_.push_back(std::move(block));
}

template <class Source>
void ProseColumn<Source>::place_generated(BlockList made) {
  for (Block& block : made) {
    if (std::holds_alternative<Paragraph>(block.value) || std::holds_alternative<Framed>(block.value)) {
      close_run_in();
      column().push_back(std::move(block));
    } else {
      at_full_width(std::move(block));
    }
  }
}

template <class Source>
void ProseColumn<Source>::top(const Heading& heading) {
  close_run_in();
  Line title = source_.line(heading.text);
  if (heading.level >= 4) {
    run_in_ = emphasized(std::move(title));
    return;
  }
  close_row();
  if (heading.level <= 2)
    extend(blocks_, source_.wide_heading(std::move(title)));
  else
    row_ = row_beside(source_.side_head(std::move(title)));
}

template <class Source>
void ProseColumn<Source>::top(const Words& paragraph) {
  if (run_in_.empty()) return nested(paragraph, StyleName::text, column());
  Line line = std::exchange(run_in_, {});
  const std::string words = plain_text(line);
  const bool ends_sentence = !words.empty() && std::string_view(".?!:").find(words.back()) != std::string_view::npos;
  if (!ends_sentence && line.back().kind == Inline::Kind::text) line.back().text += '.';
  append(line, " ");
  append(line, source_.line(paragraph.text));
  column().emplace_back(paragraph_of(StyleName::text, std::move(line)));
}

template <class Source>
void ProseColumn<Source>::nested(const typename Source::List& list, StyleName, BlockList& into) {
  List made;
  made.mark = list.ordered ? TemplateNode::Mark::decimal : TemplateNode::Mark::dash;
  made.first = list.first;
  for (const auto& item : list.items) made.items.push_back(nested_all(item, StyleName::list));
  into.emplace_back(std::move(made));
}

// Inside a list or a quotation there is no side column for a label: the caption is above.
template <class Source>
void ProseColumn<Source>::nested(const Tabular& table, StyleName, BlockList& into) {
  Table made = table_of(table);
  made.kind = Table::Kind::in_text;
  Paragraph caption = caption_of(strong(std::move(made.label.line)));
  append(caption.line, " ");
  append(caption.line, std::move(made.caption.line));
  caption.keep_with_next = true;
  made.label = {};
  made.caption = {};
  into.emplace_back(std::move(caption));
  into.emplace_back(std::move(made));
}

template <class Source>
void ProseColumn<Source>::nested(const typename Source::Code& code, StyleName, BlockList& into) {
  Line line;
  const std::string_view utf8 = source_.code_text(code);
  const std::size_t size = utf8.ends_with('\n') ? utf8.size() - 1 : utf8.size();
  for (std::size_t begin = 0; begin <= size;) {
    const std::size_t end = std::min(utf8.find('\n', begin), size);
    Inline piece;
    if (begin != 0) {
      piece.kind = Inline::Kind::line_break;
      line.push_back(piece);
      piece.kind = Inline::Kind::text;
    }
    piece.text = utf8.substr(begin, end - begin);
    piece.marks.code = true;
    piece.origin = source_.code_span(code, begin, end);
    line.push_back(std::move(piece));
    begin = end + 1;
  }
  into.emplace_back(paragraph_of(StyleName::code, std::move(line), Role::code));
}

/// Whether all cells of a row are bold, as in the totals of a table.
inline bool is_total(const std::vector<Line>& cells) {
  const bool any = std::any_of(cells.begin(), cells.end(), [](const Line& line) { return !line.empty(); });
  return any && std::all_of(cells.begin(), cells.end(), [](const Line& line) {
           return std::all_of(line.begin(), line.end(),
                              [](const Inline& piece) { return piece.marks.strong || piece.text.empty(); });
         });
}

/// In the text column, or at full width if it has many columns. A row in bold is a total.
template <class Source>
Table ProseColumn<Source>::table_of(const Tabular& table) {
  constexpr std::size_t most_columns_in_text = 5;
  Table made;
  made.columns.resize(std::max(table.columns.size(), table.head.size()));
  made.kind = made.columns.size() > most_columns_in_text ? Table::Kind::wide : Table::Kind::small;
  made.has_head = false;
  for (std::size_t i = 0; i < made.columns.size(); ++i) {
    TableColumn& column = made.columns[i];
    if (i < table.head.size()) column.head = source_.line(table.head[i]);
    if (i < table.columns.size()) column.align = source_.align(table.columns[i]);
    if (column.align == ColumnAlign::right) column.share = 0;
    made.has_head = made.has_head || !blank(column.head);
  }
  RowGroup group;
  for (const auto& written : table.rows) {
    std::vector<Line> cells;
    for (const auto& cell : written) cells.push_back(source_.line(cell));
    Row row;
    row.bold = is_total(cells);
    row.below = row.bold ? Row::Rule::strong : Row::Rule::hair;
    for (std::size_t i = 0; i < cells.size() && i < made.columns.size(); ++i) {
      Paragraph text = paragraph_of(StyleName::table_text, std::move(cells[i]));
      text.align_right = made.columns[i].align == ColumnAlign::right;
      text.align_center = made.columns[i].align == ColumnAlign::center;
      row.cells.push_back(cell_of(static_cast<std::uint8_t>(i), std::move(text)));
    }
    group.rows.push_back(std::move(row));
  }
  made.groups.push_back(std::move(group));
  made.label = numbered_label(source_.wording(), Phrase::table_label, source_.next_table());
  made.caption = caption_of(source_.line(table.caption));
  return made;
}

}  // namespace socpress::inline document
