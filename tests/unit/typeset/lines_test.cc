// Line breaking: even rags, words that stay together, and nothing wider than its column.
#include <gtest/gtest.h>

#include <algorithm>

#include "counsel.h"
#include "reading.h"
#include "typeset/joints.h"

namespace socpress::test {

namespace {

Pages build(BlockList blocks) {
  Findings findings;
  return typeset::typeset(document(std::move(blocks)), faces(), findings);
}

std::vector<std::string> broken(const std::string& text) { return lines(build({Block(paragraph(text))}), 0); }

bool holds(const std::string& before, const std::string& after) {
  return typeset::holds_together(before + " " + after, before.size() + 1);
}

bool one(const std::string& before, const std::string& after) {
  return typeset::one_token(before + after, before.size());
}

}  // namespace

TEST(Joints, ExtentsDatesSectionsAndNamesAreNotParted) {
  EXPECT_TRUE(holds("2", "of 25"));
  EXPECT_TRUE(holds("2 of", "25"));
  EXPECT_TRUE(holds("on March", "9, 2026"));
  EXPECT_TRUE(holds("on 9", "March 2026"));
  EXPECT_TRUE(holds("in Section", "IV."));
  EXPECT_TRUE(holds("page", "52,"));
  EXPECT_TRUE(holds("Ellery Moss", "LLP"));
  EXPECT_TRUE(holds("Tarnbrook Payments,", "Inc."));
  EXPECT_TRUE(holds("of Tarnbrook Payments,", "Inc.,”"));
  EXPECT_TRUE(holds("Section IV", "– Tests"));
}

TEST(Joints, OrdinaryWordsArePartedAtTheirBlanks) {
  EXPECT_FALSE(holds("a population", "of 25"));
  EXPECT_FALSE(holds("sample of", "25 accounts"));
  EXPECT_FALSE(holds("March 9,", "2026"));
  EXPECT_FALSE(holds("the", "Section"));
  EXPECT_FALSE(holds("and", "Ledger"));
  EXPECT_FALSE(holds("may", "operate"));
}

TEST(Joints, ControlIdsAndOneLetterPartsAreWholeButCompoundsMayPart) {
  EXPECT_TRUE(one("SC-", "A1"));
  EXPECT_TRUE(one("IAM-02.", "A1"));
  EXPECT_TRUE(one("e-", "mail"));
  EXPECT_TRUE(one("https://", "example.com"));
  EXPECT_FALSE(one("service-", "organization"));
  EXPECT_FALSE(one("and/", "or"));
}

TEST(Lines, AShortParagraphIsOneLine) {
  EXPECT_EQ(broken("All 64 accounts."), std::vector<std::string>({"All 64 accounts."}));
}

TEST(Lines, NoLastLineOfOneShortWordWhenAnotherBreakingIsAsGood) {
  for (int more = 0; more < 12; ++more) {
    std::string text =
        "Tarnbrook writes and maintains the gateway, the clearing engine and the ledger, and it buys the rest of it";
    for (int i = 0; i < more; ++i) text += " as";
    text += " too.";
    const auto all = broken(text);
    if (all.size() == 1) continue;
    EXPECT_GT(all.back().size(), 8u) << text;
  }
}

TEST(Lines, ATitleIsBrokenIntoLinesOfLikeLength) {
  const auto all = lines(build({Block(paragraph("Independent service auditor’s report", StyleName::h1, Role::h1))}), 0);
  EXPECT_EQ(all, std::vector<std::string>({"Independent service", "auditor’s report"}));
}

TEST(Lines, ALongAddressIsBrokenBehindItsSlashesAndNothingIsLost) {
  const std::string address =
      "https://tarnbrook.example/a/very/long/path/that/does/not/fit/on/one/line/of/text/at/all/whatever";
  const Pages pages = build({Block(paragraph("See " + address + " for more."))});
  EXPECT_EQ(misplaced(pages), std::vector<std::string>());
  EXPECT_EQ(all_text(pages), "See" + address + "formore.");
  EXPECT_TRUE(lines(pages, 0).front().ends_with("/"));
}

TEST(Lines, FiveHundredCharactersWithoutABlankFillTheColumnLineByLine) {
  std::string token;
  for (int i = 0; i < 500; ++i) token += static_cast<char>('a' + i % 26);
  const Pages pages = build({Block(paragraph(token))});
  EXPECT_EQ(misplaced(pages), std::vector<std::string>());
  EXPECT_EQ(all_text(pages), token);
  EXPECT_GT(lines(pages, 0).front().size(), 60u);
}

TEST(Lines, ABlankThatMustNotBreakStaysABlank) {
  EXPECT_EQ(broken("2\u00A0of\u00A025 accounts"), std::vector<std::string>({"2 of 25 accounts"}));
}

TEST(Lines, ALineBreakEndsTheLineAndARightTabPushesToTheEdge) {
  Paragraph p = paragraph("first");
  p.line.push_back(piece_of(Inline::Kind::line_break));
  p.line.push_back(words("second"));
  p.line.push_back(piece_of(Inline::Kind::right_tab));
  p.line.push_back(words("edge"));
  const Pages pages = build({Block(p)});
  EXPECT_EQ(lines(pages, 0), std::vector<std::string>({"first", "second edge"}));
  const Page& page = pages.pages[0];
  const GlyphRun& edge = std::get<GlyphRun>(page.items.back());
  EXPECT_EQ((edge.baseline.x + width_of(pages, page, edge)).mpt, pt(558).mpt);
}

TEST(Lines, ThirtyThousandWordsTakeLinearTimeAndKeepTheirOrder) {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "w" + std::to_string(i) + " ";
  const Pages pages = build({Block(paragraph(text))});
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  EXPECT_EQ(all_text(pages), text);
}

TEST(Lines, ACharacterNoFaceHoldsIsAFindingAtItsPlaceOnce) {
  Findings findings;
  Paragraph p = paragraph("snow ☃ and snow ☃ again");
  p.line[0].origin = {FileId{3}, 10, 40};
  typeset::typeset(document({Block(p)}), faces(), findings);
  ASSERT_EQ(findings.all().size(), 1u);
  EXPECT_EQ(findings.all()[0].id, "typeset/missing-character");
  EXPECT_EQ(findings.all()[0].span, (Span{FileId{3}, 10, 40}));
  EXPECT_NE(findings.all()[0].message.find("U+2603"), std::string::npos);
}

}  // namespace socpress::test
