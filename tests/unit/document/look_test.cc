// The geometry of the pages follows the look's table, on every paper.
#include "document/look.h"

#include <gtest/gtest.h>

namespace socpress::inline document {
namespace {

TEST(Geometry, KeepsTheMeasureOf360OnEitherPaper) {
  for (const Paper paper : {Paper::letter, Paper::a4}) {
    const PageGeometry page = geometry(paper, Orientation::portrait);
    EXPECT_EQ(page.text_width, pt(360));
    EXPECT_EQ(page.text_x() + page.text_width, page.size.width - page.margin);
  }
  EXPECT_EQ(geometry(Paper::letter, Orientation::portrait).text_x(), pt(198));
  EXPECT_EQ(geometry(Paper::a4, Orientation::portrait).text_x(), pt(181.28));
}

TEST(Geometry, FitsCompleteLines) {
  const PageGeometry upright = geometry(Paper::letter, Orientation::portrait);
  EXPECT_EQ(upright.bottom - upright.top, pt(14) * 45);
  const PageGeometry a4 = geometry(Paper::a4, Orientation::portrait);
  EXPECT_EQ(a4.bottom - a4.top, pt(14) * 48);
  const PageGeometry wide = geometry(Paper::letter, Orientation::landscape);
  EXPECT_EQ(wide.bottom - wide.top, pt(10.5) * 46);
}

TEST(Geometry, FillsTheWidthInEveryOrientation) {
  for (const Paper paper : {Paper::letter, Paper::a4})
    for (const Orientation orientation : {Orientation::portrait, Orientation::landscape}) {
      const PageGeometry page = geometry(paper, orientation);
      EXPECT_EQ(page.side_width + page.gutter + page.text_width, page.full_width());
      EXPECT_LT(page.head, page.top);
      EXPECT_LT(page.bottom, page.foot);
      EXPECT_LT(page.foot, page.size.height);
    }
}

}  // namespace
}  // namespace socpress::inline document
