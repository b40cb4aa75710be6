// The state machine of RFC 4180: bytes to rows of cells, independent of the meaning of the cells.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace socpress::ingest {

/// A cell's bytes, without the quotes and blanks around it. `rewritten`: it contains `""` or CR LF, which represent
/// less.
struct RawCell {
  std::uint32_t begin = 0, end = 0;
  bool rewritten = false;
};

/// What is wrong with a row, and where.
enum class RowFault { none, open_quote, text_after_quote, cell_too_long, too_many_cells };

struct RawRow {
  std::vector<RawCell> cells;         ///< reused from row to row
  std::vector<std::uint32_t> starts;  ///< where each cell begins, quote and blanks included
  std::uint32_t begin = 0, end = 0;   ///< without the line end
  RowFault fault = RowFault::none;
  std::uint32_t fault_at = 0;

  bool empty() const;  ///< all cells are empty
};

class RowReader {
 public:
  RowReader(std::string_view bytes, std::size_t begin, char separator);
  /// Reads the next row into `row`; false at the end of the file. After a fault the row continues to the end of the
  /// line.
  bool next(RawRow& row);

 private:
  void read_quoted(RawRow& row);
  void read_plain(RawRow& row);
  void fault(RawRow& row, RowFault what, std::size_t at) const;

  std::string_view bytes_;
  std::size_t at_;
  char separator_;
};

}  // namespace socpress::ingest
