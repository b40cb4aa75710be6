// The positions on each kind of page, from the look's table of geometry.
#include "document/look.h"

namespace socpress::inline document {

namespace {

PageGeometry portrait(Size size, Length bottom, Length foot) {
  PageGeometry page;
  page.size = size;
  page.top = pt(84);
  page.bottom = bottom;
  page.head = pt(42);
  page.foot = foot;
  page.gutter = pt(12);
  page.text_width = pt(360);
  // The measure is constant; narrower paper reduces the side column.
  page.side_width = page.full_width() - page.gutter - page.text_width;
  return page;
}

PageGeometry landscape(Size size, Length bottom, Length foot) {
  PageGeometry page;
  page.size = size;
  page.top = pt(70);
  page.bottom = bottom;
  page.head = pt(38.5);
  page.foot = foot;
  // The side column is minimal: a heading's number is above the criterion's id, its title above the label (x 120).
  page.side_width = pt(54);
  page.gutter = pt(12);
  page.text_width = page.full_width() - page.side_width - page.gutter;
  return page;
}

}  // namespace

PageGeometry geometry(Paper paper, Orientation orientation) {
  if (paper == Paper::letter) {
    if (orientation == Orientation::portrait) return portrait({pt(612), pt(792)}, pt(714), pt(731.5));
    return landscape({pt(792), pt(612)}, pt(553), pt(565));
  }
  if (orientation == Orientation::portrait) return portrait({pt(595.28), pt(841.89)}, pt(756), pt(773.5));
  return landscape({pt(841.89), pt(595.28)}, pt(532), pt(544));
}

}  // namespace socpress::inline document
