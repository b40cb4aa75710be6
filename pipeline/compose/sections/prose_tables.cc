// Markdown tables to numbered tables.
#include "compose/sections/prose_tables.h"

#include <algorithm>

#include "compose/pieces.h"
#include "compose/sections/directives.h"

namespace socpress::compose {

namespace {

constexpr std::size_t most_columns_in_text = 5;

bool all_bold(const ProseText& text) {
  return std::all_of(text.begin(), text.end(),
                     [](const ProseRun& run) { return run.marks.strong || run.text->empty(); });
}

bool is_total(const std::vector<ProseText>& row) {
  const bool any = std::any_of(row.begin(), row.end(), [](const ProseText& text) { return !text.empty(); });
  return any && std::all_of(row.begin(), row.end(), all_bold);
}

Paragraph cell_text(ProseLines& lines, const ProseText& text, ColumnAlign align) {
  Paragraph paragraph = paragraph_of(StyleName::table_text, lines.of(text));
  paragraph.align_right = align == ColumnAlign::right;
  paragraph.align_center = align == ColumnAlign::center;
  return paragraph;
}

}  // namespace

Table numbered_table(Desk& desk, ProseLines& lines, const ProseTable& table) {
  Table made;
  const std::size_t columns = std::max(table.columns.size(), table.head.size());
  made.kind = columns > most_columns_in_text ? Table::Kind::wide : Table::Kind::small;
  const auto align_of = [&](std::size_t column) {
    return column < table.columns.size() ? table.columns[column] : ColumnAlign::left;
  };
  for (std::size_t i = 0; i < columns; ++i) {
    TableColumn column;
    if (i < table.head.size()) column.head = lines.of(table.head[i]);
    column.align = align_of(i);
    if (column.align == ColumnAlign::right) column.share = 0;
    made.columns.push_back(std::move(column));
  }
  made.has_head = std::any_of(made.columns.begin(), made.columns.end(),
                              [](const TableColumn& column) { return !blank(column.head); });
  RowGroup group;
  for (const auto& cells : table.rows) {
    Row row;
    row.bold = is_total(cells);
    row.below = row.bold ? Row::Rule::strong : Row::Rule::hair;
    for (std::size_t i = 0; i < cells.size() && i < columns; ++i)
      row.cells.push_back(cell_of(static_cast<std::uint8_t>(i), cell_text(lines, cells[i], align_of(i))));
    group.rows.push_back(std::move(row));
  }
  made.groups.push_back(std::move(group));
  number_table(desk, made, lines.of(table.caption));
  return made;
}

}  // namespace socpress::compose
