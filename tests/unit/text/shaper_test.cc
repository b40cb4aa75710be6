// Shaping: kerning, ligatures, clusters, missing glyphs, the cache.
#include "text/shaper.h"

#include <gtest/gtest.h>

#include "noto.h"

namespace socpress::inline text {
namespace {

class Shaping : public testing::Test {
 protected:
  Shaping() {
    faces.push_back(noto("NotoSans-Regular.ttf"));
    faces.push_back(noto("NotoSerif-Bold.ttf"));
  }
  static constexpr FaceId sans{0}, serif{1};
  Faces faces;
};

TEST_F(Shaping, EachWordOfAFaceOnce) {
  Shaper shaper(faces);
  const WordId first = shaper.word(sans, "control");
  const WordId other_face = shaper.word(serif, "control");
  EXPECT_EQ(shaper.word(sans, "control"), first);
  EXPECT_NE(other_face, first);
  EXPECT_EQ(shaper.table().words.size(), 2u);
  EXPECT_EQ(shaper.table().text_of(first), "control");
  EXPECT_EQ(shaper.table()[other_face].face, serif);
  EXPECT_EQ(shaper.table()[first].glyph_end - shaper.table()[first].glyph_begin, 7u);
}

TEST_F(Shaping, RemembersManyWords) {
  Shaper shaper(faces);
  for (int round = 0; round < 2; ++round)
    for (std::uint32_t i = 0; i < 5000; ++i) ASSERT_EQ(shaper.word(sans, "w" + std::to_string(i)), WordId{i});
}

TEST_F(Shaping, KerningAndClusters) {
  Shaper shaper(faces);
  const ShapedWord word = shaper.table()[shaper.word(sans, "AVA")];
  const int plain = 2 * faces[0].advance(*faces[0].glyph(U'A')) + faces[0].advance(*faces[0].glyph(U'V'));
  EXPECT_LT(word.advance, plain);
  const ShapedWord accented = shaper.table()[shaper.word(sans, "a\u00E9\u20ACb")];
  std::vector<int> clusters;
  for (auto i = accented.glyph_begin; i < accented.glyph_end; ++i) clusters.push_back(shaper.table().glyphs[i].cluster);
  EXPECT_EQ(clusters, (std::vector<int>{0, 1, 3, 6}));
}

TEST_F(Shaping, AdvancesAddUp) {
  Shaper shaper(faces);
  const ShapedWord word = shaper.table()[shaper.word(serif, "office-based")];
  int sum = 0;
  for (auto i = word.glyph_begin; i < word.glyph_end; ++i) sum += shaper.table().glyphs[i].advance;
  EXPECT_EQ(sum, word.advance);
  EXPECT_FALSE(word.missing);
}

TEST_F(Shaping, ReportsMissingGlyphs) {
  Shaper shaper(faces);
  EXPECT_TRUE(shaper.table()[shaper.word(sans, "a\u4E00")].missing);
  EXPECT_FALSE(shaper.table()[shaper.word(sans, "e\u0301")].missing);
  EXPECT_FALSE(shaper.table()[shaper.word(sans, "no\u00A0break")].missing);
  EXPECT_FALSE(shaper.table()[shaper.word(sans, "")].missing);
}

TEST_F(Shaping, NoBreakSpaceIsAnOrdinaryCharacter) {
  Shaper shaper(faces);
  const ShapedWord word = shaper.table()[shaper.word(sans, "a\u00A0b")];
  EXPECT_EQ(word.glyph_end - word.glyph_begin, 3u);
  EXPECT_EQ(shaper.table().glyphs[word.glyph_begin + 1].advance, 260);
}

TEST_F(Shaping, WidthsAreInThousandthsOfAPoint) {
  Shaper shaper(faces);
  EXPECT_EQ(shaper.space(sans, pt(10)), pt(2.6));
  const WordId word = shaper.word(sans, "AA");
  EXPECT_EQ(shaper.width(word, pt(10)), scaled(shaper.table()[word].advance, pt(10), 1000));
  EXPECT_EQ(scaled(333, Length{1500}, 1000), Length{500});  // 499.5 rounds up
  EXPECT_EQ(scaled(-333, Length{1500}, 1000), Length{-500});
}

TEST_F(Shaping, TakingEmptiesTheShaper) {
  Shaper shaper(faces);
  shaper.word(sans, "one");
  shaper.word(sans, "two");
  const WordTable table = shaper.take();
  EXPECT_EQ(table.text_of(WordId{1}), "two");
  EXPECT_TRUE(shaper.table().words.empty());
  EXPECT_EQ(shaper.word(sans, "two"), WordId{0});
  EXPECT_EQ(shaper.table().text_of(WordId{0}), "two");
}

}  // namespace
}  // namespace socpress::inline text
