// The complete operators of one page's items.
#include "write/pdf/content.h"

#include <gtest/gtest.h>

#include "pages_by_hand.h"
#include "write/pdf/refused.h"

namespace socpress::write_pdf {
namespace {

class Content : public testing::Test {
 protected:
  Content() : hand(faces) { hand.page(); }

  std::string printed(std::size_t page = 0) {
    const Pages pages = hand.take();
    const Encoding encoding(pages, faces);
    std::string out;
    print_content(pages, pages.pages[page], encoding, out);
    return out;
  }

  const Faces faces = write_pdf::noto_faces();
  write_pdf::PagesByHand hand;
};

TEST_F(Content, TextIsInsideItsTag) {
  hand.under(hand.node(Tag::p));
  hand.line({"no", "sums"}, {pt(54), pt(100)});
  EXPECT_EQ(printed(),
            "BT\n"
            "/P<</MCID 0>>BDC\n"
            "0 g\n"
            "54 692 Td\n"
            "/F0 10 Tf\n"
            "(no sums)Tj\n"
            "EMC\n"
            "ET\n");
}

TEST_F(Content, LinesAdvanceByStepsAndNothingIsRepeated) {
  hand.under(hand.node(Tag::p));
  hand.line({"no"}, {pt(54), pt(100)}).space_after = true;
  hand.line({"sums"}, {pt(54), pt(112)});
  hand.under(hand.node(Tag::p));
  hand.line({"end"}, {pt(60.5), pt(130.004)});
  EXPECT_EQ(printed(),
            "BT\n/P<</MCID 0>>BDC\n0 g\n54 692 Td\n/F0 10 Tf\n(no )Tj\n0 -12 Td\n(sums)Tj\nEMC\n"
            "/P<</MCID 1>>BDC\n6.5 -18 Td\n(end)Tj\nEMC\nET\n");
}

TEST_F(Content, ABlankThatClosedTheLineBeforeIsNotDrawnAgain) {
  hand.under(hand.node(Tag::p));
  hand.line({"no"}, {pt(54), pt(100)}).space_after = true;
  hand.line({"sums"}, {pt(54), pt(112)});
  hand.pages().pages[0].words[1].space_before = true;
  const std::string out = printed();
  EXPECT_NE(out.find("(no )Tj\n0 -12 Td\n(sums)Tj"), std::string::npos) << out;
}

TEST_F(Content, ALineThatBeginsWithABlankIsPlacedAtItsWord) {
  hand.under(hand.node(Tag::p));
  hand.line({"sums"}, {pt(54), pt(112)});
  hand.pages().pages[0].words[0].space_before = true;
  const std::string out = printed();
  EXPECT_NE(out.find("[( )260(sums)]TJ"), std::string::npos) << out;  // NotoSans: a blank is 260 wide
}

TEST_F(Content, WordsAreWhereTypesetPlacedThem) {
  hand.under(hand.node(Tag::p));
  hand.line({"no", "sums"}, {pt(54), pt(100)});
  hand.pages().pages[0].words[1].x += pt(1);  // a tenth of the size wider
  const std::string out = printed();
  EXPECT_NE(out.find("[(no )-100(sums)]TJ"), std::string::npos) << out;
}

TEST_F(Content, ArtifactsHaveTheirType) {
  hand.under(Artifact::header);
  hand.line({"head"}, {pt(54), pt(40)});
  hand.under(Artifact::draft);
  hand.line({"draft"}, {pt(54), pt(20)});
  hand.under(Artifact::layout);
  hand.put(Fill{{pt(54), pt(50), pt(100), pt(0.75)}, {255, 0, 51}});
  const std::string out = printed();
  EXPECT_NE(out.find("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"), std::string::npos);
  EXPECT_NE(out.find("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n"), std::string::npos);
  EXPECT_NE(out.find("ET\n/Artifact<</Type/Layout>>BDC\n1 0 .2 rg\n54 741.25 100 .75 re f\nEMC\n"), std::string::npos)
      << out;
}

TEST_F(Content, ARunWithDrawingsContainsItsTextObjects) {
  hand.under(hand.node(Tag::td));
  hand.put(Fill{{pt(54), pt(90), pt(100), pt(20)}, {240, 240, 240}});
  hand.line({"sum"}, {pt(54), pt(100)});
  EXPECT_EQ(printed(),
            "/TD<</MCID 0>>BDC\n.941 g\n54 682 100 20 re f\n0 g\nBT\n54 692 Td\n/F0 10 Tf\n(sum)Tj\nET\nEMC\n");
}

TEST_F(Content, BoxesThatTouchOnPaperTouchInTheFile) {
  hand.under(Artifact::layout);
  hand.put(Fill{{Length{10'004}, pt(0), Length{10'004}, pt(1)}, {}});
  hand.put(Fill{{Length{20'008}, pt(0), Length{10'004}, pt(1)}, {}});
  const std::string out = printed();
  EXPECT_NE(out.find("10 791 10.01 1 re f\n20.01 791 10 1 re f\n"), std::string::npos) << out;
}

TEST_F(Content, DashesAreSetAndTakenBack) {
  hand.under(Artifact::layout);
  hand.put(Stroke{{pt(54), pt(100)}, {pt(154), pt(100)}, pt(0.75), {}, pt(3), pt(2)});
  hand.put(Stroke{{pt(54), pt(110)}, {pt(154), pt(110)}, pt(0.75), {}, {}, {}});
  EXPECT_EQ(printed(),
            "/Artifact<</Type/Layout>>BDC\n0 G\n.75 w\n[3 2]0 d\n54 692 m 154 692 l S\n"
            "[]0 d\n54 682 m 154 682 l S\nEMC\n");
}

TEST_F(Content, TurnedTextHasItsMatrixAndWhatFollowsIsUpright) {
  hand.under(Artifact::draft);
  hand.line({"up"}, {pt(30), pt(400)}).turn = 90;
  hand.line({"down"}, {pt(40), pt(400)}).turn = -90;
  hand.line({"on"}, {pt(54), pt(400)});
  const std::string out = printed();
  EXPECT_NE(out.find("0 1 -1 0 30 392 Tm\n"), std::string::npos) << out;
  EXPECT_NE(out.find("0 -1 1 0 40 392 Tm\n"), std::string::npos);
  EXPECT_NE(out.find("1 0 0 1 54 392 Tm\n"), std::string::npos);
}

TEST_F(Content, TrackingIsSetOnce) {
  hand.under(Artifact::header);
  hand.line({"wide"}, {pt(54), pt(40)}).tracking = pt(0.4);
  hand.line({"wide"}, {pt(154), pt(40)}).tracking = pt(0.4);
  hand.line({"plain"}, {pt(254), pt(40)});
  const std::string out = printed();
  EXPECT_EQ(out.find(".4 Tc"), out.rfind(".4 Tc"));
  EXPECT_NE(out.find("0 Tc"), std::string::npos);
}

TEST_F(Content, WordsSpreadWiderThanATenthOfTheirSizeHaveReplacementText) {
  hand.under(Artifact::draft);
  hand.line({"no", "sums"}, {pt(54), pt(40)}).tracking = pt(1.1);
  const std::string out = printed();
  EXPECT_NE(out.find("1.1 Tc\n/Span<</ActualText<FEFF006E006F>>>BDC\n/F0 10 Tf\n(no)Tj\nEMC\n"), std::string::npos)
      << out;
  EXPECT_NE(out.find("/Span<</ActualText<FEFF00730075006D0073>>>BDC\n(sums)Tj\nEMC\n"), std::string::npos) << out;
}

TEST_F(Content, NarrowerTrackingNeedsNoSuchWord) {
  hand.under(Artifact::header);
  hand.line({"no", "sums"}, {pt(54), pt(40)}).tracking = pt(1);
  EXPECT_EQ(printed().find("/Span"), std::string::npos);
}

TEST_F(Content, PicturesAreInTheirBox) {
  hand.under(hand.node(Tag::figure));
  hand.put(PlacedPicture{3, {pt(54), pt(100), pt(200), pt(80)}});
  EXPECT_EQ(printed(), "/Figure<</MCID 0>>BDC\nq 200 0 0 80 54 612 cm/I3 Do Q\nEMC\n");
}

TEST_F(Content, LigaturesHaveReplacementText) {
  hand.under(hand.node(Tag::p));
  hand.line({"A"}, {pt(54), pt(100)});
  // Two glyphs for one character, as a shaper produces for a vowel with parts on both sides of its consonant.
  Pages pages = hand.take();
  Glyph second = pages.words.glyphs[0];
  pages.words.glyphs.push_back(second);
  pages.words.words[0].glyph_end = 2;
  const Encoding encoding(pages, faces);
  std::string out;
  print_content(pages, pages.pages[0], encoding, out);
  EXPECT_NE(out.find("/Span<</ActualText<FEFF0041>>>BDC\n/F0 10 Tf\n(AA)Tj\nEMC\n"), std::string::npos) << out;
}

TEST_F(Content, NothingIsBeyondTheLargestPaper) {
  hand.under(Artifact::layout);
  hand.put(Fill{{pt(15'000), pt(0), pt(1), pt(1)}, {}});
  EXPECT_THROW(printed(), Refused);
}

}  // namespace
}  // namespace socpress::write_pdf
