// Widths of a table's columns: fixed ones as they are, the others from what is in them.
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
  int share = 1;  ///< of what is left over
};

/// Widths whose sum is at most `available`; exactly that when some column takes a share. Linear in the columns.
std::vector<Length> solve_columns(const std::vector<ColumnDemand>& demands, Length available);

}  // namespace socpress::typeset
