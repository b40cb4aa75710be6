// Ten difficult tables: nothing in them may be lost, cut or overlapped.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "counsel.h"
#include "reading.h"

namespace socpress::test {

namespace {

const std::string sentence =
    "Inspected the dated closing of the record and the last sign-in for a sample of departures. ";

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string without_blanks(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

/// A table in the form of Section IV: bar, head, and controls with their tests.
Table tests_table(int controls, int tests) {
  Table table;
  table.kind = Table::Kind::tests;
  table.columns = {column("ID", pt(73)), column("Control", pt(186)), column("Test", pt(230)),
                   column("Result", pt(209))};
  table.bar = {words("CC6.2"), words("Registering users"), piece_of(Inline::Kind::right_tab), words("9 tests")};
  table.bar_continued = {words("CC6.2"), words("Registering users"), words(" again")};
  for (int c = 1; c <= controls; ++c) {
    RowGroup group;
    const std::string id = fmt::format("IAM-{:02}", c);
    group.spanning = {cell(0, id, StyleName::table_id), cell(1, fmt::format("control {} text", c))};
    group.spanning.front().header = true;
    group.continued = line("continued");
    group.continues = line(id + " continues on the next page");
    for (int t = 1; t <= tests; ++t) {
      Row row;
      row.cells = {cell(2, fmt::format("test {}.{} {}", c, t, sentence)), cell(3, "No exceptions noted.")};
      row.rule_from = 2;
      group.rows.push_back(std::move(row));
    }
    group.rows.back().below = Row::Rule::thin;
    group.rows.back().rule_from = 0;
    table.groups.push_back(std::move(group));
  }
  return table;
}

Table two_columns(std::vector<std::pair<std::string, std::string>> rows, Table::Kind kind = Table::Kind::wide) {
  Table table;
  table.kind = kind;
  table.columns = {column("First"), column("Second")};
  RowGroup group;
  for (auto& [a, b] : rows) {
    Row row;
    row.cells = {cell(0, a), cell(1, b)};
    group.rows.push_back(std::move(row));
  }
  table.groups.push_back(std::move(group));
  return table;
}

Pages build(Table table, Orientation orientation = Orientation::portrait) {
  Findings findings;
  return typeset::typeset(document({Block(std::move(table))}, orientation), faces(), findings);
}

void expect_sound(const Pages& pages) {
  EXPECT_EQ(misplaced(pages), std::vector<std::string>());
  EXPECT_EQ(misgrown(pages), std::vector<std::string>());
}

std::size_t count(const Pages& pages, const std::string& text) { return pages_with(pages, text).size(); }

}  // namespace

TEST(HostileTable, OneCellTallerThanThreePagesBreaksBetweenLinesAndLosesNothing) {
  const std::string essay = repeated(sentence, 300);
  const Pages pages = build(two_columns({{"short", essay}, {"after", "the end"}}));
  EXPECT_GE(pages.pages.size(), 4u);
  expect_sound(pages);
  EXPECT_EQ(all_text(pages), without_blanks("FirstSecondshort" + essay + "aftertheend"));
  for (std::size_t i = 1; i < pages.pages.size(); ++i)
    EXPECT_EQ(lines(pages, i, Artifact::repeated), std::vector<std::string>({"First | Second"})) << "page " << i + 1;
}

TEST(HostileTable, AWordWiderThanItsColumnIsBrokenNotClipped) {
  const std::string token(300, 'W');
  const Pages pages = build(two_columns({{token, "beside"}, {"plain", token}}));
  expect_sound(pages);
  EXPECT_EQ(all_text(pages), "FirstSecond" + token + "beside" + "plain" + token);
}

TEST(HostileTable, TwentyColumnsOfLongWordsStayOnThePage) {
  Table table;
  table.kind = Table::Kind::wide;
  Row row;
  std::string expected;
  for (int i = 0; i < 20; ++i) table.columns.push_back(column(fmt::format("Heading{}", i)));
  for (int i = 0; i < 20; ++i) expected += fmt::format("Heading{}", i);
  for (int i = 0; i < 20; ++i) row.cells.push_back(cell(i, fmt::format("incomprehensibilities{}", i)));
  for (int i = 0; i < 20; ++i) expected += fmt::format("incomprehensibilities{}", i);
  table.groups.push_back({{}, {row}, {}, {}, {}, {}});
  const Pages pages = build(table);
  expect_sound(pages);
  EXPECT_EQ(all_text(pages), expected);
}

TEST(HostileTable, TheIdAndTheBarStandAgainWhereAControlGoesOn) {
  const Pages pages = build(tests_table(1, 30), Orientation::landscape);
  ASSERT_GE(pages.pages.size(), 3u);
  expect_sound(pages);
  const auto again = lines(pages, 1, Artifact::repeated);
  EXPECT_EQ(again, std::vector<std::string>({"CC6.2 Registering users again", "ID | Control | Test | Result", "IAM-01",
                                             "continued", "IAM-01 continues on the next page"}));
  EXPECT_EQ(lines(pages, 0, Artifact::repeated), std::vector<std::string>({"IAM-01 continues on the next page"}));
  EXPECT_EQ(count(pages, "control 1 text"), 1u);
  EXPECT_EQ(count(pages, "test 1.30"), 1u);
}

TEST(HostileTable, ATestIsNotPartedWhenItIsShorterThanAThirdOfThePage) {
  const Pages pages = build(tests_table(6, 7), Orientation::landscape);
  expect_sound(pages);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto all = lines(pages, i);
    int begun = 0, ended = 0;
    for (const std::string& text : all)
      begun += text.find("test ") != std::string::npos && text.find("Inspected") != std::string::npos;
    for (const std::string& text : all) ended += text.find("departures.") != std::string::npos;
    EXPECT_EQ(begun, ended) << "page " << i + 1;
  }
}

TEST(HostileTable, BarHeadAndFirstTestAreNeverParted) {
  for (int filler = 0; filler < 40; ++filler) {
    BlockList blocks;
    for (int i = 0; i < filler; ++i) blocks.emplace_back(paragraph("a line of text"));
    blocks.emplace_back(tests_table(1, 2));
    Findings findings;
    const Pages pages = typeset::typeset(document(std::move(blocks), Orientation::landscape), faces(), findings);
    const auto bar = pages_with(pages, "Registering users"), head = pages_with(pages, "Result"),
               first = pages_with(pages, "test 1.1");
    EXPECT_EQ(bar, head) << filler << " paragraphs before";
    EXPECT_EQ(bar, first) << filler << " paragraphs before";
    expect_sound(pages);
  }
}

TEST(HostileTable, AControlTextOfThreePagesBesideOneTestGoesOnBesideNothing) {
  Table table = tests_table(1, 1);
  const std::string essay = repeated("a control text that has no end ", 400);
  table.groups[0].spanning[1] = cell(1, essay);
  const Pages pages = build(std::move(table), Orientation::landscape);
  EXPECT_GE(pages.pages.size(), 3u);
  expect_sound(pages);
  EXPECT_EQ(count(pages, "test 1.1"), 1u);
  EXPECT_NE(all_text(pages).find(without_blanks(essay)), std::string::npos);
}

TEST(HostileTable, AnExceptionAcrossAPageKeepsItsRuleAndSaysItsLabelAgain) {
  Table table = tests_table(1, 1);
  Framed frame;
  frame.kind = Framed::Kind::exception;
  frame.label = {paragraph("Exception noted", StyleName::table_id)};
  frame.continued = line("continued");
  frame.blocks.emplace_back(paragraph(repeated("the facts of the exception ", 300), StyleName::table_text));
  Cell result;
  result.column = 3;
  result.blocks.emplace_back(std::move(frame));
  table.groups[0].rows[0].cells[1] = std::move(result);
  const Pages pages = build(std::move(table), Orientation::landscape);
  ASSERT_GE(pages.pages.size(), 2u);
  expect_sound(pages);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    int bars = 0;
    for (const Item& item : pages.pages[i].items)
      if (const Fill* fill = std::get_if<Fill>(&item)) bars += fill->box.width == pt(2.25) && fill->box.height > pt(20);
    EXPECT_EQ(bars, 1) << "page " << i + 1;
  }
  const auto again = lines(pages, 1, Artifact::repeated);
  EXPECT_NE(std::find(again.begin(), again.end(), "Exception noted continued"), again.end());
}

TEST(HostileTable, AResponseAcrossAPageIsAClosedBoxWithItsDisclaimerOnBothPages) {
  Table table = tests_table(1, 1);
  Framed frame;
  frame.kind = Framed::Kind::response;
  frame.label = {paragraph("Management’s response", StyleName::response_label),
                 paragraph("Unaudited.", StyleName::response_note)};
  frame.blocks.emplace_back(paragraph(repeated("what management says about it ", 500), StyleName::response));
  Row row;
  Cell wide;
  wide.column = 2;
  wide.span = 2;
  wide.blocks.emplace_back(std::move(frame));
  row.cells.push_back(std::move(wide));
  table.groups[0].rows.push_back(std::move(row));
  const Pages pages = build(std::move(table), Orientation::landscape);
  ASSERT_GE(pages.pages.size(), 2u);
  expect_sound(pages);
  const auto again = lines(pages, 1, Artifact::repeated);
  EXPECT_NE(std::find(again.begin(), again.end(), "Unaudited."), again.end());
}

TEST(HostileTable, EmptyCellsMissingCellsAndNoRowsAreTablesToo) {
  Table table = two_columns({{"", ""}, {"only the first", ""}});
  table.groups[0].rows[1].cells.pop_back();
  Pages pages = build(table);
  expect_sound(pages);
  EXPECT_EQ(all_text(pages), "FirstSecondonlythefirst");
  int cells = 0;
  for (const StructureNode& node : pages.nodes) cells += node.tag == Tag::td;
  EXPECT_EQ(cells, 4) << "a missing cell is an empty one for a screen reader";
  table.groups.clear();
  expect_sound(build(table));
}

TEST(HostileTable, AHeadAsTallAsThePageIsNotRepeated) {
  Table table = two_columns({{"a", "b"}, {"c", "d"}});
  table.columns[0].head = line(repeated("an endless heading ", 260));
  const Pages pages = build(std::move(table));
  EXPECT_EQ(pages_with(pages, "d").empty(), false);
  EXPECT_LE(pages.pages.size(), 3u);
}

TEST(HostileTable, ATableInACellOfATableBreaksWithIt) {
  Table inner = two_columns({}, Table::Kind::in_text);
  for (int i = 0; i < 80; ++i) {
    Row row;
    row.cells = {cell(0, fmt::format("inner {}", i)), cell(1, "value")};
    inner.groups[0].rows.push_back(std::move(row));
  }
  Table outer = two_columns({{"left", "right"}});
  outer.groups[0].rows[0].cells[1].blocks = {Block(inner)};
  const Pages pages = build(std::move(outer));
  ASSERT_GE(pages.pages.size(), 2u);
  expect_sound(pages);
  EXPECT_EQ(count(pages, "inner 79"), 1u);
}

TEST(HostileTable, TwentyThousandRowsAreSetInOnePassEachOnce) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (int i = 0; i < 20001; ++i) rows.emplace_back(fmt::format("r{}", i), "value");
  const Pages pages = build(two_columns(std::move(rows)));
  std::size_t rows_found = 0, bodies = 0;
  for (const StructureNode& node : pages.nodes) {
    rows_found += node.tag == Tag::tr;
    bodies += node.tag == Tag::t_body;
  }
  EXPECT_EQ(rows_found, 20002u);
  EXPECT_EQ(bodies, 2u);
  EXPECT_EQ(lines(pages, pages.pages.size() - 1).back(), "r20000 | value");
}

TEST(Table, TheRuleUnderATestIsLeftOutAtTheFootOfThePage) {
  const Pages pages = build(tests_table(1, 30), Orientation::landscape);
  const Page& page = pages.pages[0];
  Length last{};
  for (const Item& item : page.items)
    if (const GlyphRun* run = std::get_if<GlyphRun>(&item))
      if (run->size == pt(8)) last = larger(last, run->baseline.y);
  for (const Item& item : page.items)
    if (const Stroke* stroke = std::get_if<Stroke>(&item)) {
      EXPECT_LT(stroke->from.y, last);
    }
}

TEST(Table, ATotalStaysWithTheRowAbove) {
  for (int filler = 20; filler < 45; ++filler) {
    BlockList blocks;
    for (int i = 0; i < filler; ++i) blocks.emplace_back(paragraph("text"));
    Table table = two_columns({{"one", "1"}, {"two", "2"}, {"row above", "3"}, {"total", "6"}});
    table.groups[0].rows[3].bold = true;
    blocks.emplace_back(std::move(table));
    Findings findings;
    const Pages pages = typeset::typeset(document(std::move(blocks)), faces(), findings);
    EXPECT_EQ(pages_with(pages, "total"), pages_with(pages, "row above")) << filler;
  }
}

TEST(Table, HeadCellsAreColumnHeadersAndIdsAreRowHeadersThatSpanTheirTests) {
  const Pages pages = build(tests_table(1, 3), Orientation::landscape);
  int columns = 0, spanning = 0;
  for (const StructureNode& node : pages.nodes) {
    columns += node.tag == Tag::th && node.scope == StructureNode::Scope::column;
    spanning += node.tag == Tag::th && node.scope == StructureNode::Scope::row && node.row_span == 3;
  }
  EXPECT_EQ(columns, 4);
  EXPECT_EQ(spanning, 1);
}

}  // namespace socpress::test
