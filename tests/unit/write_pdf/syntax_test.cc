// The syntax of numbers, names and strings in a PDF.
#include "write/pdf/syntax.h"

#include <gtest/gtest.h>

namespace socpress::write_pdf {
namespace {

std::string decimal(std::int64_t value, int decimals) {
  std::string out;
  append_decimal(out, value, decimals);
  return out;
}

template <class Append, class Value>
std::string spelt(Append append, const Value& value) {
  std::string out;
  append(out, value);
  return out;
}

TEST(Syntax, NumbersAreAsShortAsPdfAllows) {
  EXPECT_EQ(decimal(0, 2), "0");
  EXPECT_EQ(decimal(1200, 2), "12");
  EXPECT_EQ(decimal(1250, 2), "12.5");
  EXPECT_EQ(decimal(1205, 2), "12.05");
  EXPECT_EQ(decimal(25, 2), ".25");
  EXPECT_EQ(decimal(-25, 2), "-.25");
  EXPECT_EQ(decimal(-1001, 3), "-1.001");
  EXPECT_EQ(decimal(7, 0), "7");
}

TEST(Syntax, LengthsRoundToHundredthsAwayFromZero) {
  EXPECT_EQ(hundredths(Length{1004}), 100);
  EXPECT_EQ(hundredths(Length{1005}), 101);
  EXPECT_EQ(hundredths(Length{-1005}), -101);
}

TEST(Syntax, GreysAreOneNumber) {
  EXPECT_EQ(spelt(append_color, Color{0, 0, 0}), "0");
  EXPECT_EQ(spelt(append_color, Color{255, 255, 255}), "1");
  EXPECT_EQ(spelt(append_color, Color{255, 0, 51}), "1 0 .2");
}

TEST(Syntax, LiteralsAreEscaped) {
  EXPECT_EQ(spelt(append_literal, std::string("a(b)c\\d")), "(a\\(b\\)c\\\\d)");
  EXPECT_EQ(spelt(append_literal, std::string("a\rb")), "(a\\rb)");
}

TEST(Syntax, TextBeyondAsciiIsUtf16WithItsMark) {
  EXPECT_EQ(spelt(append_text, std::string("R&D")), "(R&D)");
  EXPECT_EQ(spelt(append_text, std::string("\u00e9")), "<FEFF00E9>");
  EXPECT_EQ(spelt(append_text, std::string("\U0001F600")), "<FEFFD83DDE00>");
}

TEST(Syntax, OddBytesOfNamesAreSpeltOut) {
  EXPECT_EQ(spelt(append_name, std::string("ABCDEF+Noto Sans/x")), "/ABCDEF+Noto#20Sans#2Fx");
}

}  // namespace
}  // namespace socpress::write_pdf
