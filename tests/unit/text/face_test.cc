// Faces: their contents, their metrics, and their subsets read back.
#include "text/face.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "noto.h"

namespace socpress::inline text {
namespace {

TEST(Face, MetricsOfNotoSans) {
  const Face face = noto("NotoSans-Regular.ttf");
  const FaceMetrics& metrics = face.metrics();
  EXPECT_EQ(face.file_name(), "NotoSans-Regular.ttf");
  EXPECT_EQ(metrics.units_per_em, 1000);
  EXPECT_EQ(metrics.ascent, 1069);
  EXPECT_EQ(metrics.descent, -293);
  EXPECT_EQ(metrics.cap_height, 714);
  EXPECT_EQ(metrics.x_height, 536);
  EXPECT_EQ(metrics.italic_angle_tenths, 0);
  EXPECT_LT(metrics.box[0], 0);
  EXPECT_LT(metrics.box[1], 0);
  EXPECT_GT(metrics.box[2], 1000);
  EXPECT_GT(metrics.box[3], 714);
  EXPECT_FALSE(metrics.bold);
  EXPECT_FALSE(metrics.serif);
  EXPECT_FALSE(metrics.fixed_pitch);
  EXPECT_EQ(metrics.postscript_name, "NotoSans-Regular");
  EXPECT_FALSE(face.is_cff());
}

TEST(Face, KnowsItsFamily) {
  EXPECT_TRUE(noto("NotoSans-Bold.ttf").metrics().bold);
  EXPECT_GT(noto("NotoSans-Bold.ttf").metrics().stem_v, noto("NotoSans-Regular.ttf").metrics().stem_v);
  EXPECT_LT(noto("NotoSans-Italic.ttf").metrics().italic_angle_tenths, -50);
  EXPECT_TRUE(noto("NotoSerif-Regular.ttf").metrics().serif);
  EXPECT_FALSE(noto("NotoSerif-BoldItalic.ttf").metrics().fixed_pitch);
  EXPECT_TRUE(noto("NotoSerif-BoldItalic.ttf").metrics().bold);
}

TEST(Face, GlyphsAndAdvances) {
  const Face face = noto("NotoSans-Regular.ttf");
  ASSERT_TRUE(face.glyph(U'A'));
  EXPECT_NE(face.glyph(U'A'), face.glyph(U'B'));
  EXPECT_EQ(face.advance(*face.glyph(U'A')), 639);
  EXPECT_EQ(face.advance(*face.glyph(U' ')), 260);
  EXPECT_FALSE(face.glyph(U'\u4E00'));
}

TEST(Face, RefusesWhatIsNoFont) {
  EXPECT_FALSE(Face::load("a.ttf", ""));
  EXPECT_FALSE(Face::load("a.ttf", "not a font at all"));
  const Bytes whole = noto_bytes("NotoSans-Regular.ttf");
  ASSERT_FALSE(whole.empty());
  for (const std::size_t length : {std::size_t{4}, std::size_t{12}, std::size_t{100}, std::size_t{1000}})
    EXPECT_FALSE(Face::load("a.ttf", whole.substr(0, length))) << length;
}

TEST(Face, SurvivesBrokenBytes) {
  Bytes bytes = noto_bytes("NotoSans-Regular.ttf");
  ASSERT_GT(bytes.size(), 2000u);
  unsigned state = 1;
  for (int round = 0; round < 40; ++round) {
    for (int i = 0; i < 20; ++i) {
      state = state * 1664525u + 1013904223u;
      bytes[(state >> 8) % 1500] = static_cast<char>(state >> 24);
    }
    const auto face = Face::load("broken.ttf", bytes);
    if (face) face->advance(face->glyph(U'A').value_or(0));
  }
}

TEST(Face, Moves) {
  Face first = noto("NotoSans-Regular.ttf");
  const auto glyph = first.glyph(U'A');
  Faces faces;
  faces.push_back(std::move(first));
  faces.push_back(noto("NotoSans-Bold.ttf"));
  EXPECT_EQ(faces.front().glyph(U'A'), glyph);
  EXPECT_EQ(at(faces, FaceId{1}).metrics().postscript_name, "NotoSans-Bold");
}

unsigned u16(const Bytes& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes.at(at)) << 8 | static_cast<unsigned char>(bytes.at(at + 1));
}

std::string tables(const Bytes& font) {
  std::string names;
  for (unsigned i = 0; i < u16(font, 4); ++i) names += font.substr(12 + 16 * i, 4) + " ";
  return names;
}

/// An entry of a table, found through the table directory.
std::size_t table(const Bytes& font, std::string_view tag) {
  for (unsigned i = 0; i < u16(font, 4); ++i)
    if (font.compare(12 + 16 * i, 4, tag) == 0) return u16(font, 12 + 16 * i + 8) << 16 | u16(font, 12 + 16 * i + 10);
  ADD_FAILURE() << "no table " << tag;
  return 0;
}

TEST(Subset, ContainsOnlyTheGlyphs) {
  const Face face = noto("NotoSans-Regular.ttf");
  std::vector<std::uint16_t> glyphs = {0};
  for (const char32_t c : std::u32string(U"ABCabc\u00E9")) glyphs.push_back(face.glyph(c).value());
  std::sort(glyphs.begin(), glyphs.end());
  const SubsetFont font = subset(face, glyphs);
  EXPECT_FALSE(font.cff);
  ASSERT_EQ(font.new_ids.size(), glyphs.size());
  EXPECT_EQ(font.new_ids.front(), 0);
  EXPECT_EQ(tables(font.bytes), "glyf head hhea hmtx loca maxp ");
  EXPECT_LT(font.bytes.size(), 4000u);
  const unsigned count = u16(font.bytes, table(font.bytes, "maxp") + 4);
  EXPECT_GE(count, glyphs.size());  // an accented letter includes its components
  EXPECT_LE(count, glyphs.size() + 2);
  const unsigned metrics = u16(font.bytes, table(font.bytes, "hhea") + 34);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    ASSERT_LT(font.new_ids[i], count);
    const unsigned entry = std::min<unsigned>(font.new_ids[i], metrics - 1);
    EXPECT_EQ(static_cast<int>(u16(font.bytes, table(font.bytes, "hmtx") + 4 * entry)), face.advance(glyphs[i]));
  }
}

TEST(Subset, IsTheSameEveryTime) {
  const Face one = noto("NotoSerif-Regular.ttf"), two = noto("NotoSerif-Regular.ttf");
  std::vector<std::uint16_t> glyphs = {0};
  for (char32_t c = U'A'; c <= U'z'; ++c) glyphs.push_back(one.glyph(c).value());
  std::sort(glyphs.begin(), glyphs.end());
  const SubsetFont first = subset(one, glyphs), second = subset(two, glyphs);
  EXPECT_EQ(first.bytes, second.bytes);
  EXPECT_EQ(first.new_ids, second.new_ids);
}

TEST(Subset, OfNothingButNotdef) {
  const SubsetFont font = subset(noto("NotoSans-Regular.ttf"), {0});
  EXPECT_EQ(font.new_ids, (std::vector<std::uint16_t>{0}));
  EXPECT_FALSE(font.bytes.empty());
}

}  // namespace
}  // namespace socpress::inline text
