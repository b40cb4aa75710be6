// What pages must show: all words once and in order, correct numbers, resolved references, nothing outside.
#include <gtest/gtest.h>

#include "check/pages/document_text.h"
#include "unit/check/clean.h"
#include "unit/check/written_pages.h"

namespace socpress::clean {
namespace {

std::vector<Finding> findings_of(const Pages& pages, const Document& document) {
  check::RuleInput input;
  input.add(document);
  input.add(pages);
  Findings findings;
  check::evaluate(input, findings);
  return findings.all();
}
Ids found(const Pages& pages, const Document& document) { return clean::found(findings_of(pages, document)); }
std::string said(const Pages& pages, const Document& document) {
  const std::vector<Finding> findings = findings_of(pages, document);
  return findings.size() == 1 ? findings.front().message : std::string();
}

class Printed : public testing::Test {
 protected:
  Document document = document_of({{words("Access is "), words("approved.")}, {words("Disks are shredded.")}});
  Written written;
  NodeId first = written.node(Tag::p), second = written.node(Tag::p);
};

TEST_F(Printed, InOrder) {
  written.print(first, "Access is approved.");
  written.print(second, "Disks are shredded.");
  EXPECT_EQ(found(written.pages, document), Ids{});
}

TEST_F(Printed, SideBySideAndOverPages) {
  written.print(first, "Access is");
  written.print(second, "Disks");
  written.turn();
  written.print(Artifact::repeated, "continued");
  written.print(first, "approved.");
  written.print(second, "are shredded.");
  EXPECT_EQ(found(written.pages, document), Ids{}) << "a node comes back on the next page; repetitions do not count";
}

TEST_F(Printed, LinksAndBrokenWordsBelongToTheirLine) {
  const NodeId link = written.node(Tag::link, first);
  written.print(first, "Access");
  written.print(link, "is");
  written.print(first, "ap proved.");
  written.print(second, "Disks are shredded.");
  EXPECT_EQ(found(written.pages, document), Ids{});
}

TEST_F(Printed, AWordLost) {
  written.print(first, "Access is approved.");
  written.print(second, "Disks shredded.");
  EXPECT_EQ(said(written.pages, document), "the pages contain `shredded.` where the report contains `are`");
  EXPECT_EQ(found(written.pages, document), Ids{"pages/text-differs"});
}

TEST_F(Printed, AWordTwice) {
  written.print(first, "Access is approved.");
  written.print(second, "Disks are shredded. shredded.");
  EXPECT_EQ(said(written.pages, document), "the pages contain `shredded.` where the report contains `nothing more`");
}

TEST_F(Printed, InAnotherOrder) {
  written.print(second, "Access is approved.");
  written.print(first, "Disks are shredded.");
  EXPECT_EQ(found(written.pages, document), Ids{"pages/text-differs"});
}

TEST(PrintedText, OfATabStandsOnTheFirstLine) {
  Inline tab;
  tab.kind = Inline::Kind::right_tab;
  const Document document = document_of({{words("A long label over two lines"), tab, words("2 of 25")}});
  Written written;
  const NodeId p = written.node(Tag::p);
  written.print(p, "A long label");
  written.print(p, "2 of 25");
  written.print(p, "over two lines");
  EXPECT_EQ(found(written.pages, document), Ids{});
}

TEST(PrintedText, OfNotesAndSignsStandsApart) {
  Inline mark;
  mark.kind = Inline::Kind::footnote;
  mark.footnote = FootnoteId{0};
  Document document = document_of({{words("Ledgers"), mark, words(" are kept.")}});
  document.footnotes = {{words("Since 2019.")}};
  Written written;
  const NodeId p = written.node(Tag::p), reference = written.node(Tag::reference, p), note = written.node(Tag::note),
               sign = written.node(Tag::lbl, note), text = written.node(Tag::p, note);
  written.print(p, "Ledgers");
  written.print(reference, "1");
  written.print(sign, "1");
  written.print(text, "Since 2019.");
  written.print(p, "are kept.");
  EXPECT_EQ(found(written.pages, document), Ids{});
}

TEST(PrintedText, LeavesOutWhatCannotBeSeen) {
  std::size_t at = 0;
  const std::string text = "a\u00A0b\u00ADc \u200Bd\u2009é";
  std::string seen;
  while (at < text.size()) seen += std::string(check::next_characters(text, at)) + "|";
  EXPECT_EQ(seen, "a|b|c|d|é|");
}

class References : public testing::Test {
 protected:
  References() {
    document.targets = {{"CC6.1"}};
    written.print(written.node(Tag::p), "see page 1");
    written.pages.targets = {Destination{"CC6.1", 0, {}}};
  }
  Document document = document_of({{words("see page "), page_of(TargetId{0})}});
  Written written;
};

TEST_F(References, Landed) { EXPECT_EQ(found(written.pages, document), Ids{}); }

TEST_F(References, LeadNowhere) {
  written.pages.targets = {std::nullopt};
  EXPECT_EQ(said(written.pages, document), "references lead to `CC6.1`, which have no place in the report");
  EXPECT_EQ(found(written.pages, document), Ids{"pages/reference-leads-nowhere"});
}

TEST_F(References, ToAnotherPageThanPrinted) {
  written.turn();
  written.pages.targets = {Destination{"CC6.1", 1, {}}};
  EXPECT_EQ(said(written.pages, document), "the pages contain `1` where the report contains `2`");
}

TEST_F(References, OfTheContentsAreTrue) {
  written.pages.contents = {{TargetId{0}, "1"}};
  EXPECT_EQ(found(written.pages, document), Ids{});
  written.pages.contents = {{TargetId{0}, "4"}};
  EXPECT_EQ(said(written.pages, document), "the contents list `CC6.1` on page 4, and it is on page 1");
  EXPECT_EQ(found(written.pages, document), Ids{"pages/contents-number-differs"});
}

class TypeArea : public testing::Test {
 protected:
  Ids printed_at(Length x, Length y, Meaning under = NodeId{1}) {
    Written written;
    written.node(Tag::p);
    written.pages.units_per_em = {1000};
    written.print(under, "evidence", {x, y});
    return found(written.pages,
                 std::holds_alternative<NodeId>(under) ? document_of({{words("evidence")}}) : document_of({}));
  }
};

TEST_F(TypeArea, Holds) { EXPECT_EQ(printed_at(pt(54), pt(100)), Ids{}); }
TEST_F(TypeArea, HoldsTheBleedOfTables) { EXPECT_EQ(printed_at(pt(47), pt(100)), Ids{}); }
TEST_F(TypeArea, EndsAtTheLeft) { EXPECT_EQ(printed_at(pt(45), pt(100)), Ids{"pages/outside-type-area"}); }
TEST_F(TypeArea, EndsAtTheRight) {
  EXPECT_EQ(printed_at(pt(521), pt(100)), Ids{}) << "8 letters of 5 points end at 561, and the area with its bleed too";
  EXPECT_EQ(printed_at(pt(523), pt(100)), Ids{"pages/outside-type-area"});
}
TEST_F(TypeArea, EndsAtTheFoot) { EXPECT_EQ(printed_at(pt(54), pt(656)), Ids{"pages/outside-type-area"}); }
TEST_F(TypeArea, DoesNotBindFurniture) {
  EXPECT_EQ(printed_at(pt(54), pt(30), Artifact::header), Ids{});
  EXPECT_EQ(printed_at(pt(54), pt(30), Artifact::repeated), Ids{"pages/outside-type-area"});
}

TEST_F(TypeArea, BindsPictures) {
  Written written;
  Page& page = written.pages.pages[0];
  page.stretches.push_back({written.node(Tag::figure), 0, 1});
  page.items.emplace_back(PlacedPicture{0, {pt(54), pt(54), pt(600), pt(100)}});
  EXPECT_EQ(found(written.pages, document_of({})), Ids{"pages/picture-outside-type-area"});
}

}  // namespace
}  // namespace socpress::clean
