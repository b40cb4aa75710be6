// Surfaces of a page in the order of drawing, and the contrast of what is drawn on them by WCAG 2.1.
#include "check/pages/visibility/page_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace socpress::check {

namespace {

constexpr Color paper{255, 255, 255};
constexpr Length covering_weight = pt(3);  // a thinner rule does not hide what it crosses
constexpr int cap_height_percent = 70;
constexpr int part_missed_percent = 15;  // of a word or mark: more than a rule that touches it

double linear(std::uint8_t value) {
  const double c = value / 255.0;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

bool contains(const Box& box, Point point) {
  return point.x >= box.x && point.x <= box.right() && point.y >= box.y && point.y <= box.bottom();
}

std::int64_t area(const Box& box) { return std::int64_t{box.width.mpt} * box.height.mpt; }

}  // namespace

double contrast_of(Color a, Color b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::optional<Box> overlap(const Box& a, const Box& b) {
  const Length x = larger(a.x, b.x), y = larger(a.y, b.y);
  const Length right = smaller(a.right(), b.right()), bottom = smaller(a.bottom(), b.bottom());
  return right > x && bottom > y ? std::optional(Box{x, y, right - x, bottom - y}) : std::nullopt;
}

Box box_of(const Stroke& stroke) {
  const Length half = stroke.weight / 2;
  const bool upright = stroke.from.x == stroke.to.x;
  const Length x = smaller(stroke.from.x, stroke.to.x), y = smaller(stroke.from.y, stroke.to.y);
  const Length long_side{std::abs(upright ? stroke.to.y.mpt - stroke.from.y.mpt : stroke.to.x.mpt - stroke.from.x.mpt)};
  return upright ? Box{x - half, y, stroke.weight, long_side} : Box{x, y - half, long_side, stroke.weight};
}

PageView::PageView(const Pages& pages, const Page& page) : pages_(pages), page_(page) {
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    if (const auto* fill = std::get_if<Fill>(&page.items[i])) surfaces_.push_back({fill->box, fill->color, i});
    if (const auto* picture = std::get_if<PlacedPicture>(&page.items[i])) surfaces_.push_back({picture->box, {}, i});
    if (const auto* stroke = std::get_if<Stroke>(&page.items[i]); stroke && stroke->weight >= covering_weight)
      surfaces_.push_back({check::box_of(*stroke), stroke->color, i});
  }
}

Length PageView::width(const GlyphRun& run, const PlacedWord& word) const {
  const auto face = static_cast<std::size_t>(run.face);
  if (face >= pages_.units_per_em.size()) return {};
  const ShapedWord& shaped = pages_.words[word.word];
  const auto glyphs = static_cast<std::int32_t>(shaped.glyph_end - shaped.glyph_begin);
  return scaled(shaped.advance, run.size, pages_.units_per_em[face]) + run.tracking * glyphs;
}

Box PageView::box_of(const GlyphRun& run, const PlacedWord& word) const {
  const Length height = run.size * cap_height_percent / 100, length = width(run, word);
  const Point at = run.baseline;
  if (run.turn > 0) return {at.x - height, at.y - word.x - length, height, length};
  if (run.turn < 0) return {at.x, at.y + word.x, height, length};
  return {at.x + word.x, at.y - height, length, height};
}

Box PageView::box_of(const GlyphRun& run) const {
  if (run.count == 0) return {run.baseline.x, run.baseline.y, {}, {}};
  const Box first = box_of(run, page_.words[run.first]), last = box_of(run, page_.words[run.first + run.count - 1]);
  const Length x = smaller(first.x, last.x), y = smaller(first.y, last.y);
  return {x, y, larger(first.right(), last.right()) - x, larger(first.bottom(), last.bottom()) - y};
}

std::string PageView::text_of(const GlyphRun& run) const {
  std::string text;
  for (std::uint32_t w = run.first; w < run.first + run.count; ++w) {
    if (page_.words[w].space_before && !text.empty()) text += ' ';
    text += pages_.words.text_of(page_.words[w].word);
  }
  return text;
}

/// The last surface before the item at this point; nothing for a picture.
std::optional<Color> PageView::beneath(std::size_t item, Point point) const {
  std::optional<Color> color = paper;
  for (const Surface& surface : surfaces_)
    if (surface.item < item && contains(surface.box, point)) color = surface.color;
  return color;
}

double PageView::contrast(std::size_t item, Color color, const Box& box) const {
  const bool on_paper = std::none_of(surfaces_.begin(), surfaces_.end(), [&](const Surface& surface) {
    return surface.item < item && overlap(surface.box, box);
  });
  if (on_paper) return contrast_of(color, paper);
  double lowest = 21;
  for (const int across : {10, 50, 90})
    for (const int down : {10, 50, 90}) {
      const Point point{box.x + box.width * across / 100, box.y + box.height * down / 100};
      // A picture has no one color: a text on it may be anywhere between legible and lost.
      const std::optional<Color> behind = beneath(item, point);
      lowest = std::min(lowest, behind ? contrast_of(color, *behind) : 1.0);
    }
  return lowest;
}

bool PageView::covered(std::size_t item, const Box& box) const {
  return std::any_of(surfaces_.begin(), surfaces_.end(), [&](const Surface& surface) {
    if (surface.item <= item) return false;
    const auto common = overlap(surface.box, box);
    return common && area(*common) * 100 > area(box) * part_missed_percent;
  });
}

bool PageView::on_page(const Box& box) const {
  if (page_.size.width.mpt == 0) return true;
  return box.x >= Length{} && box.y >= Length{} && box.right() <= page_.size.width && box.bottom() <= page_.size.height;
}

bool PageView::legible(std::size_t item, const GlyphRun& run) const {
  const Box box = box_of(run);
  return run.size >= least_size && on_page(box) && !covered(item, box) &&
         contrast(item, run.color, box) >= least_text_contrast;
}

}  // namespace socpress::check
