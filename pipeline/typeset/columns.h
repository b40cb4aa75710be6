// Widths of a table's columns: fixed widths unchanged, the others derived from their contents.
#pragma once

#include <optional>
#include <vector>

#include "base/length.h"

namespace socpress::typeset {

/// What a column requires; gutters included.
struct ColumnDemand {
  std::optional<Length> fixed;
  Length least;   ///< its longest unbreakable stretch
  Length most;    ///< its longest paragraph on one line
  int share = 1;  ///< of the remaining room
};

/// Widths whose sum is at most `available`; exactly `available` when some column takes a share. Linear in the columns.
std::vector<Length> solve_columns(const std::vector<ColumnDemand>& demands, Length available);

}  // namespace socpress::typeset
