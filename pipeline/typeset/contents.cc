// The contents with correct page numbers, and the letterhead.
#include <algorithm>

#include "typeset/setter.h"

namespace socpress::typeset {

namespace {

constexpr Length rule_weight = pt(0.4), rule_above = pt(6), below_section = pt(10.5);
constexpr Length number_width = pt(24), entries_before = pt(3.5);
constexpr Length address_from_right = pt(180), contact_from_right = pt(72);
constexpr Length letterhead_logo = pt(30), letterhead_below_logo = pt(5.25), letterhead_gap = pt(14);

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

/// Sets the contents: a rule, a section with its author, its numbered headings under it.
class ContentsSetter {
 public:
  ContentsSetter(Setter& setter, const LayoutBox& place, Column& out)
      : setter_(setter),
        place_(place),
        main_(within(place)),
        out_(out),
        toc_(setter.node(Tag::toc, place.parent)),
        item_(toc_),
        entries_(toc_) {}

  void set(const Contents& contents) {
    for (const Contents::Entry& entry : contents.entries) {
      if (entry.level <= 1 || section_.strands.empty()) begin_section();
      if (entry.level <= 1)
        title(entry);
      else
        heading(entry);
    }
    end_section(true);
  }

 private:
  EdgeRule rule() const {
    return {rule_weight, setter_.look().color(ColorName::contents_rule), place_.left, place_.full};
  }

  void begin_section() {
    end_section(false);
    section_.strands.resize(2);
    section_.pad_top = rule_above;
    section_.above = rule();
    has_entries_ = false;
  }

  void end_section(bool last) {
    if (section_.strands.empty()) return;
    section_.pad_bottom = below_section;
    if (last) section_.below = rule();
    append(out_, setter_.set_piece(std::move(section_), {}, Keep::free));
    section_ = {};
  }

  void title(const Contents::Entry& entry) {
    item_ = setter_.node(Tag::toci, toc_);
    LayoutBox side = main_;
    side.x = place_.side_free ? place_.side_x : place_.x;
    side.width = place_.side_free ? place_.side_width : place_.width / 4;
    words(linked(entry.label, entry.target), StyleName::section_label, section_.strands[0].column, side, item_);
    Column& column = section_.strands[1].column;
    with_page(entry, StyleName::contents_section, column, main_, item_);
    words(entry.author, StyleName::contents_author, column, main_, setter_.node(Tag::span, item_));
    if (column.pieces.size() > 1) column.pieces.front().keep = Keep::firmly;
  }

  void heading(const Contents::Entry& entry) {
    if (!has_entries_) entries_ = setter_.node(Tag::toc, item_);
    const NodeId item = setter_.node(Tag::toci, entries_);
    Set row;
    row.strands.resize(2);
    Line number = linked(entry.number, entry.target);
    for (Inline& piece : number)
      if (!piece.color) piece.color = ColorName::mid;
    LayoutBox left = main_, right = main_;
    left.width = number_width;
    right.x += number_width;
    right.width -= number_width;
    words(number, StyleName::contents_entry, row.strands[0].column, left, item);
    with_page(entry, StyleName::contents_entry, row.strands[1].column, right, item);
    Column& column = section_.strands[1].column;
    if (!column.empty() && !has_entries_) {
      column.pieces.back().keep = Keep::firmly;
      column.after = entries_before;
    }
    has_entries_ = true;
    append(column, setter_.set_piece(std::move(row), {}, Keep::free));
  }

  void words(const Line& line, StyleName style, Column& column, const LayoutBox& where, NodeId under) {
    Paragraph p;
    p.style = style;
    p.line = line;
    ParagraphOptions options;
    options.node = under;
    setter_.paragraph(p, column, where, options);
  }

  /// Title and page number; the number is of one size, whatever the title is set in.
  void with_page(const Contents::Entry& entry, StyleName style, Column& column, const LayoutBox& where, NodeId under) {
    const std::string& label = setter_.words().page_labels().at(static_cast<std::size_t>(entry.target));
    const Style& look = setter_.look().style(style);
    RunStyle run_style;
    run_style.style = &look;
    run_style.artifact = setter_.repeating();
    run_style.node = under;
    AtomRange range = setter_.words().set(linked(entry.title, entry.target), run_style);
    run_style.style = &setter_.look().style(StyleName::contents_entry);
    range.end = setter_.words().set({tab(), number_of(label, entry.target)}, run_style).end;
    ParagraphOptions options;
    options.leader = style == StyleName::contents_entry;
    setter_.lines(range, look, column, where, options, setter_.meaning(under));
    column.after = {};
  }

  Setter& setter_;
  const LayoutBox place_, main_;
  Column& out_;
  NodeId toc_, item_, entries_;
  Set section_;
  bool has_entries_ = false;
};

}  // namespace

void Setter::contents(const Contents& contents, Column& out, const LayoutBox& place) {
  ContentsSetter(*this, place, out).set(contents);
}

/// Decoration: the name, which is read, is below it.
Piece Setter::letterhead_mark(const LetterheadBlock& head, const LayoutBox& place) {
  const Picture& picture = document_.pictures.at(*head.logo);
  Piece mark;
  mark.kind = Piece::Kind::picture;
  mark.height = letterhead_logo;
  const std::int64_t width = std::int64_t{letterhead_logo.mpt} * picture.width / std::max(1u, picture.height);
  mark.width = Length{static_cast<std::int32_t>(std::min<std::int64_t>(width, place.width.mpt))};
  if (width > mark.width.mpt)
    mark.height = Length{static_cast<std::int32_t>(std::int64_t{mark.height.mpt} * mark.width.mpt / width)};
  mark.x = place.x;
  mark.first = static_cast<std::uint32_t>(*head.logo);
  return mark;
}

void Setter::letterhead_name(const LetterheadBlock& head, Column& out, const LayoutBox& place) {
  Inline words;
  words.text = head.name;
  words.origin = head.origin;
  Paragraph p;
  p.style = StyleName::letterhead_name;
  p.line = {words};
  paragraph(p, out, place);
  out.after = {};
}

/// Name and note at the left, address and contact in two columns at the right, aligned at the bottom.
void Setter::letterhead(const LetterheadBlock& head, Column& out, const LayoutBox& place) {
  Set set;
  set.align = Set::Align::bottom;
  set.splittable = false;
  set.strands.resize(3);
  const Length right = place.left + place.full;
  LayoutBox name = within(place);
  name.x = place.left;
  const Style& small = look().style(StyleName::letterhead_note);
  const auto note = [&](const Line& line, Column& column, const LayoutBox& where) {
    Paragraph p;
    p.style = StyleName::letterhead_note;
    p.line = line;
    paragraph(p, column, where);
    column.after = {};
  };
  const auto widest = [&](const std::vector<Line>& lines, Length least, Length most) {
    const Repetition repetition(*this);
    RunStyle run_style;
    run_style.style = &small;
    run_style.artifact = true;
    for (const Line& line : lines) {
      const AtomRange range = words_.set(line, run_style);
      least = larger(least, breaker_.natural(range));
      galley_.truncate(range.first);
    }
    return smaller(least, most);
  };
  // The two columns are at the positions that the look defines, and move left when they are wider than it allows.
  const Length contact_width = widest(head.contact, contact_from_right, place.full / 3);
  const Length address_width =
      widest(head.address, address_from_right - contact_from_right - letterhead_gap, place.full / 3);
  LayoutBox contact = name;
  contact.x = right - contact_width;
  contact.width = contact_width;
  LayoutBox address = name;
  address.x = contact.x - letterhead_gap - address_width;
  address.width = address_width;
  name.width = address.x - letterhead_gap - name.x;
  if (head.logo) {
    append(set.strands[0].column, letterhead_mark(head, name));
    set.strands[0].column.after = letterhead_below_logo;
  }
  letterhead_name(head, set.strands[0].column, name);
  note(head.note, set.strands[0].column, name);
  for (const Line& line : head.address) note(line, set.strands[1].column, address);
  for (const Line& line : head.contact) note(line, set.strands[2].column, contact);
  append(out, set_piece(std::move(set), {}, Keep::firmly));
}

}  // namespace socpress::typeset
