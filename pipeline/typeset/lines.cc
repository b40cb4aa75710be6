// Line breaking over a complete paragraph: even rags, no short last line, nothing wider than its column.
#include "typeset/lines.h"

#include <algorithm>
#include <limits>

namespace socpress::typeset {

namespace {

/// Costs are squares of lengths in tenths of a point, so that sums over long paragraphs stay exact.
std::int64_t squared(Length length) {
  const std::int64_t tenths = length.mpt / 100;
  return tenths * tenths;
}

/// Atoms fitted together; a longer paragraph is fitted in such stretches.
constexpr std::uint32_t most_at_once = 2000;

/// Wider than any column: larger sums of widths do not matter, and might not fit a Length.
constexpr Length wide = pt(100000);

/// The gap that counts when the atom begins a line.
Length gap_at_start(const Atom& atom) { return atom.indented ? atom.gap : Length{}; }

}  // namespace

Length LineBreaker::natural(AtomRange range) const {
  Length width;
  for (std::uint32_t i = range.first; i < range.end && width < wide; ++i) {
    const Atom& atom = galley_[i];
    width += (i == range.first ? gap_at_start(atom) : atom.gap) + atom.width;
  }
  return width;
}

LineBreaker::Extent LineBreaker::extent(AtomRange range) const {
  Extent extent;
  Length chunk, line;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const Atom& atom = galley_[i];
    const bool first = i == range.first || atom.before == BreakBefore::must;
    if (first) line = {};
    if (first || atom.before != BreakBefore::none) chunk = {};
    line += (first ? gap_at_start(atom) : atom.gap) + atom.width;
    chunk += (chunk.mpt == 0 ? gap_at_start(atom) : atom.gap) + atom.width;
    if (line > wide) line = wide;
    extent.least = larger(extent.least, chunk);
    extent.most = larger(extent.most, line);
  }
  return extent;
}

void LineBreaker::break_lines(AtomRange& range, Length width, std::vector<BrokenLine>& into, bool balanced) {
  balanced_ = balanced;
  into.clear();
  if (range.empty()) return;
  bool simple = true;
  for (std::uint32_t i = range.first + 1; i < range.end && simple; ++i) simple = galley_[i].before != BreakBefore::must;
  if (simple) {
    const Length whole = natural(range);
    if (whole <= width) return into.push_back({range.first, range.end - range.first, whole});
  }
  split_wide_words(range, width);
  loosen_wide_chunks(range, width);
  for (std::uint32_t first = range.first; first < range.end;) {
    std::uint32_t end = first + 1;
    while (end < range.end && galley_[end].before != BreakBefore::must) ++end;
    const std::uint32_t batch = std::min(end, first + most_at_once);
    gather_chunks(first, batch);
    fit(width, into);
    first = batch;
    if (batch == end) continue;
    first = into.back().first;  // its last line continues with the next words
    into.pop_back();
  }
}

void LineBreaker::split_wide_words(AtomRange& range, Length width) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (galley_[i].width <= width) continue;
    const Atom whole = galley_[i];
    const std::size_t size = words_.shaper().table().text_of(whole.word).size();
    std::vector<Atom> pieces;
    for (std::size_t begin = 0; begin < size;) {
      const std::size_t end = words_.fitting(whole, begin, width);
      pieces.push_back(words_.piece_of(whole, begin, end));
      begin = end;
    }
    galley_.replace(i, pieces);
    i += static_cast<std::uint32_t>(pieces.size()) - 1;
    range.end += static_cast<std::uint32_t>(pieces.size()) - 1;
  }
}

void LineBreaker::loosen_wide_chunks(AtomRange range, Length width) {
  std::uint32_t begin = range.first;
  Length chunk;
  for (std::uint32_t i = range.first; i <= range.end; ++i) {
    const bool ends = i == range.end || (i > begin && galley_[i].before != BreakBefore::none);
    if (ends) {
      Length line;
      for (std::uint32_t k = begin; chunk > width && k < i; ++k) {
        Atom& atom = galley_[k];
        const Length with = line + (k == begin ? Length{} : atom.gap) + atom.width;
        const bool over = k > begin && with > width;
        if (k > begin && (over || atom.blank) && atom.before == BreakBefore::none) atom.before = BreakBefore::may;
        line = over ? atom.width : with;
      }
      begin = i;
      chunk = {};
    }
    if (i < range.end) chunk += (i == begin ? Length{} : galley_[i].gap) + galley_[i].width;
  }
}

void LineBreaker::gather_chunks(std::uint32_t first, std::uint32_t end) {
  chunks_.clear();
  for (std::uint32_t i = first; i < end; ++i) {
    const Atom& atom = galley_[i];
    if (i == first) {
      chunks_.push_back({i, 1, {}, gap_at_start(atom) + atom.width, {}, true});
    } else if (atom.before != BreakBefore::none) {
      chunks_.push_back({i, 1, atom.gap, atom.width, {}, atom.blank});
    } else {
      ++chunks_.back().count;
      chunks_.back().width += atom.gap + atom.width;
    }
  }
  Length at;
  for (Chunk& chunk : chunks_) {
    chunk.start = at + chunk.gap;
    at = chunk.start + chunk.width;
  }
}

/// The cost of a line of chunks [from, to).
std::int64_t LineBreaker::cost(std::size_t from, std::size_t to, Length slack, Length width) const {
  const std::int64_t unit = squared(width);
  const std::int64_t line = unit / 4;  // reduces the number of lines
  if (to < chunks_.size() || balanced_) {
    const std::int64_t odd_break = to == chunks_.size() || chunks_[to].after_blank ? 0 : unit / 40;
    return line + squared(slack) + odd_break;
  }
  const Length used = width - slack;
  const bool single = from > 0 && to - from == 1;
  if (from > 0 && used < width / 8) return line + unit / 8;
  return line + (single && used < width / 4 ? unit / 10 : 0);
}

void LineBreaker::fit(Length width, std::vector<BrokenLine>& into) {
  const std::size_t n = chunks_.size();
  best_.assign(n + 1, std::numeric_limits<std::int64_t>::max());
  back_.assign(n + 1, 0);
  best_[0] = 0;
  for (std::size_t to = 1; to <= n; ++to) {
    const Length end = chunks_[to - 1].start + chunks_[to - 1].width;
    for (std::size_t from = to; from-- > 0;) {
      const Length used = end - chunks_[from].start;
      if (used > width && from + 1 < to) break;
      const std::int64_t total = best_[from] + cost(from, to, larger(width - used, {}), width);
      if (total >= best_[to]) continue;
      best_[to] = total;
      back_[to] = static_cast<std::uint32_t>(from);
    }
  }
  const std::size_t begin = into.size();
  for (std::size_t to = n; to > 0; to = back_[to]) {
    const std::size_t from = back_[to];
    const Chunk& last = chunks_[to - 1];
    into.push_back({chunks_[from].first, last.first + last.count - chunks_[from].first,
                    last.start + last.width - chunks_[from].start});
  }
  std::reverse(into.begin() + static_cast<std::ptrdiff_t>(begin), into.end());
}

}  // namespace socpress::typeset
