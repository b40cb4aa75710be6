// The rows of a workbook's sheet as comma-separated text, with notes for the reader on some cells.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace socpress::ingest {

/// The anomaly of a cell.
enum class CellRemark { formula, fault, unknown_format, hidden_row, hidden_column, joined, struck };

/// A cell that is not empty. Columns count from 0.
struct SheetCell {
  std::uint32_t column = 0;
  std::string text;
  struct Remark {
    CellRemark what;
    std::string words;  ///< the format, the fault, the merged cells
  };
  std::vector<Remark> remarks;
};

class SheetText {
 public:
  struct Placed {
    CellRemark what;
    std::string words;
    std::uint32_t begin = 0, end = 0;  ///< of the cell, in bytes of the text
  };

  /// Writes a row; rows skipped before it are empty lines. Before: `number`, counted from 1, is greater than that of
  /// the last row, the cells are in the order of their columns, and each text is UTF-8 with LF line ends.
  void add_row(std::uint32_t number, const std::vector<SheetCell>& cells);

  const std::string& text() const { return text_; }
  /// Where each row begins; the first is row 1.
  const std::vector<std::uint32_t>& rows() const { return rows_; }
  const std::vector<Placed>& remarks() const { return remarks_; }

 private:
  std::string text_;
  std::vector<std::uint32_t> rows_;
  std::vector<Placed> remarks_;
  std::uint32_t width_ = 0;  ///< of the widest row
};

}  // namespace socpress::ingest
