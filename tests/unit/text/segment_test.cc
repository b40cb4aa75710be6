// Line breaks, words and sentences; the fast path compared with ICU.
#include "text/segment.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/plain_breaks.h"
#include "text/plain_words.h"

namespace socpress::inline text {
namespace {

/// The text with "|" where a line may end and "!" where it must.
std::string shown(std::string_view text, const std::vector<LineBreak>& breaks) {
  std::string result;
  std::size_t begin = 0;
  for (const LineBreak& at : breaks) {
    result.append(text.substr(begin, at.offset - begin)) += at.mandatory ? "!" : "|";
    begin = at.offset;
  }
  return result;
}

std::string broken(std::string_view text) {
  Segmenter segmenter;
  std::vector<LineBreak> breaks;
  segmenter.line_breaks(text, breaks);
  return shown(text, breaks);
}

/// ICU's result for a text of the fast path: a character foreign to it, on a line of its own, disables that path.
std::vector<LineBreak> by_icu(Segmenter& segmenter, const std::string& text) {
  std::vector<LineBreak> breaks;
  segmenter.line_breaks(text + "\n\u4E00", breaks);
  breaks.pop_back();                                                                // the end of the foreign line
  if (text.empty() || text.back() != '\n' || breaks.size() > 1) breaks.pop_back();  // the newline put in
  const auto end = static_cast<std::uint32_t>(text.size());
  if (breaks.empty() || breaks.back().offset != end) breaks.push_back({end, false});
  return breaks;
}

TEST(LineBreaks, OfProse) {
  EXPECT_EQ(broken("the reviewer's sign-off, dated"), "the |reviewer's |sign-|off, |dated|");
  EXPECT_EQ(broken("one\ntwo\n"), "one\n!two\n!");
  EXPECT_EQ(broken("a\u00A0b c"), "a\u00A0b |c|");
  EXPECT_EQ(broken("at 1/2 (50%) or $1,204.50"), "at |1/2 |(50%) |or |$1,204.50|");
  EXPECT_EQ(broken("a\u2014b \u201Cquoted\u201D caf\u00E9"), "a|\u2014|b |\u201Cquoted\u201D |caf\u00E9|");
  EXPECT_EQ(broken("https://a.example/b"), "https://|a.example/|b|");
  EXPECT_EQ(broken("IAM-02.A1"), "IAM-02.A1|");
  EXPECT_EQ(broken("\u4E00\u4E8C"), "\u4E00|\u4E8C|");
  EXPECT_EQ(broken("a\r\nb"), "a\r\n!b|");
  EXPECT_EQ(broken(" a"), " |a|");
  EXPECT_EQ(broken(""), "|");
}

TEST(LineBreaks, TheShortWayIsIcus) {
  const char* kinds[] = {"a", "1", "$",  "%",  "(",      ")",      "}",      ",",      "\"", "-", "/", "|",
                         " ", "!", "\n", "\t", "\u2019", "\u2013", "\u00E9", "\u00D7", " ",  "a", "1"};
  std::mt19937 random(20260731);
  Segmenter segmenter;
  std::vector<LineBreak> breaks;
  int taken = 0;
  for (int n = 0; n < 200'000; ++n) {
    std::string text;
    const int length = 1 + static_cast<int>(random() % 12);
    for (int i = 0; i < length; ++i) {
      if (n % 2 == 0) {
        text += static_cast<char>(0x20 + random() % 95);
      } else {
        text += kinds[random() % std::size(kinds)];
      }
    }
    if (!plain_line_breaks(text, breaks)) continue;
    ++taken;
    ASSERT_EQ(shown(text, breaks), shown(text, by_icu(segmenter, text)));
  }
  EXPECT_GT(taken, 195'000);
}

TEST(LineBreaks, TheShortWayLeavesTheRestToIcu) {
  std::vector<LineBreak> breaks;
  for (const char* text : {"a\rb", "a\u00A0b", "a\u2014b", "\u2026", "e\u0301", "\u0432", "\x01", "$(.5"})
    EXPECT_FALSE(plain_line_breaks(text, breaks)) << text;
}

std::vector<std::string> cut(std::string_view text, const std::vector<Range>& ranges) {
  std::vector<std::string> parts;
  for (const Range& range : ranges) parts.emplace_back(text.substr(range.begin, range.end - range.begin));
  return parts;
}

TEST(Words, ContainALetterOrADigit) {
  Segmenter segmenter;
  const std::string text = "The entity's 1,204 \u2014 caf\u00E9 (IAM-02)!";
  EXPECT_EQ(cut(text, segmenter.words(text)),
            (std::vector<std::string>{"The", "entity's", "1,204", "caf\u00E9", "IAM", "02"}));
  EXPECT_TRUE(segmenter.words("").empty());
  EXPECT_TRUE(segmenter.words(" \u2014 !").empty());
}

/// ICU's result: a letter that the fast path does not support, on a line of its own, selects the slow path.
std::vector<Range> words_by_icu(Segmenter& segmenter, const std::string& text) {
  std::vector<Range> words = segmenter.words(text + "\n\u0432");
  words.pop_back();
  return words;
}

TEST(Words, TheShortWayIsIcus) {
  const char* kinds[] = {"a",      "1",      ".",      ",",      ";",      "'",      "\u2019", "\u201C", "_",
                         "-",      "\u2013", "\u2014", "\u00E9", "\u0141", "\u00AA", "\u00B2", "\u00D7", "\u00A0",
                         "\u2026", " ",      "\n",     "%",      "(",      "a",      "b",      "2",      "3"};
  std::mt19937 random(20261121);
  Segmenter segmenter;
  std::vector<Range> words;
  int taken = 0;
  for (int n = 0; n < 100'000; ++n) {
    std::string text;
    const int length = 1 + static_cast<int>(random() % 12);
    for (int i = 0; i < length; ++i) {
      if (n % 2 == 0) {
        text += static_cast<char>(0x20 + random() % 95);
      } else {
        text += kinds[random() % std::size(kinds)];
      }
    }
    if (!plain_words(text, words)) continue;
    ++taken;
    ASSERT_EQ(cut(text, words), cut(text, words_by_icu(segmenter, text))) << text;
  }
  EXPECT_GT(taken, 60'000);
}

TEST(Words, TheShortWayLeavesTheRestToIcu) {
  std::vector<Range> words;
  for (const char* text : {"a:b", "\u4E00\u4E8C", "e\u0301", "\u0432", "a\u00ADb", "_", "a_ b", "\x01"})
    EXPECT_FALSE(plain_words(text, words)) << text;
  EXPECT_TRUE(plain_words("Evidence: a list (caf\u00E9\u2019s) \u2014 \u201Cdone\u201D\u2026", words));
}

TEST(Sentences, CoverTheText) {
  Segmenter segmenter;
  const std::string text = "One control failed. It was 3.5 days late! Was it \u201Cminor\u201D?";
  EXPECT_EQ(cut(text, segmenter.sentences(text)),
            (std::vector<std::string>{"One control failed. ", "It was 3.5 days late! ", "Was it \u201Cminor\u201D?"}));
  EXPECT_TRUE(segmenter.sentences("").empty());
}

TEST(Segmenter, MovesAndServesManyTexts) {
  Segmenter first;
  EXPECT_EQ(first.words("a b").size(), 2u);
  Segmenter second = std::move(first);
  EXPECT_EQ(second.words("a b c").size(), 3u);
}

}  // namespace
}  // namespace socpress::inline text
