// Widths of a table's columns: fixed widths unchanged, the others derived from their contents.
#include "typeset/columns.h"

#include <algorithm>
#include <cstdint>

namespace socpress::typeset {

namespace {

Length part(Length whole, std::int64_t of, std::int64_t all) {
  return Length{static_cast<std::int32_t>(whole.mpt * of / std::max<std::int64_t>(all, 1))};
}

/// Scales all widths by the same factor when their sum exceeds the available room.
void shrink(std::vector<Length>& widths, Length available) {
  std::int64_t sum = 0;
  for (Length w : widths) sum += w.mpt;
  if (sum <= available.mpt) return;
  for (Length& w : widths) w = part(available, w.mpt, sum);
}

/// Distributes the remaining room to the columns by their shares; the last column takes the rounding error.
void grow(std::vector<Length>& widths, const std::vector<ColumnDemand>& demands, Length left) {
  std::int64_t shares = 0;
  for (const ColumnDemand& d : demands) shares += std::max(0, d.share);
  if (shares == 0 || left.mpt <= 0) return;
  Length given;
  std::size_t last = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (demands[i].share <= 0) continue;
    const Length more = part(left, demands[i].share, shares);
    widths[i] += more;
    given += more;
    last = i;
  }
  widths[last] += left - given;
}

}  // namespace

std::vector<Length> solve_columns(const std::vector<ColumnDemand>& demands, Length available) {
  std::vector<Length> widths(demands.size());
  std::vector<bool> open(demands.size(), false);
  Length left = available;
  bool any_open = false;
  for (std::size_t i = 0; i < demands.size(); ++i) {
    open[i] = !demands[i].fixed.has_value();
    any_open = any_open || open[i];
    widths[i] = open[i] ? demands[i].least : *demands[i].fixed;
    left -= widths[i];
  }
  if (left.mpt <= 0) {
    shrink(widths, available);
    return widths;
  }
  if (!any_open) {
    grow(widths, demands, left);
    return widths;
  }
  // A column that needs at most an equal part of the room gets what it needs; the rest is divided again.
  for (bool settled = true; settled;) {
    settled = false;
    std::int64_t count = 0;
    Length room = left;
    for (std::size_t i = 0; i < demands.size(); ++i)
      if (open[i]) {
        ++count;
        room += widths[i];
      }
    if (count == 0) break;
    const Length even = part(room, 1, count);
    for (std::size_t i = 0; i < demands.size(); ++i) {
      if (!open[i] || demands[i].most > even || demands[i].most - widths[i] > left) continue;
      left -= larger(demands[i].most, widths[i]) - widths[i];
      widths[i] = larger(demands[i].most, widths[i]);
      open[i] = false;
      settled = true;
    }
  }
  // Columns that need more share by how much they need; when all are satisfied, by their shares alone.
  const bool content = std::find(open.begin(), open.end(), true) == open.end();
  std::vector<ColumnDemand> wanting = demands;
  for (std::size_t i = 0; i < wanting.size(); ++i) {
    if (demands[i].fixed || (!content && !open[i]))
      wanting[i].share = 0;
    else if (!content)
      wanting[i].share *= std::clamp((demands[i].most - widths[i]).mpt / 1000, 1, 10'000);
  }
  grow(widths, wanting, left);
  return widths;
}

}  // namespace socpress::typeset
