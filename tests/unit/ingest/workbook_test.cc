// Workbooks written by other programs: what is read from their cells, what is reported, and what is rejected.
#include "ingest/formats/workbook.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cases/workbook_text.h"
#include "ingest/formats/budget.h"
#include "ingest/formats/csv.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

constexpr std::array<Column, 3> columns = {{
    {"Control ID", true, {}},
    {"Control Description", true, {}},
    {"Owner", false, {}},
}};

struct Read : Reading {
  std::optional<FileId> file;
  std::optional<Sheet> sheet;

  explicit Read(std::string bytes) {
    folder.files["controls.xlsx"] = std::move(bytes);
    file = read_workbook("controls.xlsx", "Controls", folder, sources, findings);
    if (file) sheet = read_csv(*file, columns, sources, findings);
  }
  std::string cell(std::size_t row, std::size_t column) const { return sheet->text(row, column)->utf8; }
  std::string name(Span span) const { return sources.cell(span)->name(); }
};

/// A workbook of one sheet with our headings.
Read rows(const std::string& lines) {
  return Read(cases::packed_workbook("@ sheet Controls\nControl ID | Control Description | Owner\n" + lines));
}

TEST(Workbook, GivesItsCellsNamesAndPlaces) {
  const Read read = rows(
      "\nIAM-01 | Access, \"rights\" and roles; reviewed. | IT\nIAM-02 | <c "
      "t=\"inlineStr\"><is><t>first_x000A_second</t></is></c>\nIAM-03 | Third. |  | \n");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  ASSERT_EQ(read.sheet->rows(), 3u);
  EXPECT_EQ(read.cell(0, 1), "Access, \"rights\" and roles; reviewed.");
  EXPECT_EQ(read.cell(1, 1), "first\nsecond");
  EXPECT_EQ(read.cell(1, 2), "") << "rows end where their last cell does";
  const Located<Text> owner = read.sheet->text(0, 2), third = read.sheet->text(2, 1);
  EXPECT_EQ(read.name(owner.span), "C3") << "the empty row counts";
  EXPECT_EQ(read.sources.cell(owner.span)->sheet, "Controls");
  EXPECT_EQ(read.name(third.span), "B5");
  EXPECT_EQ(read.place(third.span), "5:8") << "a row is one line, whatever its cells hold";
}

TEST(Workbook, ReadsEveryKindOfCell) {
  const std::string text =
      "@ sheet Controls\n"
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"str\"><v>Owner</v></c></row>\n"
      "<row><c r=\"A2\" s=\"1\"><v>7</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" "
      "s=\"2\"><v>46217</v></c></row>\n"
      "<row><c t=\"d\"><v>2026-07-14T00:00:00</v></c><c t=\"s\"><v>2</v></c><c t=\"n\"><v>2.50</v></c></row>\n"
      "@ part xl/sharedStrings.xml\n"
      "<x:sst xmlns:x=\"m\"><x:si><x:t>Control ID</x:t></x:si><x:si><x:r><x:t>Control "
      "</x:t></x:r><x:r><x:rPr><x:b/></x:rPr>"
      "<x:t>Description</x:t></x:r><x:rPh><x:t>kana</x:t></x:rPh></x:si><x:si><x:t>a_x000D_\nb_x0026_c_x005F_x</x:t></"
      "x:si></x:sst>\n"
      "@ part xl/styles.xml\n"
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;IAM-&quot;00\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>\n";
  const Read read(cases::packed_workbook(text));
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  EXPECT_EQ(read.cell(0, 0), "IAM-07");
  EXPECT_EQ(read.cell(0, 1), "TRUE");
  EXPECT_EQ(read.cell(0, 2), "2026-07-14");
  EXPECT_EQ(read.cell(1, 0), "2026-07-14");
  EXPECT_EQ(read.cell(1, 1), "a\nb&c_x");
  EXPECT_EQ(read.cell(1, 2), "2.5");
}

TEST(Workbook, CountsDaysAsItStates) {
  const Read read(cases::packed_workbook(
      "@ sheet Controls\nControl ID | Control Description\nIAM-01 | <c s=\"0\"><v>44755</v></c>\n"
      "@ part xl/styles.xml\n<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>\n"
      "@ part xl/workbook.xml\n<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Controls\" "
      "r:id=\"rId1\"/></sheets></workbook>\n"));
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  EXPECT_EQ(read.cell(0, 1), "2026-07-14");
}

struct Odd {
  const char* name;
  std::string lines;
  const char* finding;
  const char* cell;
};

TEST(Workbook, ReportsWhatTheCellsDoNotShow) {
  const Odd table[] = {
      {"formula", "IAM-01 | <c t=\"str\"><f>A1&amp;B1</f><v>Reviewed.</v></c>", "workbook/formula", "B2"},
      {"formula without a value", "IAM-01 | Reviewed. | <c><f>NOW()</f></c>", "workbook/formula", "C2"},
      {"fault", "IAM-01 | {fault #REF!}", "workbook/fault", "B2"},
      {"format", "IAM-01 | Reviewed. | {time 0.5}", "workbook/number-format", "C2"},
      {"hidden row", "IAM-01 | Reviewed.\n{hidden}  | x", "workbook/hidden-row", "B3"},
      {"hidden column", "@ hidden column 2\nIAM-01 | Reviewed.", "workbook/hidden-column", "B1"},
      {"joined", "IAM-01 | Reviewed.\n | Twice.\n@ joined A2:A3", "workbook/joined-cells", "A2"},
      {"struck words",
       "IAM-01 | <c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>Old.</t></r><r><t> New.</t></r></is></c>",
       "workbook/struck-through", "B2"},
      {"struck cell", "IAM-01 | {struck Old.}", "workbook/struck-through", "B2"},
  };
  for (const Odd& row : table) {
    const Read read = rows(row.lines);
    ASSERT_EQ(read.ids(), std::vector<std::string>{row.finding}) << row.name;
    EXPECT_EQ(read.name(*read.only().span), row.cell) << row.name;
  }
}

TEST(Workbook, ReportsNothingForWhatIsHiddenAndEmpty) {
  const Read read = rows(
      "<cols><col min=\"4\" max=\"16384\" hidden=\"1\"/></cols>\nIAM-01 | Reviewed.\n<row hidden=\"1\"><c/><c "
      "s=\"1\"/></row>\n"
      "<mergeCells><mergeCell ref=\"A9:C9\"/></mergeCells>");
  EXPECT_EQ(read.ids(), std::vector<std::string>{});
}

TEST(Workbook, MayHaveATitleAboveItsHeadings) {
  const Read read(cases::packed_workbook(
      "@ sheet Controls\nControl matrix\n\nControl ID | Control Description | Owner\nIAM-01 | Reviewed.\n"));
  ASSERT_EQ(read.ids(), std::vector<std::string>{"csv/rows-above-headings"});
  EXPECT_EQ(read.name(*read.only().span), "A1");
  ASSERT_EQ(read.sheet->rows(), 1u);
  EXPECT_EQ(read.name(read.sheet->text(0, 1).span), "B4");
}

TEST(Workbook, TakesTheSheetThatIsMeant) {
  const std::string ours = "Control ID | Control Description\nIAM-01 | Reviewed.\n";
  EXPECT_TRUE(Read(cases::packed_workbook("@ sheet Risks\nRisk\n@ sheet controls\n" + ours)).sheet) << "by its name";
  EXPECT_TRUE(Read(cases::packed_workbook("@ hidden sheet Lists\nIT\n@ sheet Matrix 2026\n" + ours)).sheet)
      << "the only one shown";
  const Read several(cases::packed_workbook("@ sheet Risks\nRisk\n@ sheet Matrix\n" + ours));
  EXPECT_EQ(several.ids(), std::vector<std::string>{"workbook/which-sheet"});
  EXPECT_NE(several.only().message.find("`Risks`, `Matrix`"), std::string::npos) << several.only().message;
}

struct Broken {
  const char* name;
  std::string bytes;
  const char* reason;
};

TEST(Workbook, RefusesWhatItCannotRead) {
  const auto packed = [](const std::string& more) {
    return cases::packed_workbook("@ sheet Controls\nControl ID | Control Description\nIAM-01 | Reviewed.\n" + more);
  };
  std::string wrong_sum = packed("");
  const std::size_t local = wrong_sum.find("PK\x01\x02");
  wrong_sum[local + 16] = static_cast<char>(wrong_sum[local + 16] ^ 1);  // the first part's checksum
  const Broken table[] = {
      {"no package", "Control ID,Control Description\n", "not a ZIP package"},
      {"empty", "", "is missing"},
      {"older or locked", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'),
       "password-protected"},
      {"cut off", packed("").substr(0, 300), "not a ZIP package"},
      {"checksum", wrong_sum, "damaged"},
      {"document type", packed("@ part xl/worksheets/sheet1.xml\n<!DOCTYPE a><worksheet/>\n"),
       "`xl/worksheets/sheet1.xml` is damaged"},
      {"not well-formed", packed("@ part xl/worksheets/sheet1.xml\n<worksheet><sheetData>\n"), "damaged"},
      {"no sheet", packed("@ part xl/workbook.xml\n<workbook/>\n"), "no worksheet"},
      {"shared text that is missing", packed("<row><c t=\"s\"><v>4</v></c></row>\n"), "texts that are missing"},
      {"rows out of order", packed("<row r=\"1\"><c><v>1</v></c></row>\n"), "rows are out of order"},
      {"cells out of order", packed("<row><c r=\"B3\"><v>1</v></c><c r=\"A3\"><v>1</v></c></row>\n"),
       "cells are out of order"},
      {"cell of another row", packed("<row r=\"3\"><c r=\"A9\"><v>1</v></c></row>\n"), "cells are out of order"},
      {"far below", packed("<row r=\"1048576\"><c><v>1</v></c></row>\n"), "below the first"},
      {"far to the right", packed("<row><c r=\"XFD3\"><v>1</v></c></row>\n"), "beyond the first"},
  };
  for (const Broken& row : table) {
    const Read read(row.bytes);
    ASSERT_EQ(read.ids(), std::vector<std::string>{"workbook/cannot-read"}) << row.name;
    EXPECT_NE(read.only().message.find(row.reason), std::string::npos) << row.name << ": " << read.only().message;
  }
}

/// A short text that is shared by many cells unpacks to more than a person would write.
TEST(Workbook, RefusesCellsThatUnpackToMoreThanTheBudget) {
  std::string lines = "@ sheet Controls\nControl ID | Control Description\n";
  for (int i = 0; i < 70; ++i) lines += "<row><c t=\"s\"><v>0</v></c></row>\n";
  lines += "@ part xl/sharedStrings.xml\n<sst><si><t>" + std::string(budget::leaf_bytes, 'x') + "</t></si></sst>\n";
  const Read read(cases::packed_workbook(lines));
  ASSERT_EQ(read.ids(), std::vector<std::string>{"workbook/cannot-read"});
  EXPECT_NE(read.only().message.find("more than 64 MiB"), std::string::npos);
}

TEST(Workbook, PointsAtCharactersThatNoReportCanShow) {
  const Read read = rows("IAM-01 | right\u202Eto left\n");
  ASSERT_EQ(read.ids(), std::vector<std::string>{"read/unwanted-character"});
  EXPECT_EQ(read.place(read.only()), "2:13");
}

/// Workbooks written in a spreadsheet by others: rows of numbered texts, some rows empty, headings that are merged.
TEST(Workbook, OfOthersIsReadCellByCell) {
  const std::filesystem::path given = SOCPRESS_REAL_DATA "/trestle-workbooks";
  if (!std::filesystem::exists(given)) GTEST_SKIP() << given << " is absent";
  constexpr std::array<Column, 3> theirs = {
      {{"ControlId", true, {}}, {"ControlText", true, {}}, {"Version", true, {}}}};
  for (const auto& [name, seventh] : {std::pair{"good.xlsx", "A8"}, {"good_with_blank_rows.xlsx", "A10"}}) {
    Reading reading;
    std::ifstream in(given / name, std::ios::binary);
    reading.folder.files["a.xlsx"] = std::string(std::istreambuf_iterator<char>(in), {});
    const auto file = read_workbook("a.xlsx", "Controls", reading.folder, reading.sources, reading.findings);
    ASSERT_TRUE(file) << name;
    EXPECT_EQ(reading.ids(), std::vector<std::string>{"workbook/joined-cells"}) << name;
    const auto sheet = read_csv(*file, theirs, reading.sources, reading.findings);
    ASSERT_TRUE(sheet) << name;
    ASSERT_EQ(sheet->rows(), 10u) << name;
    EXPECT_EQ(sheet->text(0, 0)->utf8, "3000036");
    EXPECT_EQ(sheet->text(6, 1)->utf8, "Check whether Kubernetes Service version is up-to-date");
    EXPECT_EQ(sheet->text(9, 2)->utf8, "1");
    EXPECT_EQ(reading.sources.cell(sheet->text(6, 0).span)->name(), seventh) << name;
  }
}

}  // namespace
}  // namespace socpress::ingest
