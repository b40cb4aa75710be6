// Paragraphs as lines: breaks, tabs, widows and orphans, footnote references.
#include <algorithm>

#include "typeset/setter.h"

namespace socpress::typeset {

namespace {

constexpr Length tab_distance = pt(12), least_beside_tab = pt(80);
constexpr Length quote_indent = pt(14);
/// Round and straight letters of a large title look flush when the title begins slightly to the left.
constexpr Length title_hang = pt(0.75);

/// 0 when it is not a heading.
int heading_level(Role role) {
  switch (role) {
    case Role::h1: return 1;
    case Role::h2: return 2;
    case Role::h3: return 3;
    case Role::h4: return 4;
    default: return 0;
  }
}

Tag tag_of(Role role) {
  switch (role) {
    case Role::quote: return Tag::block_quote;
    case Role::caption: return Tag::caption;
    default: return Tag::p;
  }
}

}  // namespace

Tag Setter::heading_tag(int level) {
  if (repeating_) return Tag::p;
  while (!headings_.empty() && headings_.back() >= level) headings_.pop_back();
  headings_.push_back(level);
  constexpr Tag tags[] = {Tag::h1, Tag::h2, Tag::h3, Tag::h4};
  return tags[std::min<std::size_t>(headings_.size(), std::size(tags)) - 1];
}

void Setter::anchor(Landmark anchor) {
  if (!repeating_) galley_.anchors.push_back(std::move(anchor));
}

void Setter::anchor_paragraph(const Paragraph& paragraph) {
  if (!paragraph.target && paragraph.outline_level == 0) return;
  Landmark here;
  here.target = paragraph.target;
  here.outline_level = paragraph.outline_level;
  if (here.outline_level > 0)
    here.outline_text = paragraph.outline_text.empty() ? plain_text(paragraph.line) : paragraph.outline_text;
  anchor(std::move(here));
}

void Setter::paragraph(const Paragraph& paragraph, Column& out, const LayoutBox& place,
                       const ParagraphOptions& options) {
  anchor_paragraph(paragraph);
  if (paragraph.line.empty()) return;
  const Style& style = options.style ? *options.style : look().style(paragraph.style);
  LayoutBox here = place;
  if (paragraph.role == Role::quote && !options.node) {
    here.x += quote_indent;
    here.width -= quote_indent * 2;
  }
  if (paragraph.style == StyleName::cover_title) here.x -= title_hang;
  if (paragraph.align_right) here.align = ColumnAlign::right;
  if (paragraph.align_center) here.align = ColumnAlign::center;
  const std::size_t begin = out.pieces.size();
  RunStyle run_style;
  run_style.style = &style;
  run_style.bold = place.bold;
  run_style.code = paragraph.role == Role::code || paragraph.style == StyleName::code;
  run_style.artifact = repeating_;
  const int level = heading_level(paragraph.role);
  run_style.node =
      options.node ? *options.node : node(level > 0 ? heading_tag(level) : tag_of(paragraph.role), place.parent);
  if (paragraph.role == Role::code && !options.node) run_style.node = node(Tag::code, run_style.node);
  ParagraphOptions setting = options;
  setting.balanced = paragraph.style == StyleName::h1 || paragraph.style == StyleName::cover_title;
  lines(words_.set(paragraph.line, run_style), style, out, here, setting, meaning(run_style.node));
  if (begin == out.pieces.size()) return;
  if (paragraph.keep_with_next) out.pieces.back().keep = Keep::firmly;
  if (level > 0 || paragraph.keep_with_next)
    for (std::size_t i = begin; i + 1 < out.pieces.size(); ++i) out.pieces[i].keep = Keep::firmly;
}

/// Lines of a paragraph with a tab: the text after it is set flush right, on the last line after leaders or a forced
/// break, otherwise on the first. When it leaves too little room for the words before it, it is below them. False when
/// the words before it need several lines next to it: the two are then two columns.
bool Setter::place_tab(AtomRange range, std::uint32_t tab, const LayoutBox& place, const ParagraphOptions& options) {
  const Length room = place.width - options.indent;
  const Length right_width = breaker_.natural({tab + 1, range.end});
  const Length left_width = breaker_.natural({range.first, tab});
  bool forced = false;
  for (std::uint32_t i = range.first; i < tab; ++i) forced = forced || galley_[i].before == BreakBefore::must;
  if (!forced && left_width + tab_distance + right_width <= room) {
    laid_.push_back({range.first, range.end - range.first, room});
    return true;
  }
  const bool below = right_width > room / 2 || room - right_width < least_beside_tab;
  if (!below && !forced && !options.leader) return false;
  const std::uint32_t from = below ? tab + 1 : tab;
  behind_.clear();
  for (std::uint32_t i = from; i < range.end; ++i) behind_.push_back(galley_[i]);
  galley_.truncate(tab);
  AtomRange left{range.first, tab};
  breaker_.break_lines(left, below ? room : room - right_width - tab_distance * (options.leader ? 3 : 1), broken_);
  laid_ = broken_;
  AtomRange right{galley_.end(), 0};
  if (!below && !laid_.empty()) {
    const BrokenLine last = laid_.back();
    laid_.back() = {right.first, last.count + static_cast<std::uint32_t>(behind_.size()), room};
    for (std::uint32_t i = 0; i < last.count; ++i) galley_.push(Atom(galley_[last.first + i]));
    for (const Atom& atom : behind_) galley_.push(atom);
    return true;
  }
  laid_right_from_ = laid_.size();
  for (const Atom& atom : behind_) galley_.push(atom);
  right.end = galley_.end();
  breaker_.break_lines(right, room, broken_);
  laid_.insert(laid_.end(), broken_.begin(), broken_.end());
  return true;
}

/// The words before a tab in lines of their own, with the text after it next to the first line.
void Setter::two_columns(AtomRange range, std::uint32_t tab, const Style& style, Column& out, const LayoutBox& place,
                         Meaning under) {
  const Length right_width = breaker_.natural({tab + 1, range.end});
  std::vector<Atom> behind;
  for (std::uint32_t i = tab + 1; i < range.end; ++i) behind.push_back(galley_[i]);
  galley_.truncate(tab);
  Set set;
  set.splittable = false;  // otherwise the text after the tab is read between the words before it
  set.strands.resize(2);
  LayoutBox left = place, right = place;
  left.width = place.width - right_width - tab_distance;
  right.align = ColumnAlign::right;
  lines({range.first, tab}, style, set.strands[0].column, left, {}, under);
  AtomRange moved{galley_.end(), 0};
  for (const Atom& atom : behind) galley_.push(atom);
  moved.end = galley_.end();
  lines(moved, style, set.strands[1].column, right, {}, under);
  append(out, set_piece(std::move(set), style.before, Keep::free));
  out.after = style.after;
}

void Setter::lines(AtomRange range, const Style& style, Column& out, const LayoutBox& place,
                   const ParagraphOptions& options, Meaning under) {
  if (range.empty()) return;
  laid_.clear();
  laid_right_from_ = static_cast<std::size_t>(-1);
  std::uint32_t tab = range.first;
  while (tab < range.end && galley_[tab].kind != Atom::Kind::tab) ++tab;
  if (tab < range.end) {
    if (!place_tab(range, tab, place, options)) return two_columns(range, tab, style, out, place, under);
  } else {
    breaker_.break_lines(range, place.width - options.indent, broken_, options.balanced);
    laid_.swap(broken_);
  }
  const Length baseline = baseline_of(style, words_.faces());
  const std::size_t n = laid_.size();
  out.pieces.reserve(out.pieces.size() + n);
  for (std::size_t i = 0; i < n; ++i) {
    Piece piece;
    piece.height = style.leading;
    piece.baseline = baseline;
    piece.x = place.x + options.indent;
    piece.width = place.width - options.indent;
    piece.first = laid_[i].first;
    piece.count = laid_[i].count;
    piece.meaning = under;
    piece.leader = options.leader;
    const Length slack = piece.width - laid_[i].width;
    if (i >= laid_right_from_ || place.align == ColumnAlign::right)
      piece.indent = slack;
    else if (place.align == ColumnAlign::center)
      piece.indent = slack / 2;
    if (i == 0) piece.before = style.before;
    if (i + 1 < n) {
      piece.continues_blank = galley_[laid_[i + 1].first].blank;
      if (i == 0 || i + 2 == n) piece.keep = Keep::gently;
    }
    if (!repeating_) {
      piece.anchor = anchors_attached_;
      piece.anchors = static_cast<std::uint32_t>(galley_.anchors.size()) - anchors_attached_;
      anchors_attached_ += piece.anchors;
      for (std::uint32_t a = 0; a < piece.count; ++a)
        piece.notes = piece.notes || galley_[piece.first + a].footnote != 0;
    }
    append(out, std::move(piece));
  }
  out.after = style.after;
}

}  // namespace socpress::typeset
