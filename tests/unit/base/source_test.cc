// Lines, columns and cells of input files.
#include "base/source.h"

#include <gtest/gtest.h>

#include "base/located.h"

namespace socpress::inline base {
namespace {

TEST(SourceFile, CountsLinesAndColumnsFromOne) {
  const SourceFile file("a.txt", "one\ntwo\n");
  EXPECT_EQ(file.place(0), (Place{1, 1}));
  EXPECT_EQ(file.place(3), (Place{1, 4}));
  EXPECT_EQ(file.place(4), (Place{2, 1}));
  EXPECT_EQ(file.place(8), (Place{3, 1}));
  EXPECT_EQ(file.place(99), (Place{3, 1}));
  EXPECT_EQ(file.line_count(), 3u);
  EXPECT_EQ(file.line(1), "one");
  EXPECT_EQ(file.line(2), "two");
  EXPECT_EQ(file.line(3), "");
  EXPECT_EQ(file.line(0), "");
  EXPECT_EQ(file.line(4), "");
  EXPECT_EQ(file.line_start(2), 4u);
  EXPECT_EQ(file.line_start(9), 8u);
}

TEST(SourceFile, ColumnsAreCodePoints) {
  const SourceFile file("a.txt", "caf\u00E9 \U0001F600x");
  EXPECT_EQ(file.place(5), (Place{1, 5}));   // the blank
  EXPECT_EQ(file.place(4), (Place{1, 4}));   // inside the e-acute
  EXPECT_EQ(file.place(10), (Place{1, 7}));  // the x
  EXPECT_EQ(file.place(8), (Place{1, 6}));   // inside the face
  EXPECT_EQ(file.place(11), (Place{1, 8}));  // the end
}

TEST(SourceFile, LineEndsOfWindowsAreNoText) {
  const SourceFile file("a.txt", "one\r\ntwo\r\n");
  EXPECT_EQ(file.line(1), "one");
  EXPECT_EQ(file.line(2), "two");
  EXPECT_EQ(file.place(5), (Place{2, 1}));
}

TEST(SourceFile, ByteOrderMarkTakesNoColumn) {
  const SourceFile file("a.txt", "\xEF\xBB\xBFone\ntwo");
  EXPECT_EQ(file.place(0), (Place{1, 1}));
  EXPECT_EQ(file.place(3), (Place{1, 1}));
  EXPECT_EQ(file.place(4), (Place{1, 2}));
  EXPECT_EQ(file.place(8), (Place{2, 2}));
}

TEST(SourceFile, WorksForIllFormedAndEmptyFiles) {
  const SourceFile bad("a.txt", "\xBF\xBF\xBF\xBF\xBFx");
  EXPECT_EQ(bad.place(5).line, 1u);
  const SourceFile empty("b.txt", "");
  EXPECT_EQ(empty.place(0), (Place{1, 1}));
  EXPECT_EQ(empty.line(1), "");
  EXPECT_EQ(empty.line_count(), 1u);
}

TEST(Sources, FindsFilesAndKeepsThemInPlace) {
  Sources sources;
  const FileId first = sources.add("a.txt", "one");
  const std::string_view bytes = sources[first].bytes();
  for (int i = 0; i < 100; ++i) sources.add("f" + std::to_string(i), "x");
  EXPECT_EQ(bytes, "one");
  EXPECT_EQ(bytes.data(), sources[first].bytes().data());
  EXPECT_EQ(sources.find("a.txt"), first);
  EXPECT_EQ(sources.find("f7"), static_cast<FileId>(8));
  EXPECT_FALSE(sources.find("none"));
  EXPECT_EQ(sources.size(), 101u);
}

TEST(Sources, NamesTheCellOfASpan) {
  Sources sources;
  const FileId sheet = sources.add("t.csv", "Id,Size\nA,25,extra\n");
  const FileId plain = sources.add("t.md", "text");
  sources.add_columns(sheet, {"Id", "Size"});
  sources.add_cell({sheet, 8, 9}, 2, 0);
  sources.add_cell({sheet, 10, 12}, 2, 1);
  sources.add_cell({sheet, 13, 18}, 2, 2);
  EXPECT_FALSE(sources.cell({sheet, 0, 2}));
  ASSERT_TRUE(sources.cell({sheet, 8, 9}));
  EXPECT_EQ(sources.cell({sheet, 8, 9})->column, "Id");
  EXPECT_EQ(sources.cell({sheet, 11, 12})->column, "Size");
  EXPECT_EQ(sources.cell({sheet, 11, 12})->row, 2u);
  EXPECT_EQ(sources.cell({sheet, 13, 14})->column, "");
  EXPECT_FALSE(sources.cell({plain, 0, 1}));
  EXPECT_EQ(sources.sheet(sheet), "");
}

TEST(Located, MapsValueBytesBackThroughAnchors) {
  Located<Text> text;
  text.span = {static_cast<FileId>(3), 100, 130};
  text.value = {"one two", {{0, 101}, {4, 120}}};
  EXPECT_EQ(span_of(text, 0, 3), (Span{static_cast<FileId>(3), 101, 104}));
  EXPECT_EQ(span_of(text, 4, 7), (Span{static_cast<FileId>(3), 120, 123}));
  EXPECT_EQ(span_of(text, 0, 7), (Span{static_cast<FileId>(3), 101, 123}));
  EXPECT_EQ(span_of(text, 5, 5), (Span{static_cast<FileId>(3), 121, 121}));
}

TEST(CellPlace, IsNamedAsWorkbooksNameIt) {
  for (const auto& [number, name] : {std::pair{1u, "A9"}, {26u, "Z9"}, {27u, "AA9"}, {702u, "ZZ9"}, {703u, "AAA9"}})
    EXPECT_EQ((CellPlace{9, number, "", ""}).name(), name);
}

/// A cell that contains a line end does not begin another row.
TEST(Sources, CountTheRowsOfAWorkbookNotItsLines) {
  Sources sources;
  const FileId file = sources.add_sheet("a.xlsx", "Tests", "A,B\n\"one\ntwo\",C\nD,E\n", {0, 4, 16});
  EXPECT_EQ(sources[file].place(14), (Place{2, 11}));
  EXPECT_EQ(sources[file].line(2), "\"one\ntwo\",C");
  EXPECT_EQ(sources[file].place(16), (Place{3, 1}));
  EXPECT_EQ(sources[file].line(3), "D,E");
  EXPECT_EQ(sources.sheet(file), "Tests");
}

}  // namespace
}  // namespace socpress::inline base
