// Paragraphs as lines: breaks, tabs, widows and orphans, footnote references.
#include <algorithm>

#include "typeset/setter.h"

namespace socpress {

namespace {

constexpr Length tab_distance = pt(12);
constexpr Length quote_indent = pt(14);

bool heading(Role role) { return role == Role::h1 || role == Role::h2 || role == Role::h3 || role == Role::h4; }

}  // namespace

Tag tag_of(Role role) {
  switch (role) {
    case Role::h1: return Tag::h1;
    case Role::h2: return Tag::h2;
    case Role::h3: return Tag::h3;
    case Role::h4: return Tag::h4;
    case Role::quote: return Tag::block_quote;
    case Role::caption: return Tag::caption;
    case Role::paragraph:
    case Role::label:
    case Role::code:
    case Role::note: break;
  }
  return Tag::p;
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

void Setter::paragraph(const Paragraph& paragraph, Column& out, const Site& place, const Setting& how) {
  anchor_paragraph(paragraph);
  if (paragraph.line.empty()) return;
  const Style& style = how.style ? *how.style : look().style(paragraph.style);
  Site here = place;
  if (paragraph.role == Role::quote && !how.node) {
    here.x += quote_indent;
    here.width -= quote_indent * 2;
  }
  if (paragraph.align_right) here.align = ColumnAlign::right;
  if (paragraph.align_center) here.align = ColumnAlign::center;
  const std::size_t begin = out.pieces.size();
  Manner manner;
  manner.style = &style;
  manner.bold = place.bold;
  manner.code = paragraph.role == Role::code || paragraph.style == StyleName::code;
  manner.artifact = repeating_;
  manner.node = how.node ? *how.node : node(tag_of(paragraph.role), place.parent);
  if (paragraph.role == Role::code && !how.node) manner.node = node(Tag::code, manner.node);
  Setting setting = how;
  setting.balanced = paragraph.style == StyleName::h1 || paragraph.style == StyleName::cover_title;
  lines(words_.set(paragraph.line, manner), style, out, here, setting, meaning(manner.node));
  if (begin == out.pieces.size()) return;
  if (paragraph.keep_with_next) out.pieces.back().keep = Keep::firmly;
  if (heading(paragraph.role) || paragraph.keep_with_next)
    for (std::size_t i = begin; i + 1 < out.pieces.size(); ++i) out.pieces[i].keep = Keep::firmly;
}

/// Lines of a paragraph with a tab: what follows it stands flush right, on the first line, or on the last after leaders.
/// When it leaves too little room for the words before it, it stands below them.
void Setter::place_tab(AtomRange range, std::uint32_t tab, const Site& place, const Setting& how) {
  const Length room = place.width - how.indent;
  AtomRange right{tab + 1, range.end};
  const Length right_width = breaker_.natural(right);
  const Length left_width = breaker_.natural({range.first, tab});
  if (left_width + tab_distance + right_width <= room) {
    laid_.push_back({range.first, range.end - range.first, room});
    return;
  }
  if (right_width > room / 2) {
    std::vector<Atom> behind;
    for (std::uint32_t i = right.first; i < right.end; ++i) behind.push_back(galley_[i]);
    galley_.truncate(tab);
    AtomRange left{range.first, tab};
    breaker_.break_lines(left, room, broken_);
    laid_ = broken_;
    laid_right_from_ = laid_.size();
    AtomRange below{galley_.end(), 0};
    for (const Atom& atom : behind) galley_.push(atom);
    below.end = galley_.end();
    breaker_.break_lines(below, room, broken_);
    laid_.insert(laid_.end(), broken_.begin(), broken_.end());
    return;
  }
  std::vector<Atom> behind;
  for (std::uint32_t i = tab; i < range.end; ++i) behind.push_back(galley_[i]);
  galley_.truncate(tab);
  AtomRange left{range.first, tab};
  breaker_.break_lines(left, room - right_width - (how.leader ? tab_distance * 3 : tab_distance), broken_);
  laid_ = broken_;
  BrokenLine& with_tab = how.leader ? laid_.back() : laid_.front();
  const BrokenLine words = with_tab;
  with_tab = {galley_.end(), words.count + static_cast<std::uint32_t>(behind.size()), room};
  for (std::uint32_t i = 0; i < words.count; ++i) galley_.push(Atom(galley_[words.first + i]));
  for (const Atom& atom : behind) galley_.push(atom);
}

void Setter::lines(AtomRange range, const Style& style, Column& out, const Site& place, const Setting& how,
                   Meaning under) {
  if (range.empty()) return;
  laid_.clear();
  laid_right_from_ = static_cast<std::size_t>(-1);
  std::uint32_t tab = range.first;
  while (tab < range.end && galley_[tab].kind != Atom::Kind::tab) ++tab;
  if (tab < range.end) {
    place_tab(range, tab, place, how);
  } else {
    breaker_.break_lines(range, place.width - how.indent, broken_, how.balanced);
    laid_.swap(broken_);
  }
  const Length baseline = baseline_of(style, words_.faces());
  const std::size_t n = laid_.size();
  out.pieces.reserve(out.pieces.size() + n);
  for (std::size_t i = 0; i < n; ++i) {
    Piece piece;
    piece.height = style.leading;
    piece.baseline = baseline;
    piece.x = place.x + how.indent;
    piece.width = place.width - how.indent;
    piece.first = laid_[i].first;
    piece.count = laid_[i].count;
    piece.meaning = under;
    piece.leader = how.leader;
    const Length slack = piece.width - laid_[i].width;
    if (i >= laid_right_from_ || place.align == ColumnAlign::right) piece.indent = slack;
    else if (place.align == ColumnAlign::center) piece.indent = slack / 2;
    if (i == 0) piece.before = style.before;
    if (i + 1 < n) {
      piece.continues_blank = galley_[laid_[i + 1].first].blank;
      if (i == 0 || i + 2 == n) piece.keep = Keep::gently;
    }
    if (!repeating_) {
      piece.anchor = anchors_attached_;
      piece.anchors = static_cast<std::uint32_t>(galley_.anchors.size()) - anchors_attached_;
      anchors_attached_ += piece.anchors;
      for (std::uint32_t a = 0; a < piece.count; ++a) piece.notes = piece.notes || galley_[piece.first + a].footnote != 0;
    }
    append(out, std::move(piece));
  }
  out.after = style.after;
}

}  // namespace socpress
