// Page furniture: running heads, feet with "page x of y", and the marks of a draft.
#include "typeset/furniture.h"

#include <fmt/format.h>

namespace socpress::typeset {

namespace {

constexpr Length strip_top = pt(17.5), strip_height = pt(14), apart = pt(14);
constexpr Length side_center = pt(27);
constexpr std::string_view ellipsis = "…";

}  // namespace

void Furnisher::furnish(SetSection& section, std::uint32_t total) {
  for (std::size_t i = 0; i < section.pages.size(); ++i) {
    painter_.turn_to(section.pages[i], static_cast<std::uint32_t>(i), section.traces);
    folio_ = {section.pages[i].label, fmt::format("{}", total)};
    panel_ = i == 0 && section.section->panel ? *section.section->panel : Length{};
    furnish(section.pages[i], *section.section, section.running[i], i == 0 && section.section->letterhead);
    setter_.galley().clear();
  }
}

void Furnisher::furnish(Page& page, const Section& section, const Line* running, bool letterhead) {
  const PageGeometry geometry = socpress::geometry(document_.paper, section.orientation);
  const Style& plain = document_.look.style(StyleName::furniture);
  const Style& number = document_.look.style(StyleName::furniture_page);
  const Furniture& furniture = section.furniture;
  const Length x = geometry.margin, full = geometry.full_width();
  if (document_.draft) draft(page, geometry);
  if (!letterhead) {
    const Length right =
        line(running ? *running : furniture.head_right, plain, {x, geometry.head, full, {}}, true, Artifact::header);
    if (full - right - apart > pt(40))
      line(furniture.head_left, plain, {x, geometry.head, full - right - apart, {}}, false, Artifact::header);
  }
  const Length right = line(furniture.page, number, {x, geometry.foot, full, {}}, true, Artifact::footer);
  line(furniture.foot_first, plain, {x, geometry.foot, full - right - apart, {}}, false, Artifact::footer);
  line(furniture.foot_second, plain, {x, geometry.foot + plain.leading, full, {}}, false, Artifact::footer);
}

Length Furnisher::line(const Line& line, const Style& style, Box room, bool flush_right, Artifact artifact) {
  if (line.empty()) return {};
  const Setter::Repetition repetition(setter_);
  RunStyle run_style;
  run_style.style = &style;
  run_style.artifact = true;
  AtomRange range = setter_.words().set(line, run_style, folio_);
  if (range.empty()) return {};
  Galley& galley = setter_.galley();
  if (setter_.breaker().natural(range) > room.width) {
    // A head is one line: text that is too long is truncated at a word, with an ellipsis.
    const Atom sign = setter_.words().retyped(galley[range.first], ellipsis);
    while (range.end > range.first + 1 && setter_.breaker().natural(range) + sign.width > room.width) --range.end;
    galley.truncate(range.end);
    galley.push(sign);
    galley[range.end].gap = {};
    galley[range.end].blank = false;
    ++range.end;
  }
  LayoutBox place;
  place.x = room.x;
  place.width = room.width;
  place.align = flush_right ? ColumnAlign::right : ColumnAlign::left;
  const Length width = setter_.breaker().natural(range);
  Column column;
  setter_.lines(range, style, column, place, {}, artifact);
  if (column.pieces.size() > 1) column.pieces.resize(1);
  painter_.draw_as(column, room.y, artifact);
  return smaller(width, room.width);
}

void Furnisher::draft(const Page& page, const PageGeometry& geometry) {
  const Look& look = document_.look;
  const bool wide = page.size.width > page.size.height;
  const Length bleed = wide ? geometry.bleed : Length{};
  painter_.fill({geometry.margin - bleed, strip_top, geometry.full_width() + bleed * 2, strip_height},
                look.color(ColorName::ink), Artifact::draft);
  const Length inset = wide ? Length{} : pt(7);
  const Style& style = look.style(StyleName::draft_strip);
  Style note = look.style(StyleName::furniture);
  note.color = style.color;
  Box room{
      geometry.margin + inset, strip_top + (strip_height - style.leading) / 2, geometry.full_width() - inset * 2, {}};
  const Length word = line(document_.draft_strip_left, style, room, false, Artifact::draft);
  room.x += word + apart;
  room.width -= word + apart;
  line(document_.draft_strip_right, note, room, true, Artifact::draft);
  draft_side(page);
}

/// Next to the text, at a third and two thirds of the height, on both sides; on a panel in the color of the strip.
void Furnisher::draft_side(const Page& page) {
  if (document_.draft_side.empty()) return;
  const Setter::Repetition repetition(setter_);
  const Style& plain = document_.look.style(StyleName::draft_side);
  Style on_panel = plain;
  on_panel.color = document_.look.style(StyleName::draft_strip).color;
  const auto words = [&](const Style& style) {
    RunStyle run_style;
    run_style.style = &style;
    run_style.artifact = true;
    return setter_.words().set(document_.draft_side, run_style);
  };
  const AtomRange dark = words(plain), light = words(on_panel);
  if (dark.empty()) return;
  const FaceMetrics& metrics = at(setter_.words().faces(), plain.face).metrics();
  const Length half_cap = scaled(metrics.cap_height, plain.size, metrics.units_per_em) / 2;
  const Length width = setter_.breaker().natural(dark) - plain.tracking;
  for (const Length x : {side_center, page.size.width - side_center})
    for (int third = 1; third <= 2; ++third) {
      const Length y = page.size.height * third / 3 + width / 2;
      painter_.draw_turned(y <= panel_ ? light : dark, {x + half_cap, y}, 90, Artifact::draft);
    }
}

}  // namespace socpress::typeset
