// Sheets as CSV (RFC 4180): rows of cells with places, under headings that are recognized by name.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/located.h"

namespace socpress::ingest {

/// A column that a sheet may have: its canonical heading, and its headings in other programs.
struct Column {
  std::string_view heading;
  bool required = false;
  std::array<std::string_view, 6> aliases = {};
};

/// A sheet with recognized columns. It refers to the bytes in `Sources`, which outlive it.
class Sheet {
 public:
  std::size_t rows() const { return rows_.size(); }
  Span row(std::size_t row) const { return rows_[row].span; }
  bool has(std::size_t column) const { return place_[column] != absent; }

  /// The cell below a column of the table passed to read_csv, trimmed and in normal form C; empty, at the row's begin,
  /// if the sheet lacks the column.
  Located<Text> text(std::size_t row, std::size_t column) const;
  /// Whether the cell is empty, or the sheet lacks the column.
  bool is_empty(std::size_t row, std::size_t column) const;
  /// The text of a cell that is not empty.
  std::optional<Located<Text>> filled(std::size_t row, std::size_t column) const;

 private:
  friend class SheetBuilder;

  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  struct Cell {
    std::uint32_t begin = 0, end = 0;
    bool rewritten = false;
  };  ///< rewritten: contains `""` or CR LF
  struct Row {
    Span span;
    std::size_t first_cell = 0;
  };
  const Cell* cell(std::size_t row, std::size_t column) const;

  FileId file_{};
  std::string_view bytes_;
  std::vector<Cell> cells_;
  std::vector<Row> rows_;
  std::vector<std::size_t> place_;  ///< parallel to the columns: the position of each in the sheet
};

/// Reads a sheet whose first row has headings; titles above them are a finding. Separators are commas, semicolons or
/// tabs, whichever is most frequent in the first row. Headings match without regard to case, blanks or a parenthesis at
/// their end; columns whose heading begins with `#` are skipped, and so are empty rows. Before: `file` was returned by
/// read_text. After: rows that have as many cells as there are headings; each other row is a finding and is left out
/// completely. Nothing if a required column is missing or the headings cannot be distinguished.
std::optional<Sheet> read_csv(FileId file, std::span<const Column> columns, Sources& sources, Findings& findings);

}  // namespace socpress::ingest
