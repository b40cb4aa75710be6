// Tables of the structure tree: all rows must have the same number of columns.
#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

#include "inspect/conformance/structure.h"
#include "inspect/reader/object.h"

namespace socpress::inspect {

namespace {

using Object = QPDFObjectHandle;

const Fault uneven{"inspect/uneven-table", Severity::error,
                   "the rows of a table differ in their number of columns ({}); each cell has a heading", our_fault,
                   "ISO 14289-1, 7.5"};

/// More columns than any table has; spans beyond it are not followed.
constexpr std::size_t most_columns = 1'000;

std::vector<Object> kids_of(const Object& element) {
  Object kids = entry(element, "/K");
  std::vector<Object> out;
  if (kids.isArray())
    for (int i = 0; i < kids.getArrayNItems(); ++i) out.push_back(kids.getArrayItem(i));
  else if (kids.isDictionary())
    out.push_back(kids);
  return out;
}

std::vector<Object> rows_of(const Object& table) {
  std::vector<Object> rows;
  for (const Object& kid : kids_of(table)) {
    const std::string role = name_of(entry(kid, "/S"));
    if (role == "TR") rows.push_back(kid);
    if (role != "THead" && role != "TBody" && role != "TFoot") continue;
    for (const Object& row : kids_of(kid))
      if (name_of(entry(row, "/S")) == "TR") rows.push_back(row);
  }
  return rows;
}

std::size_t span(const Object& cell, const char* key) {
  Object value = attribute(cell, key);
  const long long given = value.isInteger() ? value.getIntValue() : 1;
  return given < 1 || given > static_cast<long long>(most_columns) ? 1 : static_cast<std::size_t>(given);
}

/// For each column, the number of rows that cells from above still cover.
class Grid {
 public:
  std::size_t columns(const Object& row) {
    std::vector<std::size_t> below(covered_.size(), 0);
    std::size_t column = 0;
    const auto skip = [&] {
      while (column < covered_.size() && covered_[column] > 0) ++column;
    };
    for (const Object& cell : kids_of(row)) {
      const std::string role = name_of(entry(cell, "/S"));
      if (role != "TH" && role != "TD") continue;
      skip();
      const std::size_t end = std::min(column + span(cell, "/ColSpan"), most_columns), rows = span(cell, "/RowSpan");
      if (below.size() < end) below.resize(end, 0);
      for (; column < end; ++column) below[column] = rows - 1;
    }
    skip();
    for (std::size_t i = 0; i < covered_.size(); ++i)
      if (covered_[i] > 0) below[i] = covered_[i] - 1;
    covered_ = std::move(below);
    return column;
  }

 private:
  std::vector<std::size_t> covered_;
};

}  // namespace

void check_rows(const QPDFObjectHandle& table, FaultCounts& faults) {
  Grid grid;
  std::size_t first = 0;
  for (const Object& row : rows_of(table)) {
    const std::size_t columns = grid.columns(row);
    if (first == 0) first = columns;
    if (columns == first) continue;
    faults.in_object(uneven, Object(table).getObjectID());
    return;
  }
}

}  // namespace socpress::inspect
