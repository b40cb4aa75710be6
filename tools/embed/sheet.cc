// Compares two sheets row by row.
#include "embed/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "embed/grid.h"
#include "embed/shared.h"
#include "ingest/formats/csv_rows.h"

namespace socpress::embed {
namespace {

using Cells = std::vector<std::string>;
using Table = std::vector<Cells>;  // the headings first

std::string text_of(std::string_view bytes, const ingest::RawCell& cell) {
  std::string text;
  for (std::size_t at = cell.begin; at < cell.end; ++at) {
    text += bytes[at];
    if (cell.rewritten && bytes[at] == '"') ++at;  // of two quotes the first represents both
  }
  return text;
}

/// The sheet, if each row is readable and has as many cells as the headings; a blank line is a row without cells.
std::optional<Table> table_of(std::string_view bytes) {
  Table table;
  ingest::RowReader reader(bytes, 0, ',');
  for (ingest::RawRow row; reader.next(row);) {
    if (row.fault != ingest::RowFault::none) return std::nullopt;
    table.emplace_back();
    if (row.empty()) continue;
    for (const ingest::RawCell& cell : row.cells) table.back().push_back(text_of(bytes, cell));
    if (table.back().size() != table.front().size()) return std::nullopt;
  }
  if (table.size() < 2) return std::nullopt;
  return table;
}

/// The numbers of the rows of one table that the other does not have.
std::vector<std::size_t> rows_only_in(const Table& one, const Table& other) {
  std::multiset<Cells> theirs(other.begin(), other.end());
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < one.size(); ++row) {
    if (one[row].empty()) continue;
    const auto same = theirs.find(one[row]);
    if (same == theirs.end())
      rows.push_back(row);
    else
      theirs.erase(same);
  }
  return rows;
}

/// A table, its rows that the other lacks, and the corresponding rows there; equal in number, or none.
struct Side {
  const Table& table;
  std::vector<std::size_t> rows;
  const Table& other;
  std::vector<std::size_t> partners;
};

bool is_id(std::string_view heading) { return heading.ends_with(" ID"); }

/// The columns to show: ids, differences, cells pointed at.
std::vector<std::size_t> columns_of(const Side& side, const std::vector<Pointed>& pointed) {
  std::vector<std::size_t> columns;
  const Cells& headings = side.table.front();
  for (std::size_t c = 0; c < headings.size(); ++c) {
    bool shown = is_id(headings[c]) || std::any_of(pointed.begin(), pointed.end(),
                                                   [&](const Pointed& one) { return one.column == headings[c]; });
    for (std::size_t i = 0; i < side.partners.size() && !shown; ++i)
      shown = side.table[side.rows[i]][c] != side.other[side.partners[i]][c];
    if (shown) columns.push_back(c);
  }
  return columns;
}

/// The cell with its difference from its partner underlined, by complete words.
GridCell marked(const std::string& text, const std::string& partner) {
  if (text == partner) return {text};
  if (text.empty()) return {"(empty)", 0, 7};
  const Shared shared = shared_by(text, partner);
  const std::size_t last = text.size() - shared.behind;
  const std::size_t begin = shared.before == 0 ? 0 : text.find_last_of(' ', shared.before - 1) + 1;
  const std::size_t end = std::min(text.find(' ', last), text.size());
  return {text, begin, std::max(begin, end)};
}

/// A row that only one side has is too wide for a line: its headings are next to its cells.
std::string upright(const Side& side, std::size_t row) {
  std::vector<GridRow> cells;
  for (std::size_t c = 0; c < side.table[row].size(); ++c)
    if (!side.table[row][c].empty()) cells.push_back({{side.table.front()[c]}, {side.table[row][c]}});
  return grid_of({"row", fmt::format("{}", row + 1)}, cells);
}

std::string abreast(const Side& side, const std::vector<std::size_t>& columns, const std::set<std::size_t>& numbers) {
  std::vector<std::string> headings = {"row"};
  for (const std::size_t c : columns) headings.push_back(side.table.front()[c]);
  std::vector<GridRow> rows;
  for (const std::size_t row : numbers) {
    GridRow cells = {{fmt::format("{}", row + 1)}};
    const auto changed = std::find(side.rows.begin(), side.rows.end(), row);
    const Cells& partner = changed == side.rows.end()
                               ? side.table[row]
                               : side.other[side.partners[static_cast<std::size_t>(changed - side.rows.begin())]];
    for (const std::size_t c : columns) cells.push_back(marked(side.table[row][c], partner[c]));
    rows.push_back(std::move(cells));
  }
  return grid_of(headings, rows);
}

std::string shown(const Side& side, const std::vector<std::size_t>& columns, std::set<std::size_t> pointed_rows) {
  pointed_rows.insert(side.rows.begin(), side.rows.end());
  if (!side.partners.empty()) return abreast(side, columns, pointed_rows);
  std::string rows;
  for (const std::size_t row : pointed_rows) rows += upright(side, row);
  return rows;
}

std::string none_of(std::size_t rows, std::string_view one, std::string_view several) {
  return rows == 1 ? fmt::format("({})\n", one) : fmt::format("({} {})\n", rows, several);
}

}  // namespace

std::optional<Sides> sides_of_sheet(const std::string& fails, const std::string& fixed,
                                    const std::vector<Pointed>& pointed) {
  const std::optional<Table> failing = table_of(fails), whole = table_of(fixed);
  if (!failing || !whole || failing->front() != whole->front()) return std::nullopt;
  const std::vector<std::size_t> in_failing = rows_only_in(*failing, *whole), in_whole = rows_only_in(*whole, *failing);
  if (in_failing.empty() && in_whole.empty()) return std::nullopt;
  const bool paired = in_failing.size() == in_whole.size();
  using Rows = std::vector<std::size_t>;
  const Side failing_side{*failing, in_failing, *whole, paired ? in_whole : Rows()};
  const Side whole_side{*whole, in_whole, *failing, paired ? in_failing : Rows()};
  const bool lacks_rows = in_failing.empty();
  const std::vector<std::size_t> columns = columns_of(failing_side, pointed);
  std::set<std::size_t> pointed_rows;
  for (const Pointed& one : pointed)
    if (one.row > 1 && one.row <= failing->size() && !(*failing)[one.row - 1].empty()) pointed_rows.insert(one.row - 1);
  Sides sides;
  if (!lacks_rows || !pointed_rows.empty()) sides.fails = shown(failing_side, columns, pointed_rows);
  if (lacks_rows) sides.fails += none_of(in_whole.size(), "a row is missing", "rows are missing");
  sides.fixed =
      in_whole.empty() ? none_of(in_failing.size(), "without this row", "rows fewer") : shown(whole_side, columns, {});
  return sides;
}

}  // namespace socpress::embed
