// Permitted characters of a report, normal form, folding and similarity.
#include "text/unicode.h"

#include <gtest/gtest.h>

namespace socpress::inline text {
namespace {

TEST(Utf8, FindsTheFirstIllFormedByte) {
  EXPECT_FALSE(first_bad_utf8(""));
  EXPECT_FALSE(first_bad_utf8("plain ASCII of more than eight bytes, \u00E9\u20AC\U0001F600\U0010FFFF"));
  const std::pair<std::string, std::size_t> bad[] = {{"\xFF", 0},
                                                     {"ab\xC0\xAF", 2},
                                                     {"\xC1\xBF", 0},
                                                     {"\xE0\x80\xAF", 0},
                                                     {"x\xED\xA0\x80", 1},
                                                     {"\xF0\x80\x80\x80", 0},
                                                     {"\xF4\x90\x80\x80", 0},
                                                     {"\xF5\x80\x80\x80", 0},
                                                     {"12345678\x80", 8},
                                                     {"\xC3", 0},
                                                     {"a\xE2\x82", 1},
                                                     {"\xF0\x9F\x98", 0},
                                                     {"\xC3(", 0},
                                                     {"\xE2(\xA1", 0},
                                                     {"\u00E9\xE9", 2}};
  for (const auto& [text, offset] : bad) EXPECT_EQ(first_bad_utf8(text), offset) << testing::PrintToString(text);
}

TEST(Utf8, EveryScalarValueGoesThereAndBack) {
  std::string text;
  std::vector<char32_t> given;
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    given.push_back(c);
    append_utf8(text, c);
  }
  ASSERT_FALSE(first_bad_utf8(text));
  EXPECT_EQ(code_points(text), given.size());
  std::size_t i = 0, n = 0;
  while (i < text.size()) ASSERT_EQ(next_code_point(text, i), given[n++]);
}

TEST(CodePoints, NamesWhatMayNotReachAReport) {
  EXPECT_FALSE(first_bad_code_point("Tabs\tand\nnewlines, caf\u00E9, \u201Cquotes\u201D, \u00A0, \u4E00, \U0001F600"));
  const std::tuple<std::string, std::size_t, char32_t, std::string> bad[] = {
      {"a\x07", 1, 7, "a control character"},
      {std::string("ab\0", 3), 2, 0, "a control character"},
      {"a\r\n", 1, '\r', "a control character"},
      {"\x7F", 0, 0x7F, "a control character"},
      {"\u0085", 0, 0x85, "a control character"},
      {"x\u202Ey", 1, 0x202E, "a bidirectional control"},
      {"x\u200F", 1, 0x200F, "a bidirectional control"},
      {"\u2066", 0, 0x2066, "a bidirectional control"},
      {"\U000E0041", 0, 0xE0041, "a tag character"},
      {"\u0378", 0, 0x378, "an unassigned character"},
      {"\uE000", 0, 0xE000, "a private-use character"},
      {"\U0010FFFF", 0, 0x10FFFF, "a noncharacter"},
      {"\uFDD0", 0, 0xFDD0, "a noncharacter"}};
  for (const auto& [text, offset, code_point, reason] : bad) {
    const auto found = first_bad_code_point(text);
    ASSERT_TRUE(found) << reason;
    EXPECT_EQ(found->offset, offset);
    EXPECT_EQ(found->code_point, code_point);
    EXPECT_EQ(found->reason, reason);
  }
}

TEST(CodePoints, FloodsOfCombiningMarksAreBad) {
  std::string text = "a";
  for (int i = 0; i < 30; ++i) text += "\u0301";
  EXPECT_FALSE(first_bad_code_point(text));
  EXPECT_FALSE(first_bad_code_point(text + text));
  const auto found = first_bad_code_point(text + "\u0301");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->offset, 61u);
}

TEST(Normalized, IsNormalFormC) {
  EXPECT_EQ(normalized("plain"), "plain");
  EXPECT_EQ(normalized("cafe\u0301"), "caf\u00E9");
  EXPECT_EQ(normalized("caf\u00E9"), "caf\u00E9");
  EXPECT_EQ(normalized("\u212B"), "\u00C5");
  EXPECT_EQ(normalized("\uFB01"), "\uFB01");  // a compatibility character remains
  EXPECT_EQ(normalized(""), "");
}

TEST(Folded, ComparesHeadings) {
  EXPECT_EQ(folded("  Control \t\n ID "), "control id");
  EXPECT_EQ(folded("CONTROL\u00A0ID"), "control id");
  EXPECT_EQ(folded("\u00C9TAT"), folded("e\u0301tat"));
  EXPECT_EQ(folded("Stra\u00DFe"), "strasse");
  EXPECT_EQ(folded("   "), "");
  EXPECT_EQ(folded(""), "");
}

TEST(Nearest, MeansWhatWasMeant) {
  const std::vector<std::string_view> names = {"Control ID", "Control Title", "Sample Size", "Owner", "Type"};
  EXPECT_EQ(nearest("Contorl ID", names), "Control ID");
  EXPECT_EQ(nearest("sample  size", names), "Sample Size");
  EXPECT_EQ(nearest("Samplesize", names), "Sample Size");
  EXPECT_EQ(nearest("Ownr", names), "Owner");
  EXPECT_FALSE(nearest("Population", names));
  EXPECT_FALSE(nearest("", names));
  EXPECT_FALSE(nearest("a", {"b"}));
  EXPECT_FALSE(nearest("BW-13", {"BW-03", "BW-10", "BW-11"})) << "none is nearer than the others";
  EXPECT_EQ(nearest("BW-1", {"BW-01", "BW-02", "BW-O1"}), std::nullopt);
  EXPECT_EQ(nearest("ownr", {"Owner", "owner"}), "Owner") << "one word, however it is written";
  EXPECT_FALSE(nearest(std::string(100'000, 'x'), names));
}

}  // namespace
}  // namespace socpress::inline text
