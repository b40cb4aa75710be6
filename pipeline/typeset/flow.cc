// Measured content that can be split at a height: columns of pieces, and sets of columns side by side.
#include "typeset/flow.h"

#include <algorithm>

namespace socpress::typeset {

void append(Column& column, Piece piece) {
  piece.before = column.pieces.empty() ? Length{} : larger(column.after, piece.before);
  column.after = {};
  column.pieces.push_back(std::move(piece));
}

void continue_after_blank(Column& column) {
  if (!column.empty()) column.pieces.back().continues_blank = true;
}

Cut all_of(const Column& column) {
  Cut cut;
  cut.end = column.pieces.size();
  return cut;
}

RepeatId Repeats::add(Column column) {
  heights_.push_back(Flow(*this).height(column) + column.after);
  columns_.push_back(std::move(column));
  return static_cast<RepeatId>(columns_.size());
}

void Repeats::clear() {
  columns_.clear();
  heights_.clear();
}

Length Flow::height(const Column& column) const {
  Length sum = repeats_.height(column.lead);
  for (std::size_t i = column.begin; i < column.pieces.size(); ++i) {
    const Piece& piece = column.pieces[i];
    sum += (i == column.begin ? Length{} : piece.before) + piece.height;
  }
  return sum;
}

std::optional<Length> Flow::first_baseline(const Column& column) const {
  if (column.lead != 0) return first_baseline(repeats_[column.lead]);
  if (column.empty()) return std::nullopt;
  const Piece& piece = column.pieces[column.begin];
  if (piece.kind == Piece::Kind::line) return piece.baseline;
  if (piece.kind != Piece::Kind::set) return std::nullopt;
  std::optional<Length> deepest;
  for (const Strand& strand : piece.set->strands)
    if (const auto baseline = first_baseline(strand.column))
      deepest = deepest ? larger(*deepest, *baseline) : *baseline;
  return deepest ? std::optional<Length>(*deepest + piece.set->pad_top) : std::nullopt;
}

void Flow::shifts(const Set& set, std::vector<Length>& into) const {
  into.assign(set.strands.size(), Length{});
  if (set.align == Set::Align::top) return;
  Length deepest;
  for (std::size_t i = 0; i < set.strands.size(); ++i) {
    const Column& column = set.strands[i].column;
    into[i] = set.align == Set::Align::bottom ? height(column) : first_baseline(column).value_or(Length{-1});
    deepest = larger(deepest, into[i]);
  }
  for (Length& shift : into) shift = shift.mpt < 0 ? Length{} : deepest - shift;
}

Length Flow::height(const Set& set) const {
  std::vector<Length> shift;
  shifts(set, shift);
  Length tallest;
  for (std::size_t i = 0; i < set.strands.size(); ++i)
    tallest = larger(tallest, shift[i] + height(set.strands[i].column) + set.strands[i].tail);
  return set.pad_top + tallest + set.pad_bottom;
}

std::optional<Cut> Flow::cut(const Column& column, Length budget, Keep least) const {
  const auto& pieces = column.pieces;
  Length y = repeats_.height(column.lead);
  const auto space = [&](std::size_t i) { return i == column.begin ? Length{} : pieces[i].before; };
  std::size_t i = column.begin;
  for (; i < pieces.size() && y + space(i) + pieces[i].height <= budget; ++i) y += space(i) + pieces[i].height;
  Cut cut;
  if (i == pieces.size()) {
    cut.end = i;
    cut.height = y;
    return cut;
  }
  // `y` is the bottom of the piece before `i`, back to the first piece.
  for (;; --i) {
    const Piece& piece = pieces[i];
    if (piece.kind == Piece::Kind::set) {
      const Length room = smaller(budget - y - space(i), piece.height - Length{1});
      if (auto part = cut_set(*piece.set, room, least)) {
        part->end = i;
        part->inside = true;
        part->height += y + space(i);
        return part;
      }
    }
    if (i == column.begin) return std::nullopt;
    if (pieces[i - 1].keep <= least) {
      cut.end = i;
      cut.height = y;
      return cut;
    }
    y -= space(i - 1) + pieces[i - 1].height;
  }
}

std::optional<Cut> Flow::cut_set(const Set& set, Length budget, Keep least) const {
  if (!set.splittable && least < Keep::firmly) return std::nullopt;
  std::vector<Length> shift;
  shifts(set, shift);
  const Length foot = repeats_.height(set.foot);
  Length tallest;
  bool any = false, rest = false;
  Cut cut;
  cut.strands.reserve(set.strands.size());
  for (std::size_t i = 0; i < set.strands.size(); ++i) {
    const Strand& strand = set.strands[i];
    const Length room = budget - set.pad_top - set.pad_bottom - foot - shift[i] - strand.tail;
    auto part = this->cut(strand.column, room, least);
    const bool finished = part && !part->inside && part->end == strand.column.pieces.size();
    if (!finished && strand.whole && least == Keep::free) return std::nullopt;
    if (!part) {
      if (least < Keep::firmly) return std::nullopt;
      part = Cut{strand.column.begin, false, {}, {}};
    }
    any = any || part->inside || part->end > strand.column.begin;
    rest = rest || !finished;
    tallest = larger(tallest, shift[i] + part->height);
    cut.strands.push_back(std::move(*part));
  }
  if (!any || !rest) return std::nullopt;
  cut.height = set.pad_top + tallest + set.pad_bottom + foot;
  return cut;
}

void Flow::take(Column& column, const Cut& cut) const {
  const bool moved = cut.end > column.begin || cut.inside;
  column.begin = cut.end;
  if (!moved) return;
  column.lead = 0;
  if (column.empty()) return;
  Piece& piece = column.pieces[column.begin];
  column.lead = piece.repeat;
  if (!cut.inside) return;
  take(*piece.set, cut);
  piece.height = height(*piece.set);
}

void Flow::take(Set& set, const Cut& cut) const {
  for (std::size_t i = 0; i < set.strands.size(); ++i) {
    Strand& strand = set.strands[i];
    take(strand.column, cut.strands[i]);
    if (strand.on_break != 0) strand.column.lead = strand.on_break;
  }
  set.broken = true;
  set.above = {};
}

}  // namespace socpress::typeset
