// The byte of each glyph, its text, and the part of a word that can be a plain string.
#include "write/pdf/encoding.h"

#include <gtest/gtest.h>

#include "pages_by_hand.h"
#include "write/pdf/cmap.h"

namespace socpress::write_pdf {
namespace {

/// Pages of one line, and their encoding.
struct Encoded {
  Encoded(const std::vector<std::string>& words, FaceId face, Faces given = write_pdf::noto_faces())
      : faces(std::move(given)) {
    write_pdf::PagesByHand hand(faces);
    hand.page();
    hand.under(hand.node(Tag::p));
    hand.line(words, {pt(54), pt(100)}, face);
    pages = hand.take();
    encoding.emplace(pages, faces);
  }
  const CodedWord& word(std::uint32_t i) const { return encoding->word(pages.pages[0].words[i].word); }
  std::string text(std::uint8_t byte, std::size_t font = 0) const { return encoding->fonts()[font].glyphs[byte].text; }

  Faces faces;
  Pages pages;
  std::optional<Encoding> encoding;
};

TEST(Encoding, LettersKeepTheirOwnByte) {
  const Encoded one({"controls"}, sans);
  EXPECT_EQ(one.word(0).inside.front(), 'c');
  EXPECT_EQ(one.text('c'), "c");
  ASSERT_EQ(one.encoding->fonts().size(), 1u);
}

TEST(Encoding, BytesThatWouldNeedEscapesAreNotAssigned) {
  const Encoded one({"(\\)"}, sans);
  EXPECT_EQ(one.word(0).inside, "\x80\x81\x82");
  EXPECT_EQ(one.text(0x80), "(");
  EXPECT_EQ(one.text(0x81), "\\");
  EXPECT_EQ(one.text(0x82), ")");
}

TEST(Encoding, ALigatureReadsAsItsLetters) {
  const Encoded one({"office"}, serif);
  bool found = false;
  for (const CodedGlyph& glyph : one.encoding->fonts()[0].glyphs) found = found || glyph.text == "ffi";
  EXPECT_TRUE(found) << "NotoSerif has an ffi ligature";
  EXPECT_EQ(one.word(0).glyphs, 4u);
}

TEST(Encoding, ANoBreakSpaceIsFoundAsABlankAndANoBreakHyphenAsAHyphen) {
  const Encoded one({"Type\u00a02", "A\u2011B"}, sans);
  for (const CodedGlyph& glyph : one.encoding->fonts()[0].glyphs) {
    EXPECT_NE(glyph.text, "\u00a0");
    EXPECT_NE(glyph.text, "\u2011");
  }
  EXPECT_EQ(one.text(' '), " ");
  EXPECT_EQ(one.text('-'), "-");
}

TEST(Encoding, KerningLeavesTheStringAndTheRestIsCarriedOn) {
  const Encoded one({"AVAVA"}, sans);
  const CodedWord& word = one.word(0);
  EXPECT_TRUE(word.adjusted);
  EXPECT_NE(word.inside.find(")"), std::string::npos);
  const ShapedWord& shaped = one.pages.words[one.pages.pages[0].words[0].word];
  EXPECT_NEAR(static_cast<double>(word.advance), static_cast<double>(ems(shaped.advance, 1000)), 50.0);
}

TEST(Encoding, MoreGlyphsThanBytesMakeAnotherFontOfTheSameFace) {
  std::vector<std::string> words;
  for (char32_t c = 0x400; c < 0x400 + 200; ++c) {
    std::string word(1, static_cast<char>(0xC0 | (c >> 6)));
    words.push_back(word + static_cast<char>(0x80 | (c & 0x3f)));
  }
  for (char32_t c = 0x391; c < 0x391 + 80; ++c) {
    std::string word(1, static_cast<char>(0xC0 | (c >> 6)));
    words.push_back(word + static_cast<char>(0x80 | (c & 0x3f)));
  }
  const Encoded one(words, sans);
  ASSERT_EQ(one.encoding->fonts().size(), 2u);
  EXPECT_EQ(one.word(0).font, 0);
  EXPECT_EQ(one.word(279).font, 1);
  EXPECT_EQ(one.encoding->fonts()[1].face, sans);
}

TEST(Encoding, TheBlankIsThereOnlyWhereOneIsDrawn) {
  EXPECT_FALSE(Encoded({"alone"}, write_pdf::sans).encoding->blank(write_pdf::sans));
  EXPECT_TRUE(Encoded({"not", "alone"}, write_pdf::sans).encoding->blank(write_pdf::sans));
}

TEST(Encoding, RaisedMarksAreWrittenWithTheirRise) {
  // Deliberately decomposed: no face has one glyph for q with a tilde.
  const Encoded one({"q\u0303\u0323"}, serif);
  EXPECT_FALSE(one.word(0).careful.empty());
}

TEST(Encoding, WordsFromRightToLeftReadGlyphByGlyph) {
  const Encoded one({"\u0633\u0644\u0627\u0645"}, FaceId{2}, write_pdf::noto_faces({"NotoNaskhArabic-Regular.ttf"}));
  std::string all;
  for (const CodedGlyph& glyph : one.encoding->fonts()[0].glyphs) all += glyph.text + "|";
  EXPECT_NE(all.find("\u0645|"), std::string::npos);
  EXPECT_NE(all.find("\u0633|"), std::string::npos);
}

TEST(CharacterMaps, LeadFromBytesToGlyphsAndToText) {
  CodedFont font;
  font.glyphs['A'] = {36, "A"};
  font.glyphs[0x80] = {77, "ffi"};
  std::string entries, bytes;
  const auto moved = [](std::uint16_t glyph) { return static_cast<std::uint16_t>(glyph - 30); };
  print_encoding("Codes0", font, moved, entries, bytes);
  EXPECT_NE(bytes.find("2 begincidchar\n<41> 6\n<80> 47\nendcidchar\n"), std::string::npos) << bytes;
  EXPECT_NE(entries.find("/CMapName/Codes0"), std::string::npos);
  bytes.clear();
  print_unicode("Codes0", font, entries, bytes);
  EXPECT_NE(bytes.find("2 beginbfchar\n<41><0041>\n<80><006600660069>\nendbfchar\n"), std::string::npos) << bytes;
}

}  // namespace
}  // namespace socpress::write_pdf
