// A few rows of a sheet as people see them: cells under headings, long cells wrapped, relevant bytes underlined.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace socpress::embed {

/// A text, and its underlined bytes; none if the two offsets are equal.
struct GridCell {
  std::string text;
  std::size_t mark_begin = 0, mark_end = 0;
};
using GridRow = std::vector<GridCell>;

/// Before: each row has as many cells as there are headings. After: lines that end with a line end, no wider than a
/// terminal where the words permit.
std::string grid_of(const std::vector<std::string>& headings, const std::vector<GridRow>& rows);

}  // namespace socpress::embed
