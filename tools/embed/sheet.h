// The changes in a sheet, shown from both sides: the rows that differ, under the relevant headings.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace socpress::embed {

/// A cell as findings name it; the row counts from 1, the headings included.
struct Pointed {
  std::size_t row = 0;
  std::string column;
};

/// The failing and the fixed side of a change.
struct Sides {
  std::string fails, fixed;
};

/// Before: the sheets are CSV with commas. Shows the rows that differ with their ids, the cells that differ, and the
/// cells pointed at in the failing sheet. Nothing if the headings differ, the sheets cannot be read row by row, or the
/// cells are the same: then the difference is in the characters themselves.
std::optional<Sides> sides_of_sheet(const std::string& fails, const std::string& fixed,
                                    const std::vector<Pointed>& pointed);

}  // namespace socpress::embed
