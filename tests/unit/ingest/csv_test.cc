// Sheets exported from other programs: what is read, what is rejected, and where a finding points.
#include "ingest/formats/csv.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/formats/budget.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

constexpr std::array<Column, 3> columns = {{
    {"Control ID", true, {"Ref"}},
    {"Control Description", true, {}},
    {"Owner", false, {}},
}};

struct Read : Reading {
  std::optional<Sheet> sheet;

  explicit Read(std::string bytes) {
    const FileId file = sources.add("a.csv", std::move(bytes));
    sheet = read_csv(file, columns, sources, findings);
  }
  std::string cell(std::size_t row, std::size_t column) const { return sheet->text(row, column)->utf8; }
  /// "row, heading" as a person names a cell.
  std::string cell_of(const Finding& finding) const {
    const auto place = sources.cell(*finding.span);
    return place ? std::to_string(place->row) + ", " + place->column : "no cell";
  }
};

struct Hostile {
  const char* name;
  std::string bytes;
  const char* finding;
  const char* place;
};

TEST(Csv, RejectsRowsWhoseCellsAreAmbiguous) {
  const std::string head = "Control ID,Control Description,Owner\n";
  const Hostile table[] = {
      {"one cell too few", head + "A,b,c\nB,c\n", "csv/ragged-row", "3:1"},
      {"one cell too many", head + "A,b,c,d\n", "csv/ragged-row", "2:1"},
      {"open quote", head + "A,\"b,c\nD,e,f\n", "csv/open-quote", "2:3"},
      {"text after a quote", head + "A,\"b\" x,c\n", "csv/text-after-quote", "2:7"},
      {"quote in a quoted cell", head + "A,\"say \"b\" now\",c\n", "csv/text-after-quote", "2:9"},
      {"empty file", "", "csv/empty", "1:1"},
      {"blank file", "\n\n,,\n", "csv/empty", "1:1"},
      {"no headings", "IAM-01,Access is reviewed,IT\n", "csv/no-headings", "1:1"},
      {"heading twice", "Control ID,Control Description,control  id\n", "csv/duplicate-heading", "1:32"},
      {"heading and its alias", "Control ID,Control Description,Ref\n", "csv/duplicate-heading", "1:32"},
      {"column missing", "Control ID,Owner\n", "csv/missing-column", "1:1"},
      {"cell too long", head + "A," + std::string(budget::leaf_bytes + 1, 'x') + ",c\n", "csv/cell-too-long", "2:3"},
      {"separators without end", std::string(100'000, ','), "csv/too-many-columns", ""},
      {"separators in a row", head + std::string(100'000, ','), "csv/too-many-columns", ""},
  };
  for (const Hostile& row : table) {
    const Read read(row.bytes);
    ASSERT_EQ(read.ids(), std::vector<std::string>{row.finding}) << row.name;
    if (*row.place) {
      EXPECT_EQ(read.place(read.only()), row.place) << row.name;
    }
    EXPECT_TRUE(read.findings.block(Blocks::everything)) << row.name;
  }
}

TEST(Csv, KeepsRowsCompletelyOrNotAtAll) {
  const Read read("Control ID,Control Description,Owner\nA,one,IT\nB,two\nC,three,IT\n");
  ASSERT_EQ(read.sheet->rows(), 2u);
  EXPECT_EQ(read.cell(1, 0), "C");
}

TEST(Csv, PassesTitlesAboveTheHeadings) {
  const Read read("Control matrix,,\nas of July 2026,,\n\nControl ID,Control Description,Owner\nA,one,IT\n");
  ASSERT_EQ(read.ids(), std::vector<std::string>{"csv/rows-above-headings"});
  EXPECT_NE(read.only().message.find("row 4"), std::string::npos);
  EXPECT_EQ(read.place(read.only()), "1:1");
  ASSERT_EQ(read.sheet->rows(), 1u);
  const auto cell = read.sources.cell(read.sheet->text(0, 2).span);
  EXPECT_EQ(cell->row, 5u);
  EXPECT_EQ(cell->column, "Owner");
}

/// A row far below, or one that lacks a heading, is a row of the matrix that happens to contain such a word.
TEST(Csv, LooksForHeadingsNoFurtherThanATitleGoes) {
  const std::string headings = "Control ID,Control Description,Owner\n";
  EXPECT_EQ(Read(std::string("a,b,c\n") + "Control ID,x,Owner\n").ids(), std::vector<std::string>{"csv/no-headings"});
  std::string long_preface;
  for (int i = 0; i < 12; ++i) long_preface += "a,b,c\n";
  EXPECT_EQ(Read(long_preface + headings).ids(), std::vector<std::string>{"csv/no-headings"});
}

TEST(Csv, KnowsHeadingsHoweverTheyAreSpaced) {
  const Read read("controlid,Control  Description (as stated),OWNER\nA,one,IT\n");
  ASSERT_TRUE(read.ids().empty());
  EXPECT_EQ(read.cell(0, 2), "IT");
}

TEST(Csv, ReadsQuotedCells) {
  const Read read(
      "Control ID,Control Description,Owner\r\nA,\"one, \"\"two\"\"\r\nthree\", IT \r\n \"B\" ,it's 5\" wide,\r\n");
  ASSERT_TRUE(read.ids().empty());
  EXPECT_EQ(read.cell(0, 1), "one, \"two\"\nthree");
  EXPECT_EQ(read.cell(0, 2), "IT");
  EXPECT_EQ(read.cell(1, 0), "B");
  EXPECT_EQ(read.cell(1, 1), "it's 5\" wide");
  EXPECT_FALSE(read.sheet->filled(1, 2));
}

TEST(Csv, KeepsThePlaceOfAWordBehindDoubledQuotes) {
  const Read read("Control ID,Control Description,Owner\nA,\"The \"\"owner\"\" of\r\n[name] signs\",IT\n");
  const Located<Text> text = read.sheet->text(0, 1);
  const auto written = [&](std::string_view part) {
    const std::size_t at = text->utf8.find(part);
    return span_of(text, at, at + part.size());
  };
  EXPECT_EQ(read.marked(written("owner")), "owner");
  EXPECT_EQ(read.marked(written("of")), "of");
  EXPECT_EQ(read.place(written("[name]")), "3:1");
}

TEST(Csv, TakesTheSeparatorTheFirstRowHasMostOf) {
  for (const char separator : {',', ';', '\t'}) {
    std::string bytes = "Control ID|\"Control Description\"|Owner\nA|\"one, two; three\"|IT\n";
    std::replace(bytes.begin(), bytes.end(), '|', separator);
    const Read read(bytes);
    ASSERT_TRUE(read.sheet && read.sheet->rows() == 1) << separator;
    EXPECT_EQ(read.cell(0, 1), "one, two; three") << separator;
  }
}

TEST(Csv, RecognizesHeadingsHoweverTheyAreSpelled) {
  const Read read(
      "\xEF\xBB\xBF"
      " OWNER (name),#notes,ref,control   description,\nIT,mine,A,one,\n");
  ASSERT_TRUE(read.ids().empty());
  EXPECT_EQ(read.cell(0, 0), "A");
  EXPECT_EQ(read.cell(0, 1), "one");
  EXPECT_EQ(read.cell(0, 2), "IT");
}

TEST(Csv, WarnsOfColumnsItDoesNotRead) {
  const Read read("Control ID,Control Description,Ownr,Status\nA,one,IT,done\n");
  EXPECT_EQ(read.ids(), (std::vector<std::string>{"csv/unknown-column", "csv/unknown-column"}));
  EXPECT_EQ(read.only().help, "did you mean `Owner`?");
  EXPECT_EQ(read.only().severity, Severity::warning);
  EXPECT_FALSE(read.sheet->has(2));
  EXPECT_EQ(read.cell(0, 2), "");
}

TEST(Csv, SkipsEmptyRowsButCountsThem) {
  const Read read("Control ID,Control Description,Owner\n\n,,\nA,=SUM(A1),IT\n");
  ASSERT_EQ(read.sheet->rows(), 1u);
  ASSERT_EQ(read.ids(), std::vector<std::string>{"csv/formula"});
  EXPECT_EQ(read.only().severity, Severity::note);
  EXPECT_EQ(read.cell_of(read.only()), "4, Control Description");
  EXPECT_EQ(read.cell(0, 1), "=SUM(A1)");
}

TEST(Csv, ListsNoMoreFaultsThanAnyoneWillRead) {
  std::string bytes = "Control ID,Control Description,Owner\n";
  for (int i = 0; i < 1'000; ++i) bytes += "A,b\n";
  const Read read(bytes);
  EXPECT_EQ(read.findings.all().size(), budget::findings_of_a_kind + 1);
  EXPECT_EQ(read.findings.all().back().id, "csv/more-faults");
}

TEST(Csv, ReadsNoMoreRowsThanItsBudget) {
  std::string bytes = "Control ID,Control Description,Owner\n";
  for (std::size_t i = 0; i <= budget::rows; ++i) bytes += "A,b,c\n";
  const Read read(bytes);
  EXPECT_EQ(read.ids(), std::vector<std::string>{"csv/too-many-rows"});
  EXPECT_EQ(read.sheet->rows(), budget::rows);
}

TEST(Csv, NeedsNoLineEndAtTheEnd) {
  const Read read("Control ID,Control Description,Owner\nA,one,IT\nB,two,");
  ASSERT_EQ(read.sheet->rows(), 2u);
  EXPECT_EQ(read.cell(1, 1), "two");
  EXPECT_TRUE(read.ids().empty());
}

}  // namespace
}  // namespace socpress::ingest
