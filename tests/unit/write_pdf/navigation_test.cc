// Outline, page labels and links in the file.
#include "write/pdf/navigation.h"

#include <gtest/gtest.h>

#include "pages_by_hand.h"
#include "written_file.h"

namespace socpress::write_pdf {
namespace {

class Navigation : public testing::Test {
 protected:
  Navigation() : hand(faces) {
    for (int i = 0; i < 3; ++i) hand.page();
  }
  WrittenFile written() { return WrittenFile(hand.take(), faces); }
  void entry(int level, const std::string& text, std::uint32_t page) {
    hand.pages().outline.push_back({level, text, page, pt(100)});
  }

  const Faces faces = noto_faces();
  PagesByHand hand;
};

TEST_F(Navigation, TheOutlineIsATreeByLevels) {
  entry(1, "Section I", 0);
  entry(2, "Opinion", 0);
  entry(2, "Basis", 1);
  entry(1, "Section II \u2013 Assertion", 2);
  const WrittenFile file = written();
  const int root = file.follow(file.root(), "/Outlines ");
  const int first = file.follow(root, "/First ");
  expect_in(file.object(root), "/Last " + to(first + 3) + "/Count 2");
  expect_in(file.object(first), "/Title(Section I)/Parent " + to(root) + "/Next " + to(first + 3) + "/First " +
                                    to(first + 1) + "/Last " + to(first + 2) + "/Count -2/Dest[" + to(file.page(0)) +
                                    "/XYZ null 704 null]");
  expect_in(file.object(first + 2), "/Parent " + to(first) + "/Prev " + to(first + 1) + "/Dest[" + to(file.page(1)));
  expect_in(file.object(first + 3), "/Title<FEFF00530065");
  expect_in(file.object(file.root()), "/PageMode/UseOutlines");
}

TEST_F(Navigation, AReportWithoutOutlineHasNoEntryForOne) {
  const WrittenFile file = written();
  expect_not_in(file.object(file.root()), "/Outlines");
  expect_not_in(file.object(file.root()), "/PageMode");
}

TEST_F(Navigation, LabelsFollowThePrintedNumbers) {
  std::vector<Page>& pages = hand.pages().pages;
  hand.page();
  hand.page();
  pages[0].numbering = Numbering::none;
  pages[0].label = "";
  pages[1].numbering = pages[2].numbering = Numbering::roman;
  pages[1].number = 2;
  pages[2].number = 3;
  pages[3].number = 1;
  pages[4].number = 2;
  std::string out;
  append_page_labels(hand.pages(), out);
  EXPECT_EQ(out, "/PageLabels<</Nums[0<<>>1<</S/r/St 2>>3<</S/D>>]>>");
}

TEST_F(Navigation, AnInternalLinkLeadsToAHeightOfAPage) {
  hand.pages().pages[0].links.push_back(
      {{pt(54), pt(90), pt(40), pt(12)}, 2u, pt(300), "", "Page 3", PagesByHand::root});
  const WrittenFile file = written();
  const std::string link = file.object(file.follow(file.page(0), "/Tabs/S/Annots["));
  expect_in(link, "/Subtype/Link/F 4/Border[0 0 0]/Rect[54 690 94 702]");
  expect_in(link, "/Contents(Page 3)/Dest[" + to(file.page(2)) + "/XYZ null 504 null]");
  expect_not_in(file.object(file.page(1)), "/Annots");
}

TEST_F(Navigation, ALinkOutsideIsSpeltInAscii) {
  hand.pages().pages[0].links.push_back(
      {{pt(54), pt(90), pt(40), pt(12)}, {}, {}, "https://example.org/\u00fc(x)", "", PagesByHand::root});
  const WrittenFile file = written();
  const std::string link = file.object(file.follow(file.page(0), "/Annots["));
  expect_in(link, "/A<</S/URI/URI(https://example.org/%C3%BC\\(x\\))>>");
  expect_in(link, "/Contents<FEFF");  // a link without a description uses its address
}

TEST_F(Navigation, ALinkToNoPageIsRefused) {
  hand.pages().pages[0].links.push_back({{}, 9u, {}, "", "", PagesByHand::root});
  const WrittenFile file = written();
  ASSERT_EQ(file.findings.all().size(), 1u);
  EXPECT_EQ(file.findings.all()[0].id, "write/refused");
}

}  // namespace
}  // namespace socpress::write_pdf
