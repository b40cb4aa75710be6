// The contents with true page numbers, and the letterhead.
#include <algorithm>

#include "typeset/setter.h"

namespace socpress {

namespace {

constexpr Length rule_weight = pt(0.4), rule_above = pt(6), below_section = pt(10.5);
constexpr Length number_width = pt(24), entries_before = pt(3.5);
constexpr Length address_from_right = pt(180), contact_from_right = pt(72);
constexpr Length letterhead_logo = pt(30), letterhead_gap = pt(14);

Inline tab() {
  Inline piece;
  piece.kind = Inline::Kind::right_tab;
  return piece;
}

Inline number_of(std::string label, TargetId target) {
  Inline piece;
  piece.text = label.empty() ? "–" : std::move(label);
  piece.target = target;
  return piece;
}

Line linked(Line line, TargetId target) {
  for (Inline& piece : line)
    if (piece.kind == Inline::Kind::text) piece.target = target;
  return line;
}

}  // namespace

void Setter::contents(const Contents& contents, Column& out, const Site& place) {
  const NodeId toc = node(Tag::toc, place.parent);
  NodeId inner_toc = toc, last = toc;
  bool in_section = false;
  const auto text = [&](const Line& line, StyleName style, Column& column, const Site& where, NodeId under) {
    Paragraph p;
    p.style = style;
    p.line = line;
    Setting how;
    how.node = under;
    paragraph(p, column, where, how);
  };
  // Page numbers are all of one size, whatever the title is set in.
  const auto titled = [&](const Line& title, const Line& page, StyleName style, Column& column, const Site& where,
                          NodeId under) {
    Manner manner;
    manner.style = &look().style(style);
    manner.artifact = repeating_;
    manner.node = under;
    AtomRange range = words_.set(title, manner);
    manner.style = &look().style(StyleName::contents_entry);
    range.end = words_.set(page, manner).end;
    Setting how;
    how.leader = style == StyleName::contents_entry;
    lines(range, look().style(style), column, where, how, meaning(under));
    column.after = {};
  };
  Set section;
  const auto flush = [&](bool end) {
    if (section.strands.empty()) return;
    section.pad_bottom = below_section;
    if (end) section.below = {rule_weight, look().color(ColorName::rule), place.left, place.full};
    append(out, set_piece(std::move(section), {}, Keep::free));
    section = {};
  };
  for (const Contents::Entry& entry : contents.entries) {
    if (entry.level <= 1 || section.strands.empty()) {
      flush(false);
      section.strands.resize(2);
      section.pad_top = rule_above;
      section.above = {rule_weight, look().color(ColorName::rule), place.left, place.full};
      in_section = false;
    }
    Column& column = section.strands[1].column;
    Site main = place;
    main.side_free = false;
    const std::string& label = words_.page_labels().at(static_cast<std::size_t>(entry.target));
    const Line title = linked(entry.title, entry.target), page = {tab(), number_of(label, entry.target)};
    if (entry.level <= 1) {
      last = node(Tag::toci, toc);
      Site side = main;
      side.x = place.side_free ? place.side_x : place.x;
      side.width = place.side_free ? place.side_width : place.width / 4;
      text(linked(entry.label, entry.target), StyleName::section_label, section.strands[0].column, side, last);
      titled(title, page, StyleName::contents_section, column, main, last);
      text(entry.author, StyleName::contents_author, column, main, node(Tag::span, last));
      if (column.pieces.size() > 1) column.pieces.front().keep = Keep::firmly;
      continue;
    }
    if (!in_section) inner_toc = node(Tag::toc, last);
    const NodeId item = node(Tag::toci, inner_toc);
    Set row;
    row.strands.resize(2);
    Line number = linked(entry.number, entry.target);
    for (Inline& piece : number)
      if (!piece.color) piece.color = ColorName::mid;
    Site number_place = main;
    number_place.width = number_width;
    text(number, StyleName::contents_entry, row.strands[0].column, number_place, item);
    Site title_place = main;
    title_place.x += number_width;
    title_place.width -= number_width;
    titled(title, page, StyleName::contents_entry, row.strands[1].column, title_place, item);
    if (!column.empty() && !in_section) {
      column.pieces.back().keep = Keep::firmly;
      column.after = entries_before;
    }
    in_section = true;
    append(column, set_piece(std::move(row), {}, Keep::free));
  }
  flush(true);
}

Piece Setter::letterhead_mark(const LetterheadBlock& head, const Site& place) {
  const Picture& picture = document_.pictures.at(*head.logo);
  const NodeId shape = node(Tag::figure, place.parent);
  tree_[shape].alternative = head.name;
  Piece mark;
  mark.kind = Piece::Kind::picture;
  mark.height = letterhead_logo;
  const std::int64_t width = std::int64_t{letterhead_logo.mpt} * picture.width / std::max(1u, picture.height);
  mark.width = Length{static_cast<std::int32_t>(std::min<std::int64_t>(width, place.width.mpt))};
  if (width > mark.width.mpt)
    mark.height = Length{static_cast<std::int32_t>(std::int64_t{mark.height.mpt} * mark.width.mpt / width)};
  mark.x = place.x;
  mark.first = static_cast<std::uint32_t>(*head.logo);
  mark.meaning = shape;
  return mark;
}

void Setter::letterhead_name(const LetterheadBlock& head, Column& out, const Site& place) {
  Inline words;
  words.text = head.name;
  words.origin = head.origin;
  Paragraph p;
  p.style = StyleName::letterhead_name;
  p.line = {words};
  paragraph(p, out, place);
  out.after = {};
}

/// Name and note at the left, address and contact in two columns at the right, all on one foot.
void Setter::letterhead(const LetterheadBlock& head, Column& out, const Site& place) {
  Set set;
  set.align = Set::Align::bottom;
  set.splittable = false;
  set.strands.resize(3);
  const Length right = place.left + place.full;
  Site name = within(place);
  name.x = place.left;
  const Style& small = look().style(StyleName::letterhead_note);
  const auto note = [&](const Line& line, Column& column, const Site& where) {
    Paragraph p;
    p.style = StyleName::letterhead_note;
    p.line = line;
    paragraph(p, column, where);
    column.after = {};
  };
  const auto widest = [&](const std::vector<Line>& lines, Length least, Length most) {
    const Repetition repetition(*this);
    Manner manner;
    manner.style = &small;
    manner.artifact = true;
    for (const Line& line : lines) {
      const AtomRange range = words_.set(line, manner);
      least = larger(least, breaker_.natural(range));
      galley_.truncate(range.first);
    }
    return smaller(least, most);
  };
  // The two columns stand where the look has them, and move to the left when they are wider than it thought.
  const Length contact_width = widest(head.contact, contact_from_right, place.full / 3);
  const Length address_width = widest(head.address, address_from_right - contact_from_right - letterhead_gap, place.full / 3);
  Site contact = name;
  contact.x = right - contact_width;
  contact.width = contact_width;
  Site address = name;
  address.x = contact.x - letterhead_gap - address_width;
  address.width = address_width;
  name.width = address.x - letterhead_gap - name.x;
  if (head.logo) append(set.strands[0].column, letterhead_mark(head, name));
  else letterhead_name(head, set.strands[0].column, name);
  note(head.note, set.strands[0].column, name);
  for (const Line& line : head.address) note(line, set.strands[1].column, address);
  for (const Line& line : head.contact) note(line, set.strands[2].column, contact);
  append(out, set_piece(std::move(set), {}, Keep::firmly));
}

}  // namespace socpress
