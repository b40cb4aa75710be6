// Frames with a meaning: the exception's rule, the response's box, the dashed box, the rules around the opinion.
#include <utility>

#include "typeset/setter.h"

namespace socpress::typeset {

namespace {

constexpr Length bar_weight = pt(2.25), bar_distance = pt(7), label_below = pt(1.75);
constexpr Length box_weight = pt(0.5), box_top = pt(5.25), box_bottom = pt(6), box_side = pt(7), box_after = pt(7);
constexpr Length label_gap = pt(12);
constexpr Length open_overhang = pt(3.15), open_hang = pt(5.25), open_apart = pt(10.5);
constexpr Length opinion_weight = pt(0.75), opinion_before = pt(14), opinion_top = pt(7), opinion_bottom = pt(10.5);

}  // namespace

void Setter::framed(const Framed& frame, Column& out, const LayoutBox& place) {
  switch (frame.kind) {
    case Framed::Kind::exception: return exception(frame, out, place);
    case Framed::Kind::response: return boxed(frame, out, place);
    case Framed::Kind::open: return frame.label.empty() ? open_box(frame, out, place) : boxed(frame, out, place);
    case Framed::Kind::opinion: return ruled(frame, out, place);
  }
}

/// The label's paragraphs; with `continued` after the first when they are repeated.
void Setter::labels(const std::vector<Paragraph>& label, const Line* continued, Column& out, const LayoutBox& place) {
  bool first = true;
  for (Paragraph p : label) {
    if (first && continued != nullptr && !continued->empty()) {
      std::size_t at = 0;
      while (at < p.line.size() && p.line[at].kind != Inline::Kind::right_tab) ++at;
      Line behind = *continued;
      if (!behind.front().text.starts_with(' ')) behind.front().text.insert(0, " ");
      p.line.insert(p.line.begin() + static_cast<std::ptrdiff_t>(at), behind.begin(), behind.end());
    }
    first = false;
    paragraph(p, out, place);
  }
}

RepeatId Setter::repeated_labels(const Framed& frame, const LayoutBox& place) {
  const Repetition repetition(*this);
  Column lead;
  labels(frame.label, &frame.continued, lead, place);
  if (lead.empty()) return 0;
  return repeats_.add(std::move(lead));
}

void Setter::exception(const Framed& frame, Column& out, const LayoutBox& place) {
  Set set;
  set.strands.resize(1);
  Column& column = set.strands.front().column;
  set.decoration = {Decoration::Kind::bar,
                    look().color(ColorName::ink),
                    bar_weight,
                    place.x - bar_distance - bar_weight,
                    bar_weight,
                    {}};
  const LayoutBox inner = within(place);
  labels(frame.label, nullptr, column, inner);
  if (!column.empty()) {
    column.pieces.back().keep = Keep::firmly;
    column.after = label_below;
    set.strands.front().on_break = repeated_labels(frame, inner);
  }
  blocks(frame.blocks, column, inner);
  append(out, set_piece(std::move(set), {}, Keep::free));
}

/// A box with its label in a column at the left. Dashed when its subject is open.
void Setter::boxed(const Framed& frame, Column& out, const LayoutBox& place) {
  const bool open = frame.kind == Framed::Kind::open;
  const Length x = place.box_width.mpt > 0 ? place.box_x : place.x;
  const Length width = place.box_width.mpt > 0 ? place.box_width : place.width;
  Set set;
  set.strands.resize(2);
  set.pad_top = box_top;
  set.pad_bottom = box_bottom;
  set.decoration = {open ? Decoration::Kind::dashed_box : Decoration::Kind::box,
                    look().color(open ? ColorName::open_box : ColorName::response_box),
                    box_weight,
                    x,
                    width,
                    {}};
  LayoutBox label = place;
  label.x = x + box_side + box_weight;
  label.width = smaller(frame.label_width, width / 2);
  label.align = ColumnAlign::left;
  labels(frame.label, nullptr, set.strands[0].column, label);
  set.strands[0].on_break = repeated_labels(frame, label);
  set.strands[0].whole = true;
  LayoutBox text = label;
  text.x = label.x + label.width + label_gap;
  text.width = x + width - box_side - text.x;
  blocks(frame.blocks, set.strands[1].column, within(text));
  append(out, set_piece(std::move(set), place.in_cell ? Length{} : box_after, Keep::free));
  out.after = box_after;
}

void Setter::open_box(const Framed& frame, Column& out, const LayoutBox& place) {
  Set set;
  set.strands.resize(1);
  LayoutBox inner = place;
  // In a cell the box hangs out to the left; in text it stays within the column, because the side column is not its
  // own.
  const Length hang = open_hang;
  if (!place.in_cell) inner.width -= hang;
  set.decoration = {Decoration::Kind::dashed_box,
                    look().color(ColorName::open_box),
                    box_weight,
                    place.x - hang,
                    place.width + hang,
                    open_overhang};
  blocks(frame.blocks, set.strands.front().column, within(inner));
  if (set.strands.front().column.empty()) return;
  append(out, set_piece(std::move(set), place.in_cell ? Length{} : open_apart, Keep::free));
  out.after = place.in_cell ? open_overhang : open_apart;
}

/// The opinion's two rules. The content between them breaks across pages like any text.
void Setter::ruled(const Framed& frame, Column& out, const LayoutBox& place) {
  const auto rule = [&] {
    Piece piece;
    piece.kind = Piece::Kind::rule;
    piece.x = place.left;
    piece.width = place.full;
    piece.weight = opinion_weight;
    piece.color = look().color(ColorName::opinion_rule);
    return piece;
  };
  Piece top = rule();
  top.before = opinion_before;
  top.keep = Keep::firmly;
  append(out, std::move(top));
  // Nothing is printed while the first and last pieces between the rules are still to be adjusted.
  const Column* outer = std::exchange(outermost, nullptr);
  const std::size_t first = out.pieces.size();
  blocks(frame.blocks, out, place);
  outermost = outer;
  if (first < out.pieces.size()) {
    out.pieces[first].before = opinion_top;
    out.pieces.back().keep = Keep::gently;
  }
  out.after = opinion_bottom;
  append(out, rule());
  out.after = opinion_before;
}

}  // namespace socpress::typeset
