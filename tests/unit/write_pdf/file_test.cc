// The complete file: the same bytes each time, correct offsets, its metadata, and what is rejected.
#include <gtest/gtest.h>

#include "pages_by_hand.h"
#include "written_file.h"

namespace socpress::write_pdf {
namespace {

/// A page with every kind of item: two faces, a fill, a picture with a mask, a link.
Pages sample(const Faces& faces) {
  PagesByHand hand(faces);
  Picture picture;
  picture.width = 2;
  picture.height = 1;
  picture.pixels = {255, 0, 0, 0, 0, 255};
  picture.alpha = {255, 128};
  hand.pages().pictures = {picture, picture};
  hand.pages().metadata.title = "Report on R&D <controls> \u2013 Z\u00fcrich";
  Page& page = hand.page();
  hand.under(hand.node(Tag::h1));
  hand.line({"AVATAR", "office"}, {pt(54), pt(80)}, serif, pt(14));
  const NodeId paragraph = hand.node(Tag::p);
  hand.under(paragraph);
  hand.line({"No", "exceptions", "noted."}, {pt(54), pt(100)});
  page.links.push_back({{pt(54), pt(90), pt(40), pt(12)}, 0u, pt(80), "", "Page 1", paragraph});
  hand.under(hand.node(Tag::figure));
  hand.put(PlacedPicture{1, {pt(54), pt(200), pt(100), pt(50)}});
  hand.put(PlacedPicture{1, {pt(54), pt(300), pt(100), pt(50)}});
  return hand.take();
}

TEST(File, SamePagesGiveTheSameBytes) {
  const Faces faces = noto_faces();
  const WrittenFile first(sample(faces), faces), second(sample(faces), faces);
  EXPECT_TRUE(first.findings.all().empty());
  EXPECT_EQ(first.bytes, second.bytes);
  EXPECT_EQ(first.bytes.substr(0, 9), "%PDF-1.7\n");
}

TEST(File, OtherPagesHaveAnotherIdentifier) {
  const Faces faces = noto_faces();
  const auto identifier = [&faces](const std::string& title) {
    Pages pages = sample(faces);
    pages.metadata.title = title;
    const WrittenFile file(pages, faces);
    const std::string trailer = file.trailer();
    return trailer.substr(trailer.find("/ID[<") + 5, 32);
  };
  EXPECT_EQ(identifier("One").find_first_not_of("0123456789ABCDEF"), std::string::npos);
  EXPECT_NE(identifier("One"), identifier("Two"));
}

TEST(File, TheTableOfOffsetsIsTrue) {
  const Faces faces = noto_faces();
  const WrittenFile file(sample(faces), faces);
  const std::size_t start = static_cast<std::size_t>(WrittenFile::reference(file.trailer(), "startxref\n"));
  ASSERT_EQ(file.bytes.substr(start, 5), "xref\n");
  const int count = WrittenFile::reference(file.bytes.substr(start), "xref\n0 ");
  ASSERT_GT(count, 20);
  std::size_t row = file.bytes.find('\n', start + 5) + 1;
  for (int number = 0; number < count; ++number, row += 20) {
    if (number == 0) continue;
    const std::string head = std::to_string(number) + " 0 obj";
    EXPECT_EQ(file.bytes.substr(std::stoul(file.bytes.substr(row, 10)), head.size()), head);
  }
}

TEST(File, HasTheSameMetadataInBothPlaces) {
  const Faces faces = noto_faces();
  const WrittenFile file(sample(faces), faces);
  const int about = WrittenFile::reference(file.trailer(), "/Info ");
  expect_in(file.object(about), "/Title<FEFF005200650070");
  expect_in(file.object(about), "/Author(An auditor)/Subject(SOC 2)/Producer(socpress)");
  expect_not_in(file.object(about), "Haru");
  const std::string xmp = file.object(file.follow(file.root(), "/Metadata "));
  expect_in(xmp, "Report on R&amp;D &lt;controls&gt; \u2013 Z\u00fcrich");
  expect_in(xmp, "<pdf:Producer>socpress</pdf:Producer>");
  expect_not_in(xmp, "Date");
  expect_in(file.object(file.root()),
            "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang(en-US)");
}

TEST(File, APictureIsThereOnceHoweverOftenItIsPlaced) {
  const Faces faces = noto_faces();
  const WrittenFile file(sample(faces), faces);
  const std::string resources = file.object(file.follow(file.page(0), "/Resources "));
  expect_in(resources, "/XObject<</I1 ");
  expect_not_in(resources, "/I0 ");
  const std::string picture = file.object(WrittenFile::reference(resources, "/I1 "));
  expect_in(picture, "/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB/SMask ");
  expect_in(file.object(WrittenFile::reference(picture, "/SMask ")), "/ColorSpace/DeviceGray");
}

TEST(File, FontsHaveTheirDescription) {
  const Faces faces = noto_faces();
  const WrittenFile file(sample(faces), faces);
  const std::string resources = file.object(file.follow(file.page(0), "/Resources "));
  const std::string font = file.object(WrittenFile::reference(resources, "/F0 "));
  expect_in(font, "/Type/Font/Subtype/Type0/BaseFont/");
  expect_in(font, "+NotoSerif-Regular/Encoding ");
  const std::string descendant = file.object(WrittenFile::reference(font, "/DescendantFonts["));
  expect_in(descendant, "/Subtype/CIDFontType2");
  expect_in(descendant, "/CIDToGIDMap/Identity/W[0[");
  const std::string descriptor = file.object(WrittenFile::reference(descendant, "/FontDescriptor "));
  expect_in(descriptor, "/FontFile2 ");
  expect_in(descriptor, "/ItalicAngle 0/");
}

TEST(File, ManyPagesAreInATreeOfPages) {
  const Faces faces = noto_faces();
  PagesByHand hand(faces);
  for (int i = 0; i < 120; ++i) hand.page();
  const WrittenFile file(hand.take(), faces);
  expect_in(file.object(file.follow(file.root(), "/Pages ")), "/Count 120");
}

std::string error(const Pages& pages, const Faces& faces) {
  const WrittenFile file(pages, faces);
  EXPECT_TRUE(file.bytes.empty());
  if (file.findings.all().size() != 1) return "not one finding";
  EXPECT_TRUE(file.findings.block(Blocks::everything));
  return file.findings.all()[0].message;
}

TEST(Rejections, NoPages) {
  const Faces faces = noto_faces();
  PagesByHand hand(faces);
  EXPECT_EQ(error(hand.take(), faces),
            "the PDF could not be written (there are no pages); a report is written completely or not at all");
}

TEST(Rejections, PagesOfNoSize) {
  const Faces faces = noto_faces();
  Pages pages = sample(faces);
  pages.pages[0].size = {pt(612), pt(20'000)};
  EXPECT_EQ(
      error(pages, faces),
      "the PDF could not be written (a page is smaller or larger than PDF allows); a report is written completely or "
      "not at all");
}

TEST(Rejections, PicturesWithTooFewPixels) {
  const Faces faces = noto_faces();
  Pages pages = sample(faces);
  pages.pictures[1].pixels.pop_back();
  EXPECT_EQ(error(pages, faces),
            "the PDF could not be written (the pixels of a picture do not match its width and height); a report is "
            "written completely or not at all");
}

TEST(Rejections, AFailureWhileSavingIsAFinding) {
  const Faces faces = noto_faces();
  Pages pages = sample(faces);
  std::get<PlacedPicture>(pages.pages[0].items.back()).box.x = pt(20'000);
  EXPECT_EQ(error(pages, faces),
            "the PDF could not be written (something on page 1 is farther away than any paper reaches); a report "
            "is written completely or not at all");
}

}  // namespace
}  // namespace socpress::write_pdf
