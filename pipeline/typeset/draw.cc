// Draws measured content on a page: items under their structure nodes, links, and landmarks.
#include "typeset/draw.h"

#include <string_view>

namespace socpress::typeset {

namespace {

constexpr Length heavy_weight = pt(2.25);
constexpr Length heavy_distance = pt(2.4);
constexpr Length leader_gap = pt(24), leader_on = pt(0.75), leader_off = pt(4.5), leader_distance = pt(7);
constexpr Length dash_on = pt(3), dash_off = pt(2);

}  // namespace

void Painter::add(Item item, Meaning meaning) {
  if (all_as_) meaning = *all_as_;
  const auto index = static_cast<std::uint32_t>(page_->items.size());
  page_->items.push_back(std::move(item));
  if (!page_->stretches.empty() && page_->stretches.back().meaning == meaning) {
    ++page_->stretches.back().count;
  } else {
    page_->stretches.push_back({meaning, index, 1});
  }
}

void Painter::draw(const Column& column, const Cut& cut, Length y) { draw_pieces(column, cut, y, false); }

void Painter::draw_as(const Column& column, Length y, Artifact artifact) {
  const std::optional<Artifact> before = all_as_;
  if (!all_as_) all_as_ = artifact;
  draw_pieces(column, all_of(column), y, false);
  all_as_ = before;
}

void Painter::draw_pieces(const Column& column, const Cut& cut, Length y, bool rest_follows) {
  if (column.lead != 0) {
    draw_as(repeats_[column.lead], y, Artifact::repeated);
    y += repeats_.height(column.lead);
  }
  for (std::size_t i = column.begin; i < cut.end; ++i) {
    const Piece& piece = column.pieces[i];
    if (i > column.begin) y += piece.before;
    const bool ends_page = rest_follows && !cut.inside && i + 1 == cut.end;
    if (piece.kind == Piece::Kind::set)
      draw_set(*piece.set, nullptr, y, piece.height, ends_page);
    else
      draw_piece(piece, y);
    y += piece.height;
  }
  if (!cut.inside) return;
  const Piece& piece = column.pieces[cut.end];
  if (cut.end > column.begin) y += piece.before;
  draw_set(*piece.set, &cut, y, {}, true);
}

void Painter::draw_set(const Set& set, const Cut* cut, Length y, Length height, bool page_ends_here) {
  std::vector<Length> shift;
  flow_.shifts(set, shift);
  if (cut != nullptr) {
    Length tallest;
    for (std::size_t i = 0; i < set.strands.size(); ++i) tallest = larger(tallest, shift[i] + cut->strands[i].height);
    height = set.pad_top + tallest + set.pad_bottom;
  }
  decorate(set, y, height);
  if (!set.broken) edge(set.above, y);
  for (std::size_t i = 0; i < set.strands.size(); ++i) {
    const Column& column = set.strands[i].column;
    if (cut == nullptr)
      draw_pieces(column, all_of(column), y + set.pad_top + shift[i], false);
    else
      draw_pieces(column, cut->strands[i], y + set.pad_top + shift[i],
                  cut->strands[i].inside || cut->strands[i].end < column.pieces.size());
  }
  if (cut == nullptr && !(set.rule_only_inside && page_ends_here)) edge(set.below, y + height);
  if (cut != nullptr && set.foot != 0) draw_as(repeats_[set.foot], y + height, Artifact::repeated);
}

void Painter::decorate(const Set& set, Length y, Length height) {
  const Decoration& d = set.decoration;
  const Length top = y - d.overhang, bottom = y + height + d.overhang;
  switch (d.kind) {
    case Decoration::Kind::none: break;
    case Decoration::Kind::tint: fill({d.x, top, d.width, bottom - top}, d.color); break;
    case Decoration::Kind::bar: fill({d.x, top, d.weight, bottom - top}, d.color); break;
    case Decoration::Kind::box:
    case Decoration::Kind::dashed_box: draw_box(d, top, bottom); break;
  }
}

void Painter::draw_box(const Decoration& box, Length top, Length bottom) {
  const bool dashed = box.kind == Decoration::Kind::dashed_box;
  const Length half = box.weight / 2, left = box.x + half, right = box.x + box.width - half;
  top += half;
  bottom -= half;
  const auto side = [&](Point from, Point to) {
    Stroke line{from, to, box.weight, box.color, {}, {}};
    if (dashed) {
      line.dash_on = dash_on;
      line.dash_off = dash_off;
    }
    stroke(line);
  };
  side({left - half, top}, {right + half, top});
  side({right, top}, {right, bottom});
  side({right + half, bottom}, {left - half, bottom});
  side({left, bottom}, {left, top});
}

void Painter::edge(const EdgeRule& rule, Length y) {
  if (rule.drawn()) stroke({{rule.x, y}, {rule.x + rule.width, y}, rule.weight, rule.color, {}, {}});
}

void Painter::draw_piece(const Piece& piece, Length y) {
  if (!all_as_)
    for (std::uint32_t i = 0; i < piece.anchors; ++i) traces_->landed.push_back({piece.anchor + i, number_, y});
  switch (piece.kind) {
    case Piece::Kind::line: draw_line(piece, y); break;
    case Piece::Kind::rule:
      stroke({{piece.x, y + piece.height / 2},
              {piece.x + piece.width, y + piece.height / 2},
              piece.weight,
              piece.color,
              {},
              {}},
             piece.meaning);
      break;
    case Piece::Kind::picture: {
      const Box box{piece.x, y, piece.width, piece.height};
      add(PlacedPicture{piece.first, box}, piece.meaning);
      if (const NodeId* node = std::get_if<NodeId>(&piece.meaning); node && !all_as_) {
        tree_[*node].bounds = box;
        tree_[*node].page = number_;
        traces_->figures.push_back(*node);
      }
      break;
    }
    case Piece::Kind::space: break;
    case Piece::Kind::set: break;
  }
}

Length Painter::width(std::uint32_t first, std::uint32_t end) const {
  Length sum;
  for (std::uint32_t i = first; i < end; ++i)
    sum += galley_[i].width + (i > first || galley_[i].indented ? galley_[i].gap : Length{});
  return sum;
}

void Painter::draw_line(const Piece& piece, Length y) {
  const std::uint32_t end = piece.first + piece.count;
  std::uint32_t tab = piece.first;
  while (tab < end && galley_[tab].kind != Atom::Kind::tab) ++tab;
  const auto first_item = static_cast<std::uint32_t>(page_->items.size());
  const std::size_t open_before = traces_->open_numbers.size();
  const Length left_end = draw_words(piece, piece.first, tab, piece.x + piece.indent, y);
  if (tab < end) {
    const Length right = piece.x + piece.width;
    const auto tab_item = static_cast<std::uint32_t>(page_->items.size());
    for (std::size_t i = open_before; i < traces_->open_numbers.size(); ++i)
      traces_->open_numbers[i].line_end = tab_item;
    const std::size_t open_right = traces_->open_numbers.size();
    if (piece.leader && right - leader_gap - (left_end + leader_distance) > leader_off) {
      const Length dots = y + piece.baseline - leader_on / 2;
      stroke({{right - leader_gap, dots},
              {left_end + leader_distance, dots},
              leader_on,
              look_.color(ColorName::rule),
              leader_on,
              leader_off});
    }
    draw_words(piece, tab + 1, end, right - width(tab + 1, end), y);
    for (std::size_t i = open_right; i < traces_->open_numbers.size(); ++i) {
      traces_->open_numbers[i].aligned_right = true;
      traces_->open_numbers[i].line_begin = tab_item;
      traces_->open_numbers[i].line_end = static_cast<std::uint32_t>(page_->items.size());
    }
    return;
  }
  for (std::size_t i = open_before; i < traces_->open_numbers.size(); ++i) {
    traces_->open_numbers[i].line_begin = first_item;
    traces_->open_numbers[i].line_end = static_cast<std::uint32_t>(page_->items.size());
  }
}

Meaning Painter::meaning_of(const Piece& piece, const SourceOf& source) const {
  if (source.node != NodeId{} && std::holds_alternative<NodeId>(piece.meaning)) return source.node;
  return piece.meaning;
}

Length Painter::draw_words(const Piece& piece, std::uint32_t first, std::uint32_t end, Length x, Length y) {
  const Length baseline = y + piece.baseline;
  for (std::uint32_t i = first; i < end;) {
    const Atom& head = galley_[i];
    if (i > first || head.indented) x += head.gap;
    const Ink& ink = galley_.ink(head.ink);
    const SourceOf& source = galley_.sources[head.source];
    if (head.heavy) heavy_mark(piece, x, y);
    GlyphRun run;
    run.face = ink.face;
    run.size = ink.size;
    run.color = ink.color;
    run.tracking = ink.tracking;
    run.baseline = {x, baseline - ink.rise};
    run.first = static_cast<std::uint32_t>(page_->words.size());
    run.origin = source.origin;
    const Length start = x;
    std::uint32_t k = i;
    for (; k < end; ++k) {
      const Atom& atom = galley_[k];
      if (k > i && (atom.source != head.source || atom.ink != head.ink || atom.heavy)) break;
      if (k > i) x += atom.gap;
      if (atom.kind == Atom::Kind::page_of && !all_as_ && source.target)
        traces_->open_numbers.push_back({number_, static_cast<std::uint32_t>(page_->items.size()),
                                         static_cast<std::uint32_t>(page_->words.size()), 0, *source.target, atom,
                                         false, 0});
      page_->words.push_back({atom.word, x - start, k > i && atom.blank});
      x += atom.width;
    }
    run.count = static_cast<std::uint32_t>(page_->words.size()) - run.first;
    const bool before_tab = k == end && k < piece.first + piece.count;
    run.space_after = k < end ? galley_[k].blank : before_tab || piece.continues_blank;
    add(run, meaning_of(piece, source));
    if (source.node != NodeId{}) link(source, piece, run, {start, x}, y);
    i = k;
  }
  return x;
}

void Painter::link(const SourceOf& source, const Piece& piece, const GlyphRun& run, Extent extent, Length y) {
  if (all_as_ || (!source.target && source.uri == 0)) return;
  LinkArea area;
  area.box = {extent.left, y, extent.right - extent.left, piece.height};
  area.node = source.node;
  if (source.uri != 0) {
    area.uri = galley_.uris[source.uri - 1];
    area.description = area.uri;
  } else {
    for (std::uint32_t w = run.first; w < run.first + run.count; ++w) {
      if (page_->words[w].space_before) area.description += ' ';
      area.description += words_.table().text_of(page_->words[w].word);
    }
    traces_->links.push_back({number_, page_->links.size(), *source.target});
  }
  page_->links.push_back(std::move(area));
}

void Painter::heavy_mark(const Piece& piece, Length x, Length y) {
  fill({x - heavy_distance - heavy_weight, y, heavy_weight, piece.height}, look_.color(ColorName::ink));
}

void Painter::draw_turned(AtomRange range, Point baseline, std::int16_t turn, Artifact artifact) {
  if (range.empty()) return;
  const Ink& ink = galley_.ink(galley_[range.first].ink);
  GlyphRun run;
  run.face = ink.face;
  run.size = ink.size;
  run.color = ink.color;
  run.tracking = ink.tracking;
  run.baseline = baseline;
  run.turn = turn;
  run.first = static_cast<std::uint32_t>(page_->words.size());
  Length x;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (i > range.first) x += galley_[i].gap;
    page_->words.push_back({galley_[i].word, x, i > range.first && galley_[i].blank});
    x += galley_[i].width;
  }
  run.count = range.end - range.first;
  add(run, artifact);
}

}  // namespace socpress::typeset
