// Blocks as pieces: side rows, lists, figures, signatures, and which function sets which block.
#include <fmt/format.h>

#include <algorithm>

#include "typeset/setter.h"

namespace socpress::typeset {

namespace {

constexpr Length list_before = pt(7), list_between = pt(3.5), list_after = pt(7);
constexpr Length dash_inset = pt(1), dash_indent = pt(14), sign_indent = pt(20), sign_gap = pt(3);
constexpr Length rule_room = pt(5.25), fine_rule_room = pt(6);
constexpr Length figure_before = pt(14), caption_before = pt(7), figure_after = pt(17.5), widest_figure = pt(504);
constexpr Length signature_rule = pt(204), signature_weight = pt(0.4), signature_gap = pt(3.5);

std::string sign_of(TemplateNode::Mark mark, int number) {
  if (mark == TemplateNode::Mark::dash) return "–";
  if (mark == TemplateNode::Mark::decimal) return fmt::format("{}.", number);
  std::string letters;
  for (int n = number; n > 0; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('a' + (n - 1) % 26));
  return "(" + letters + ")";
}

StructureNode::Numbering numbering_of(TemplateNode::Mark mark) {
  switch (mark) {
    case TemplateNode::Mark::dash: return StructureNode::Numbering::dash;
    case TemplateNode::Mark::decimal: return StructureNode::Numbering::decimal;
    case TemplateNode::Mark::lettered: return StructureNode::Numbering::lower_alpha;
  }
  return StructureNode::Numbering::none;
}

}  // namespace

LayoutBox within(LayoutBox box) {
  box.side_free = false;
  box.left = box.x;
  box.full = box.width;
  return box;
}

Setter::Setter(const Document& document, Words& words, Galley& galley, Repeats& repeats, Tree& tree)
    : document_(document), words_(words), galley_(galley), repeats_(repeats), tree_(tree), breaker_(words, galley) {}

void Setter::clear() {
  galley_.clear();
  repeats_.clear();
  anchors_attached_ = 0;
}

Piece Setter::set_piece(Set set, Length before, Keep keep) const {
  Piece piece;
  piece.kind = Piece::Kind::set;
  piece.before = before;
  piece.keep = keep;
  for (const Strand& strand : set.strands)
    for (const Piece& inner : strand.column.pieces) piece.notes = piece.notes || inner.notes;
  piece.height = flow().height(set);
  piece.set = std::make_unique<Set>(std::move(set));
  return piece;
}

void Setter::blocks(const BlockList& blocks, Column& out, const LayoutBox& place) {
  for (const Block& b : blocks) {
    block(b, out, place);
    if (&out == outermost && grown) grown();
  }
}

void Setter::block(const Block& block, Column& out, const LayoutBox& place) {
  struct Visitor {
    Setter& setter;
    const Block& whole;
    Column& out;
    const LayoutBox& place;
    void operator()(const Paragraph& v) const { setter.paragraph(v, out, place); }
    void operator()(const List& v) const { setter.list(v, out, place); }
    void operator()(const SideRow& v) const { setter.side_row(v, out, place); }
    void operator()(const Framed& v) const { setter.framed(v, out, place); }
    void operator()(const Figure& v) const { setter.figure(v, out, place); }
    void operator()(const Table& v) const { setter.table(v, out, place); }
    void operator()(const Contents& v) const { setter.contents(v, out, place); }
    void operator()(const SignatureBlock& v) const { setter.signature(v, out, place); }
    void operator()(const Running& v) const {
      Landmark here;
      here.running = &v.line;
      setter.anchor(std::move(here));
    }
    void operator()(const Space& v) const { out.after = larger(out.after, v.height); }
    void operator()(const MoveTo&) const {
      if (setter.page_block) setter.page_block(whole);
    }
    void operator()(const PageBreak&) const {
      if (setter.page_block) setter.page_block(whole);
    }
  };
  std::visit(Visitor{*this, block, out, place}, block.value);
}

void Setter::list(const List& list, Column& out, const LayoutBox& place) {
  const NodeId all = node(Tag::l, place.parent);
  if (!repeating_) tree_[all].numbering = numbering_of(list.mark);
  LayoutBox inner = within(place);
  inner.parent = all;
  int number = list.first;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    out.after = i == 0 ? larger(out.after, list_before) : list_between;
    list_item(list.items[i], sign_of(list.mark, number++), list, out, inner);
  }
  out.after = list_after;
}

void Setter::list_item(const BlockList& item, std::string_view mark, const List& list, Column& out,
                       const LayoutBox& place) {
  const Style& style = look().style(place.in_cell ? StyleName::table_text : list.style);
  const NodeId li = node(Tag::li, place.parent), lbl = node(Tag::lbl, li), body = node(Tag::l_body, li);
  const bool dash = list.mark == TemplateNode::Mark::dash;
  RunStyle run_style;
  run_style.style = &style;
  run_style.artifact = repeating_;
  run_style.node = lbl;
  Inline sign;
  sign.text = mark;
  const AtomRange sign_words = words_.set({sign}, run_style);
  const Length needed = breaker_.natural(sign_words) + (dash ? dash_inset * 2 : sign_gap);
  const Length indent = larger(dash ? dash_indent : sign_indent, needed);
  // A sign that would take the room of the text is placed above it.
  const bool above = indent > place.width / 2;
  Set set;
  set.strands.resize(above ? 1 : 2);
  LayoutBox label = place;
  label.x += dash && !above ? dash_inset : Length{};
  label.width = above ? place.width : indent;
  label.align = ColumnAlign::left;
  lines(sign_words, style, set.strands.front().column, label, {}, meaning(lbl));
  if (above) set.strands.front().column.pieces.back().keep = Keep::firmly;
  LayoutBox text = place;
  if (!above) {
    text.x += indent;
    text.width = place.width - indent;
  }
  text.parent = body;
  text = within(text);
  for (const Block& b : item) {
    const Paragraph* p = std::get_if<Paragraph>(&b.value);
    ParagraphOptions options;
    if (p && (p->style == StyleName::text || p->style == StyleName::list)) options.style = &style;
    if (p)
      paragraph(*p, set.strands.back().column, text, options);
    else
      block(b, set.strands.back().column, text);
  }
  append(out, set_piece(std::move(set), {}, Keep::free));
}

bool Setter::side_fits(const SideRow& row, const LayoutBox& place) {
  if (place.side_width >= pt(100)) return true;
  for (const Paragraph& p : row.side) {
    const Repetition repetition(*this);
    RunStyle run_style;
    run_style.style = &look().style(p.style);
    run_style.artifact = true;
    const AtomRange range = words_.set(p.line, run_style);
    const Length least = breaker_.extent(range).most;
    galley_.truncate(range.first);
    if (least > place.side_width) return false;
  }
  return true;
}

void Setter::stacked_side_row(const SideRow& row, Column& out, const LayoutBox& place) {
  const LayoutBox inner = within(place);
  out.after = larger(out.after, row.before);
  for (Paragraph p : row.side) {
    p.keep_with_next = true;
    paragraph(p, out, inner);
  }
  blocks(row.main, out, inner);
  if (row.keep_with_next && !out.empty()) out.pieces.back().keep = Keep::firmly;
}

void Setter::side_row(const SideRow& row, Column& out, const LayoutBox& place) {
  if (!place.side_free || !side_fits(row, place)) return stacked_side_row(row, out, place);
  Set set;
  set.strands.resize(2);
  if (row.rule_above) {
    set.above = {row.rule_weight, look().color(row.rule_color), place.left, place.full};
    set.pad_top = row.rule_weight < pt(0.5) ? fine_rule_room : rule_room;
  }
  LayoutBox side = place;
  side.x = place.side_x;
  side.width = place.side_width;
  side.side_free = false;
  for (const Paragraph& p : row.side) paragraph(p, set.strands[0].column, side);
  set.strands[0].whole = flow().height(set.strands[0].column) < place.page_height / 3;
  blocks(row.main, set.strands[1].column, within(place));
  if (!row.continued.empty()) {
    const Repetition repetition(*this);
    Paragraph again;
    again.style = row.side.empty() ? StyleName::h3 : row.side.front().style;
    again.line = row.continued;
    Column lead;
    paragraph(again, lead, side);
    set.strands[0].on_break = repeats_.add(std::move(lead));
  }
  const Length after = larger(set.strands[0].column.after, set.strands[1].column.after);
  append(out, set_piece(std::move(set), row.before, row.keep_with_next ? Keep::firmly : Keep::free));
  out.after = after;
}

/// Half a point per pixel keeps a picture sharp in print; a picture wider than the text is scaled to the full width.
/// Never taller than `tallest`.
Piece Setter::picture_piece(const Picture& picture, const LayoutBox& place, Length tallest) const {
  const Length natural = Length{static_cast<std::int32_t>(std::min<std::uint32_t>(picture.width, 20000)) * 500};
  const bool wide = natural > place.width && place.side_free;
  Piece strip;
  strip.kind = Piece::Kind::picture;
  strip.keep = Keep::firmly;
  strip.before = figure_before;
  strip.x = wide ? place.left : place.x;
  strip.width = smaller(natural, wide ? smaller(place.full, widest_figure) : place.width);
  const auto part = [](Length of, std::uint32_t by, std::uint32_t over) {
    return Length{
        static_cast<std::int32_t>(std::min<std::int64_t>(std::int64_t{of.mpt} * by / std::max(1u, over), 100'000'000))};
  };
  strip.height = part(strip.width, picture.height, picture.width);
  if (strip.height > tallest) {
    strip.width = part(tallest, picture.width, picture.height);
    strip.height = tallest;
  }
  return strip;
}

void Setter::figure(const Figure& figure, Column& out, const LayoutBox& place) {
  const Picture& picture = document_.pictures.at(figure.picture);
  const NodeId shape = node(Tag::figure, place.parent);
  if (!repeating_) tree_[shape].alternative = figure.alternative;
  LayoutBox inner = place;
  inner.parent = node(Tag::caption, shape);
  Set words;
  words.strands.resize(2);
  ParagraphOptions options;
  options.node = inner.parent;
  Column& beside = words.strands[place.side_free ? 0 : 1].column;
  LayoutBox side = inner;
  if (place.side_free) {
    side.x = place.side_x;
    side.width = place.side_width;
  }
  paragraph(figure.label, beside, side, options);
  continue_after_blank(beside);
  paragraph(figure.caption, words.strands[1].column, inner, options);
  words.splittable = false;
  Piece caption = set_piece(std::move(words), caption_before, Keep::free);
  Piece strip = picture_piece(picture, place, place.page_height - caption.height - caption_before - pt(14));
  strip.first = static_cast<std::uint32_t>(figure.picture);
  strip.meaning = meaning(shape);
  append(out, std::move(strip));
  append(out, std::move(caption));
  out.after = figure_after;
}

void Setter::signature(const SignatureBlock& signature, Column& out, const LayoutBox& place) {
  if (!out.empty()) out.pieces.back().keep = Keep::gently;
  const std::size_t begin = out.pieces.size();
  paragraph(signature.name, out, place);
  Piece rule;
  rule.kind = Piece::Kind::rule;
  rule.x = place.x;
  rule.width = smaller(signature_rule, place.width);
  rule.weight = signature_weight;
  rule.color = look().color(ColorName::signature_rule);
  append(out, std::move(rule));
  out.after = signature_gap;
  for (const Paragraph& line : signature.lines) {
    Style close = look().style(line.style);
    close.before = close.after = {};
    ParagraphOptions options;
    options.style = &close;
    paragraph(line, out, place, options);
  }
  for (std::size_t i = begin; i + 1 < out.pieces.size(); ++i) out.pieces[i].keep = Keep::firmly;
  out.after = look().style(StyleName::text).leading;
}

Column Setter::note(FootnoteId id, const LayoutBox& place) {
  Set set;
  set.strands.resize(2);
  const Style& style = look().style(StyleName::footnote);
  const NodeId whole = tree_.add(Tag::note, place.parent);
  const NodeId lbl = tree_.add(Tag::lbl, whole);
  RunStyle run_style;
  run_style.style = &style;
  run_style.node = lbl;
  Inline number;
  number.text = fmt::format("{}", static_cast<std::uint32_t>(id) + 1);
  lines(words_.set({number}, run_style), style, set.strands[0].column, place, {}, lbl);
  Paragraph content;
  content.style = StyleName::footnote;
  content.line = document_.footnotes.at(static_cast<std::size_t>(id));
  LayoutBox indented = place;
  indented.x += dash_indent;
  indented.width -= dash_indent;
  indented.parent = whole;
  paragraph(content, set.strands[1].column, indented);
  Column column;
  append(column, set_piece(std::move(set), {}, Keep::free));
  return column;
}

}  // namespace socpress::typeset
