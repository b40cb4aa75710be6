// Reads finished reports with other programs: qpdf, poppler and mutool find the contents of the engagement.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <regex>
#include <sstream>

#include "command_line/engagements.h"
#include "pdf/page_texts.h"
#include "pdf/structure_text.h"

namespace socpress {
namespace {

/// A sample in one of the presentations of Section IV on one paper.
struct Edition {
  std::string sample, section_iv, paper;
  std::string name() const {
    std::string name = sample + "_" + section_iv + "_" + paper;
    std::ranges::replace(name, '-', '_');
    return name;
  }
  friend std::ostream& operator<<(std::ostream& out, const Edition& edition) { return out << edition.name(); }
};

/// The real-sized sample in every presentation on each paper; the others once, the smallest also in the two
/// presentations for which it was not written.
std::vector<Edition> editions() {
  std::vector<Edition> all;
  for (const std::string& sample : sample_names())
    all.push_back({sample, "by-criterion", sample.ends_with("type1") ? "a4" : "letter"});
  all.push_back({"wexcombe-soc2-type2", "by-criterion", "a4"});
  for (const char* section_iv : {"by-process", "cards"})
    for (const char* paper : {"letter", "a4"}) all.push_back({"wexcombe-soc2-type2", section_iv, paper});
  all.push_back({"minimal", "by-process", "letter"});
  all.push_back({"minimal", "cards", "a4"});
  return all;
}

const std::vector<std::string> cells = {"TD", "TH"}, anywhere = {"TD", "TH", "P"};

/// The message of Debian's build of mutool for every file with an output intent.
const std::string no_colour_profiles = "warning: ICC support is not available\n";

class Report : public OnDisk, public testing::WithParamInterface<Edition> {
 protected:
  // BuildResult by the first test that requests it; the suite's folder was empty before.
  void SetUp() override {
    engagement_ = scratch() + "/" + GetParam().name();
    report_ = engagement_ + ".pdf";
    if (std::filesystem::exists(report_)) return;
    copied_sample(GetParam().sample, GetParam().name());
    present(engagement_, GetParam().section_iv, GetParam().paper);
    const Ran ran = build(engagement_, report_);
    ASSERT_EQ(ran.status, 0) << ran.errors;
  }

  std::string read_by(const std::string& reader) const {
    return clean_output(reader + " " + shell_word(report_), scratch());
  }
  /// Each report is read once by each reader, however many tests use the result.
  const std::vector<Element>& structure() const {
    static std::map<std::string, std::vector<Element>> known;
    return once(known, [&] { return structure_of(report_, scratch()); });
  }
  const std::vector<PageText>& pages() const {
    static std::map<std::string, std::vector<PageText>> known;
    return once(known, [&] { return page_texts(report_, scratch()); });
  }
  const Engagement& read_engagement() const {
    static std::map<std::string, Engagement> known;
    return once(known, [&] { return ingested(engagement_); });
  }

  std::string engagement_, report_;

 private:
  template <class T, class Read>
  const T& once(std::map<std::string, T>& known, const Read& read) const {
    const auto [at, is_new] = known.try_emplace(report_);
    if (is_new) at->second = read();
    return at->second;
  }
};

INSTANTIATE_TEST_SUITE_P(Every, Report, testing::ValuesIn(editions()),
                         [](const auto& edition) { return edition.param.name(); });

// ---- the file

TEST_P(Report, IsCleanToQpdf) {
  const std::string said = read_by("qpdf --check");
  EXPECT_NE(said.find("No syntax or stream encoding errors found"), std::string::npos) << said;
  EXPECT_EQ(said.find("WARNING"), std::string::npos) << said;
}

TEST_P(Report, IsReadByMutoolWithoutAWarning) {
  const std::string info = read_by("mutool info");
  const Ran drawn = run("mutool draw -q -F txt " + shell_word(report_), scratch());
  const std::string text = drawn.output;
  EXPECT_EQ(drawn.status, 0);
  EXPECT_TRUE(drawn.errors.empty() || drawn.errors == no_colour_profiles) << drawn.errors;
  EXPECT_NE(info.find(fmt::format("Pages: {}", pages().size())), std::string::npos) << info.substr(0, 500);
  EXPECT_GT(text.size(), 10'000u);
}

TEST_P(Report, HasNoFindingOfInspect) {
  const Ran ran = socpress("inspect " + shell_word(report_));
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(ran.output.find("["), std::string::npos) << "a finding of any severity: " << ran.output;
  EXPECT_TRUE(ran.output.starts_with(fmt::format("{} pages", pages().size()))) << ran.output;
}

TEST_P(Report, EmbedsEveryFontAsASubsetWithAUnicodeMap) {
  std::stringstream list(read_by("pdffonts"));
  std::string line;
  std::getline(list, line);
  std::getline(list, line);
  const std::regex embedded_subset_with_map(R"(^[A-Z]{6}\+\S+ .* yes +yes +yes +\d+ +\d+$)");
  std::size_t fonts = 0;
  for (; std::getline(list, line); ++fonts) EXPECT_TRUE(std::regex_match(line, embedded_subset_with_map)) << line;
  EXPECT_GE(fonts, 2u);
}

TEST_P(Report, StandsOnThePaperThatWasAskedFor) {
  std::stringstream list(read_by("pdfinfo -f 1 -l 9999"));
  const std::regex a4(R"((595\.\d+ x 841\.\d+|841\.\d+ x 595\.\d+) pts \(A4\))");
  const std::regex letter(R"((612 x 792|792 x 612) pts \(letter\))");
  std::size_t seen = 0;
  for (std::string line; std::getline(list, line);) {
    if (line.find(" size:") == std::string::npos || !line.starts_with("Page ")) continue;
    ++seen;
    EXPECT_TRUE(std::regex_search(line, GetParam().paper == "a4" ? a4 : letter)) << line;
  }
  EXPECT_EQ(seen, pages().size());
}

// ---- tables and their contents

TEST_P(Report, ShowsTablesWithHeaderCells) {
  const std::vector<Element> elements = parse_structure(read_by("pdfinfo -struct"));
  std::size_t tables = 0, without_head = 0;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "Table") continue;
    ++tables;
    bool head = false;
    for (std::size_t j = i + 1; j < elements.size() && elements[j].depth > elements[i].depth; ++j)
      head |= elements[j].type == "TH";
    without_head += !head;
  }
  EXPECT_GT(tables, 0u);
  EXPECT_EQ(without_head, 0u) << "of " << tables << " tables";
}

TEST_P(Report, HoldsEveryControlWordForWord) {
  const std::vector<Element>& elements = structure();
  const Engagement& read = read_engagement();
  const std::vector<std::string> where = GetParam().section_iv == "cards" ? anywhere : cells;
  for (const Control& control : read.management->controls) {
    EXPECT_TRUE(stands_in(elements, control.description->utf8, where)) << *control.id;
    EXPECT_TRUE(stands_in(elements, *control.id, anywhere)) << *control.id;
  }
}

/// The row of a test must contain, besides the procedure, the result, facts, and the extent of the deviations.
std::vector<std::string> stated_of(const socpress::Test& test) {
  std::vector<std::string> reported = {test.exception->utf8};
  if (test.result && **test.result == Result::no_exceptions) reported.push_back(test.result_text->utf8);
  const auto& examined = test.sample_size ? test.sample_size : test.population_size;
  if (test.deviations && **test.deviations > 0)
    reported.push_back(fmt::format("{} of {}", **test.deviations, **examined));
  return reported;
}

TEST_P(Report, HoldsEveryTestWithItsResultInOneRow) {
  const std::vector<Element>& elements = structure();
  const Engagement& read = read_engagement();
  for (const socpress::Test& test : read.auditor->tests) {
    const std::string procedure = comparable(test.procedure->utf8);
    const Element* row = nullptr;
    for (const Element& element : elements)
      if (row == nullptr && element.type == "TR" && element.text.find(procedure) != std::string::npos) row = &element;
    EXPECT_TRUE(stands_in(elements, procedure, cells)) << *test.id;
    ASSERT_NE(row, nullptr) << *test.id;
    for (const std::string& text : stated_of(test))
      EXPECT_NE(row->text.find(comparable(text)), std::string::npos) << *test.id << ": " << text;
  }
}

TEST_P(Report, HoldsEveryResponseWordForWord) {
  const std::vector<Element>& elements = structure();
  const Engagement& read = read_engagement();
  for (const Response& response : read.management->responses)
    EXPECT_TRUE(stands_in(elements, response.text->utf8, anywhere)) << *response.test;
}

// ---- running text

/// The paragraph as pieces between the superscript numbers of its footnotes.
std::vector<std::string> pieces_of(const ProseText& text) {
  std::vector<std::string> pieces(1);
  for (const ProseRun& run : text) {
    if (run.footnote)
      pieces.emplace_back();
    else
      pieces.back() += run.line_break ? " " : run.text->utf8;
  }
  return pieces;
}

void add_paragraphs(const std::vector<ProseBlock>& blocks, std::vector<std::string>& into) {
  for (const ProseBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<ProseParagraph>(&block.value))
      for (std::string& piece : pieces_of(paragraph->text)) into.push_back(std::move(piece));
    if (const auto* quote = std::get_if<ProseQuote>(&block.value)) add_paragraphs(quote->blocks, into);
    if (const auto* list = std::get_if<ProseList>(&block.value))
      for (const std::vector<ProseBlock>& item : list->items) add_paragraphs(item, into);
  }
}

TEST_P(Report, HoldsEveryParagraphOfTheDescription) {
  const std::vector<PageText>& read = pages();
  const Prose& description = *read_engagement().management->description;
  std::vector<std::string> paragraphs;
  add_paragraphs(description.blocks, paragraphs);
  for (const ProseText& footnote : description.footnotes)
    for (std::string& piece : pieces_of(footnote)) paragraphs.push_back(std::move(piece));
  EXPECT_GE(paragraphs.size(), 10u);
  for (const std::string& paragraph : paragraphs) EXPECT_TRUE(stands_on_pages(read, paragraph)) << paragraph;
}

TEST_P(Report, HoldsEveryHeadingOfTheDescription) {
  const std::vector<Element>& elements = structure();
  const Engagement& read = read_engagement();
  for (const ProseBlock& block : read.management->description->blocks) {
    const auto* heading = std::get_if<ProseHeading>(&block.value);
    if (heading == nullptr || heading->level > 3) continue;  // the next level runs in with its paragraph
    const std::string text = pieces_of(heading->text).front();
    EXPECT_TRUE(stands_in(elements, text, {heading->level == 2 ? "H2" : "H3"})) << text;
  }
}

TEST_P(Report, HoldsTablesAndFiguresOfTheDescription) {
  const std::vector<Element>& elements = structure();
  const auto expect_in = [&](const ProseText& text, const std::vector<std::string>& types) {
    for (const std::string& piece : pieces_of(text)) EXPECT_TRUE(stands_in(elements, piece, types)) << piece;
  };
  const Engagement& read = read_engagement();
  for (const ProseBlock& block : read.management->description->blocks) {
    if (const auto* table = std::get_if<ProseTable>(&block.value)) {
      expect_in(table->caption, {"Caption"});
      for (const ProseText& cell : table->head) expect_in(cell, {"TH"});
      for (const std::vector<ProseText>& row : table->rows)
        for (const ProseText& cell : row) expect_in(cell, cells);
    }
    if (const auto* figure = std::get_if<ProseFigure>(&block.value)) {
      EXPECT_TRUE(stands_in(elements, figure->caption->utf8, {"Caption"})) << figure->caption->utf8;
      EXPECT_TRUE(stands_in(elements, "", {"Figure"}));
    }
  }
}

TEST_P(Report, SaysOnEveryPageThatItIsADraft) {
  for (const PageText& page : pages()) EXPECT_NE(page.text.find("DRAFT"), std::string::npos) << "page " << page.label;
}

// ---- the contents

/// A printed entry: "3.2", "Components of the system", "14". A second assertion of a section has no number of its own.
struct ContentsLine {
  std::string number, title, label;
  std::string heading() const { return number.empty() ? title : number + " " + title; }
};

/// The links directly in an entry; a nested list of entries has its own.
std::vector<ContentsLine> contents_lines(const std::vector<Element>& elements) {
  std::vector<ContentsLine> lines;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "TOCI") continue;
    std::vector<std::string> parts;
    for (std::size_t j = i + 1; j < elements.size() && elements[j].depth > elements[i].depth; ++j)
      if (elements[j].type == "Link" && elements[j].depth == elements[i].depth + 1) parts.push_back(elements[j].text);
    if (parts.size() == 2) parts.insert(parts.begin(), "");
    EXPECT_EQ(parts.size(), 3u) << elements[i].text;
    if (parts.size() == 3) lines.push_back({parts[0], parts[1], parts[2]});
  }
  return lines;
}

/// "CC6.2 Registering …", not "CC6.2Registering …".
TEST_P(Report, PutsABlankBetweenALabelAndItsTitle) {
  const std::regex run_together("(?:^|[ \"])[A-Z]{1,3}[0-9]\\.[0-9]+[A-Z][a-z]");
  for (const Element& element : structure())
    EXPECT_FALSE(std::regex_search(element.text, run_together)) << element.text;
}

TEST_P(Report, NamesTheTruePageInEveryEntryOfTheContents) {
  const std::vector<PageText>& read = pages();
  const std::vector<Element>& elements = structure();
  const std::vector<ContentsLine> lines = contents_lines(elements);
  for (const ContentsLine& line : lines) {
    const auto labelled = pages_labelled(read, line.label);
    ASSERT_EQ(labelled.size(), 1u) << "pages numbered " << line.label;
    EXPECT_NE(labelled.front()->text.find(line.heading()), std::string::npos)
        << line.heading() << " is not on page " << line.label;
  }
  // A numbered heading follows its number; the side heads of the letters are also H2, without number and entry.
  static const std::regex number("[0-9]+\\.[0-9]+");
  std::size_t numbered = 0;
  for (std::size_t i = 1; i < elements.size(); ++i) {
    if (elements[i].type != "H2" || !std::regex_match(elements[i - 1].text, number)) continue;
    ++numbered;
    const auto names_it = [&](const ContentsLine& line) {
      return line.number == elements[i - 1].text && elements[i].text == line.title;
    };
    EXPECT_TRUE(std::ranges::any_of(lines, names_it)) << "no entry names " << elements[i].text;
  }
  EXPECT_GE(numbered, 10u);
}

}  // namespace
}  // namespace socpress
