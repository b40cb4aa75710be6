// Findings in a terminal, on one line, and as JSON.
#include <gtest/gtest.h>

#include "base/excerpt.h"
#include "emit/emit.h"
#include "sheet.h"

namespace socpress::emit {
namespace {

TEST(People, ReadTheLineTheCaretTheOtherPlaceAndTheHelp) {
  Sheet sheet;
  Findings findings;
  findings.report(too_many, 30, 25)
      .at({sheet.file, 49, 51})
      .label("the sample")
      .also({sheet.file, 46, 48}, "the population");
  EXPECT_EQ(emit(findings.all(), sheet.sources, {}),
            "error[tests/too-many]: 30 items were sampled from a population of 25\n"
            " --> auditor/tests.csv:2:14  (row 2, column \"Sample Size\")\n"
            "  |\n"
            "2 | IAM-02.T1,25,30\n"
            "  |              ^^ the sample\n"
            " ::: auditor/tests.csv:2:11  (row 2, column \"Population Size\")\n"
            "  |\n"
            "2 | IAM-02.T1,25,30\n"
            "  |           -- the population\n"
            "  = help: correct the sample size\n"
            "  = authority: arithmetic\n"
            "\n"
            "1 error\n");
}

TEST(People, ReadTheNameOfTheEngagementAboveItsFindings) {
  Sheet sheet;
  Findings findings;
  findings.report(hint);
  Options concise{Format::concise, false}, json{Format::json, false};
  concise.name = json.name = "tarnbrook";
  EXPECT_EQ(emit(findings.all(), sheet.sources, concise),
            "== tarnbrook\nnote[tests/hint]: a note without a place\n1 note\n");
  EXPECT_EQ(emit({}, sheet.sources, concise), "");
  EXPECT_TRUE(emit({}, sheet.sources, json).starts_with("{\n  \"engagement\": \"tarnbrook\","));
}

TEST(People, ReadTheCountOfFindings) {
  Sheet sheet;
  Findings findings;
  findings.report(hint);
  findings.report(too_many, 3, 2);
  findings.report(too_many, 5, 4);
  EXPECT_EQ(emit(findings.all(), sheet.sources, {Format::concise, false}),
            "note[tests/hint]: a note without a place\n"
            "error[tests/too-many]: 3 items were sampled from a population of 2\n"
            "error[tests/too-many]: 5 items were sampled from a population of 4\n"
            "2 errors, 1 note\n");
}

TEST(People, ReadWhoWaivedAFindingAndItsOwnCount) {
  Sheet sheet;
  Findings findings = sheet.two_findings();
  EXPECT_EQ(emit(findings.all(), sheet.sources, {Format::concise, false}),
            "auditor/tests.csv:2:14  (row 2, column \"Sample Size\"): error[tests/too-many]: 30 items were sampled "
            "from a population of 25"
            " (waived by C. Oyelaran: the list was printed twice)\n"
            "warning[tests/absent]: it is missing\n"
            "1 warning, 1 waived\n");
  EXPECT_NE(emit(findings.all(), sheet.sources, {})
                .find("= waived by C. Oyelaran: the list was printed twice (auditor/tests.csv:1:1"),
            std::string::npos);
}

TEST(People, ReadNothingWithoutFindings) { EXPECT_EQ(emit({}, Sources(), {}), ""); }

TEST(People, JsonNamesFileLineColumnRowAndHeading) {
  Sheet sheet;
  Findings findings;
  findings.report(too_many, 30, 25).at({sheet.file, 49, 51});
  const std::string json = emit(findings.all(), sheet.sources, {Format::json, false});
  for (const char* part : {"\"id\": \"tests/too-many\"", "\"line\": 2", "\"column\": 14", "\"end_column\": 16",
                           "\"row\": 2", "\"heading\": \"Sample Size\""})
    EXPECT_NE(json.find(part), std::string::npos) << part << " in " << json;
}

TEST(People, ReadTheSameWordsInColor) {
  Sheet sheet;
  Findings findings;
  findings.report(too_many, 30, 25).at({sheet.file, 49, 51}).label("the sample");
  std::string colored = emit(findings.all(), sheet.sources, {Format::full, true});
  EXPECT_NE(colored.find("\x1b[1;31m"), std::string::npos);
  for (std::size_t at; (at = colored.find('\x1b')) != std::string::npos;)
    colored.erase(at, colored.find('m', at) - at + 1);
  EXPECT_EQ(colored, emit(findings.all(), sheet.sources, {}));
}

TEST(Excerpt, CutsALongRowAroundTheCellThatMatters) {
  Sources sources;
  const std::string row = "IAM-02.T1,IAM-02," + std::string(300, 'a') + ",25,30," + std::string(200, 'b');
  const FileId file = sources.add("t.csv", row + "\n");
  const auto at = static_cast<std::uint32_t>(row.find(",30,") + 1);
  const Excerpt excerpt = excerpt_of({file, at, at + 2}, sources);
  EXPECT_EQ(excerpt.line.find("IAM-02.T1,IAM-02,a … "), 0u) << excerpt.line;
  EXPECT_LT(excerpt.line.size(), 120u);
  EXPECT_EQ(excerpt.width, 2u);
  EXPECT_NE(excerpt.line.find(",25,30,"), std::string::npos);
}

TEST(Excerpt, UsesTheAvailableWidth) {
  Sources sources;
  std::string row(90, 'a');
  row += ",30,";
  row.append(100, 'b');
  const FileId file = sources.add("t.csv", row + "\n");
  EXPECT_EQ(excerpt_of({file, 91, 93}, sources, 200).line.size(), 194u);
  EXPECT_LT(excerpt_of({file, 91, 93}, sources, 100).line.size(), 96u);
}

TEST(Excerpt, FitsTheWidthWhateverTheSpan) {
  Sources sources;
  const FileId file = sources.add("t.csv", std::string(90, 'a') + std::string(400, 'b') + std::string(100, 'c') + "\n");
  const auto columns = [](const std::string& line) {
    return std::count_if(line.begin(), line.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; });
  };
  for (const std::size_t width : {24u, 40u, 60u, 80u, 100u, 200u}) {
    const Excerpt excerpt = excerpt_of({file, 90, 490}, sources, width);
    EXPECT_LE(columns(excerpt.line) + 4, static_cast<std::ptrdiff_t>(width)) << excerpt.line;
    EXPECT_LE(excerpt.indent + excerpt.width + 4, width);
    EXPECT_EQ(excerpt.line.substr(excerpt.indent + (excerpt.line.find("…") < excerpt.indent ? 2 : 0), 1), "b");
  }
}

TEST(Excerpt, SetsTheCaretByTheColumnsOfATerminal) {
  Sources sources;
  const auto indent = [&](const std::string& before) {
    const FileId file = sources.add("a.yaml", before + "x\n");
    return excerpt_of({file, static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(before.size()) + 1},
                      sources)
        .indent;
  };
  EXPECT_EQ(indent("日本語 "), 7u) << "ideographs are two columns wide";
  EXPECT_EQ(indent("Cafe\u0301 Zu\u0308rich "), 12u) << "a mark stands over the letter before it";
  EXPECT_EQ(indent("📄 "), 3u);
  EXPECT_EQ(indent("\t"), 1u);
}

TEST(Excerpt, ShowsBytesThatAreNoTextAsReplaced) {
  Sources sources;
  const FileId file = sources.add("a.yaml", "a\xFF\xC3z\n");
  EXPECT_EQ(excerpt_of({file, 3, 4}, sources).line, "a\xEF\xBF\xBD\xEF\xBF\xBDz");
}

TEST(Excerpt, IsTheSameInALineOfAMegabyte) {
  Sources sources;
  const std::string begin = "The beginning of the line. ", around = "and here it is, ";
  const auto excerpt = [&](std::size_t before) {
    const std::string line = begin + std::string(before, 'a') + around + "x" + std::string(before, 'b');
    const FileId file = sources.add("a.md", line + "\n");
    const auto at = static_cast<std::uint32_t>(begin.size() + before + around.size());
    return excerpt_of({file, at, at + 1}, sources);
  };
  const Excerpt near = excerpt(1'000), far = excerpt(1'000'000);
  EXPECT_EQ(near.line, far.line);
  EXPECT_EQ(near.indent, far.indent);
  EXPECT_EQ(far.line.substr(far.marked.begin, far.marked.end - far.marked.begin), "x");
}

TEST(Excerpt, CountsCodePointsNotBytes) {
  Sources sources;
  const FileId file = sources.add("a.yaml", "name: Zoë Ñ x\n");
  const Excerpt excerpt = excerpt_of({file, 14, 15}, sources);
  EXPECT_EQ(excerpt.indent, 12u);
}

}  // namespace
}  // namespace socpress::emit
