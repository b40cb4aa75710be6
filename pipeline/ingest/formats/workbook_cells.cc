// Reads the cells of one sheet, row by row, and records what their text does not show.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "ingest/formats/budget.h"
#include "ingest/formats/office_xml.h"
#include "ingest/formats/workbook_parts.h"

namespace socpress::ingest {

namespace {

/// A cell by its column, counted from 0, and its row, counted from 1.
struct CellName {
  std::uint32_t column = 0, row = 0;
  friend auto operator<=>(const CellName&, const CellName&) = default;
};

/// `D17`; nothing for text that is not the name of a cell.
std::optional<CellName> cell_named(std::string_view name) {
  constexpr std::uint32_t columns_of_a_sheet = 16'384;
  CellName cell;
  std::size_t letters = 0;
  for (; letters < name.size() && name[letters] >= 'A' && name[letters] <= 'Z'; ++letters) {
    cell.column = cell.column * 26 + static_cast<std::uint32_t>(name[letters] - 'A') + 1;
    if (cell.column > columns_of_a_sheet) return std::nullopt;
  }
  const std::string_view digits = name.substr(letters);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cell.row);
  if (letters == 0 || error != std::errc{} || end != digits.data() + digits.size() || cell.row == 0)
    return std::nullopt;
  --cell.column;
  return cell;
}

class CellReader {
 public:
  CellReader(const pugi::xml_node& sheet, const CellTables& tables) : sheet_(sheet), tables_(tables) {
    for (const pugi::xml_node& group : child_of(sheet, "cols").children()) {
      if (!is_yes(group, "hidden")) continue;
      const std::uint32_t last = std::min<std::uint32_t>(number_attribute(group, "max").value_or(0), budget::columns);
      for (std::uint32_t column = std::max(1u, number_attribute(group, "min").value_or(1)); column <= last; ++column)
        hidden_columns_.insert(column - 1);
    }
    for (const pugi::xml_node& range : child_of(sheet, "mergeCells").children()) {
      const std::string_view cells = attribute_of(range, "ref");
      const std::size_t colon = std::min(cells.find(':'), cells.size());
      const auto first = cell_named(cells.substr(0, colon));
      if (first && colon < cells.size() && cell_named(cells.substr(colon + 1))) joined_.emplace(*first, cells);
    }
  }

  Expected<SheetText> read() {
    for (const pugi::xml_node& row : child_of(sheet_, "sheetData").children()) {
      if (row.type() != pugi::node_element) continue;
      const std::uint32_t number = number_attribute(row, "r").value_or(row_ + 1);
      if (number <= row_) return Error{"its rows are out of order"};
      row_ = number;
      if (const auto error = read_row(row)) return *error;
    }
    return std::move(text_);
  }

 private:
  std::optional<Error> read_row(const pugi::xml_node& row) {
    std::vector<SheetCell> cells;
    std::uint32_t next = 0;
    std::size_t bytes = text_.text().size();
    for (const pugi::xml_node& given : row.children()) {
      if (given.type() != pugi::node_element) continue;
      const auto named = cell_named(attribute_of(given, "r"));
      const std::uint32_t column = named ? named->column : next;
      if (column < next || (named && named->row != row_)) return Error{"its cells are out of order"};
      next = column + 1;
      SheetCell cell;
      cell.column = column;
      if (!read_cell(given, cell)) return Error{"its cells refer to texts that are missing"};
      if (cell.text.empty() && cell.remarks.empty()) continue;
      if (column >= budget::columns)
        return Error{fmt::format("it has cells beyond the first {} columns", budget::columns)};
      bytes += cell.text.size();
      if (bytes > budget::part_bytes)
        return Error{fmt::format("its cells contain more than {} MiB", budget::part_bytes >> 20)};
      cells.push_back(std::move(cell));
    }
    if (cells.empty()) return std::nullopt;
    if (row_ > budget::rows) return Error{fmt::format("it has cells below the first {} rows", budget::rows)};
    if (is_yes(row, "hidden")) cells.front().remarks.push_back({CellRemark::hidden_row, {}});
    text_.add_row(row_, cells);
    return std::nullopt;
  }

  /// False if the cell refers to a text that does not exist.
  bool read_cell(const pugi::xml_node& given, SheetCell& cell) {
    const std::uint32_t number = number_attribute(given, "s").value_or(0);
    const CellStyle style = number < tables_.styles.size() ? tables_.styles[number] : CellStyle{};
    bool struck = style.struck;
    if (!read_value(given, style, cell, struck)) return false;
    if (child_of(given, "f")) cell.remarks.push_back({CellRemark::formula, {}});
    if (cell.text.find_first_not_of(" \t\n") == std::string::npos) return true;
    if (struck) cell.remarks.push_back({CellRemark::struck, {}});
    if (const auto range = joined_.find({cell.column, row_}); range != joined_.end())
      cell.remarks.push_back({CellRemark::joined, std::string(range->second)});
    if (hidden_columns_.erase(cell.column) > 0) cell.remarks.push_back({CellRemark::hidden_column, {}});
    return true;
  }

  /// The kinds of ECMA-376 part 1, 18.18.11.
  bool read_value(const pugi::xml_node& given, const CellStyle& style, SheetCell& cell, bool& struck) const {
    const std::string_view kind = attribute_of(given, "t");
    const std::string_view value = child_of(given, "v").text().get();
    if (kind == "s") {
      const auto number = whole_number_in(value);
      if (!number || *number >= tables_.strings.size()) return false;
      take(tables_.strings[*number], cell, struck);
    } else if (kind == "inlineStr") {
      take(rich_text(child_of(given, "is")), cell, struck);
    } else if (kind == "b") {
      cell.text = value == "1" ? "TRUE" : value == "0" ? "FALSE" : "";
    } else if (kind == "e") {
      cell.text = unescaped(value);
      cell.remarks.push_back({CellRemark::fault, cell.text});
    } else if (kind == "d") {
      // ISO 8601; midnight means the day only.
      cell.text = value.substr(0, value.find("T00:00:00"));
    } else if (kind == "str") {
      cell.text = unescaped(value);
    } else {
      read_number(value, style, cell);
    }
    return true;
  }

  static void take(const RichText& text, SheetCell& cell, bool& struck) {
    cell.text = text.text;
    struck = struck || text.struck;
  }

  void read_number(std::string_view value, const CellStyle& style, SheetCell& cell) const {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size()) {
      cell.text = unescaped(value);
      return;
    }
    const ShownNumber shown = shown_number(number, style.format, tables_.count);
    cell.text = shown.text;
    if (!shown.understood) cell.remarks.push_back({CellRemark::unknown_format, style.format});
  }

  pugi::xml_node sheet_;
  const CellTables& tables_;
  std::set<std::uint32_t> hidden_columns_;       ///< for which no cell has been reported
  std::map<CellName, std::string_view> joined_;  ///< by the first of the cells
  std::uint32_t row_ = 0;
  SheetText text_;
};

}  // namespace

Expected<SheetText> cells_of(const WorkbookSheet& sheet, const WorkbookParts& parts, const Package& package) {
  const Expected<CellTables> tables = tables_of(parts, package);
  if (const Error* error = std::get_if<Error>(&tables)) return *error;
  pugi::xml_document document;
  const Expected<Done> read = read_part(package, sheet.part, document);
  if (const Error* error = std::get_if<Error>(&read)) return *error;
  return CellReader(document.document_element(), std::get<CellTables>(tables)).read();
}

}  // namespace socpress::ingest
