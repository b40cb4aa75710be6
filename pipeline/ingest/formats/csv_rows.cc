// Splits CSV into rows and cells.
#include "ingest/formats/csv_rows.h"

#include <algorithm>

#include "base/ascii.h"
#include "ingest/formats/budget.h"

namespace socpress::ingest {

namespace {

RawCell trimmed(std::string_view bytes, std::size_t begin, std::size_t end, bool rewritten) {
  while (begin < end && is_blank(bytes[begin])) ++begin;
  while (end > begin && is_blank(bytes[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), rewritten};
}

}  // namespace

bool RawRow::empty() const {
  return std::all_of(cells.begin(), cells.end(), [](const RawCell& cell) { return cell.begin == cell.end; });
}

RowReader::RowReader(std::string_view bytes, std::size_t begin, char separator)
    : bytes_(bytes), at_(begin), separator_(separator) {}

bool RowReader::next(RawRow& row) {
  if (at_ >= bytes_.size()) return false;
  row.cells.clear();
  row.starts.clear();
  row.fault = RowFault::none;
  row.begin = static_cast<std::uint32_t>(at_);
  for (;;) {
    row.starts.push_back(static_cast<std::uint32_t>(at_));
    std::size_t quote = at_;
    while (quote < bytes_.size() && bytes_[quote] == ' ') ++quote;
    if (quote < bytes_.size() && bytes_[quote] == '"') {
      at_ = quote;
      read_quoted(row);
    } else {
      read_plain(row);
    }
    const RawCell& cell = row.cells.back();
    if (cell.end - cell.begin > budget::leaf_bytes) fault(row, RowFault::cell_too_long, cell.begin);
    if (at_ >= bytes_.size() || bytes_[at_] != separator_) break;
    if (row.cells.size() > budget::columns) {
      fault(row, RowFault::too_many_cells, at_);
      at_ = std::min(bytes_.find('\n', at_), bytes_.size());
      break;
    }
    ++at_;
  }
  row.end =
      static_cast<std::uint32_t>(at_ > row.begin && at_ < bytes_.size() && bytes_[at_ - 1] == '\r' ? at_ - 1 : at_);
  ++at_;
  return true;
}

void RowReader::read_quoted(RawRow& row) {
  const std::size_t open = at_;
  bool rewritten = false;
  for (++at_;; ++at_) {
    at_ = std::min(bytes_.find_first_of("\"\r", at_), bytes_.size());
    if (at_ == bytes_.size()) {
      fault(row, RowFault::open_quote, open);
      row.cells.push_back(trimmed(bytes_, open + 1, at_, rewritten));
      return;
    }
    if (bytes_[at_] == '\r')
      rewritten = true;
    else if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"') {
      rewritten = true;
      ++at_;
    } else
      break;
  }
  row.cells.push_back(trimmed(bytes_, open + 1, at_, rewritten));
  ++at_;
  const std::size_t behind = at_;
  while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n') ++at_;
  const RawCell rest = trimmed(bytes_, behind, at_, false);
  if (rest.begin != rest.end) fault(row, RowFault::text_after_quote, rest.begin);
}

void RowReader::read_plain(RawRow& row) {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n') ++at_;
  row.cells.push_back(trimmed(bytes_, begin, at_, false));
}

void RowReader::fault(RawRow& row, RowFault what, std::size_t at) const {
  if (row.fault != RowFault::none) return;
  row.fault = what;
  row.fault_at = static_cast<std::uint32_t>(at);
}

}  // namespace socpress::ingest
