// Input the program was not written for: a firm's own control library, and narratives that must never be issued.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "command_line/engagements.h"
#include "pdf/structure_text.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;

/// Rows of a CSV file below its headings, counted without our reader: line ends outside of quotes.
std::size_t rows_of(const std::string& path) {
  bool quoted_cell = false;
  std::size_t lines = 0;
  const std::string bytes = bytes_of(path);
  for (char c : bytes) {
    quoted_cell ^= c == '"';
    lines += c == '\n' && !quoted_cell;
  }
  return lines - (bytes.ends_with('\n') ? 1 : 0);
}

// ---- a control library of 89 controls and 369 tests

class ControlLibrary : public OnDisk {
 protected:
  void SetUp() override {
    const std::string given = SOCPRESS_REAL_DATA "/chiaro-controls";
    if (!fs::exists(given)) GTEST_SKIP() << given << " is absent";
    engagement_ = scratch() + "/chiaro";
    report_ = scratch() + "/chiaro.pdf";
    if (fs::exists(report_)) return;
    copy_folder(SOCPRESS_ROOT "/tests/pdf/chiaro", engagement_);
    write_bytes(engagement_ + "/management/controls.csv", bytes_of(given + "/controls.csv"));
    write_bytes(engagement_ + "/auditor/tests.csv", bytes_of(given + "/tests.csv"));
    const Ran ran = build(engagement_, report_);
    ASSERT_TRUE(fs::exists(report_)) << ran.errors;
  }

  std::vector<Element> structure() const { return structure_of(report_, scratch()); }

  std::string engagement_, report_;
};

TEST_F(ControlLibrary, PressesToAFileWithoutFault) {
  const std::string said = clean_output("qpdf --check " + shell_word(report_), scratch());
  EXPECT_NE(said.find("No syntax or stream encoding errors found"), std::string::npos) << said;
  EXPECT_EQ(socpress("inspect " + shell_word(report_)).status, 0);
}

TEST_F(ControlLibrary, KeepsEveryRow) {
  const Engagement read = ingested(engagement_);
  EXPECT_EQ(read.management->controls.size(), rows_of(engagement_ + "/management/controls.csv"));
  EXPECT_EQ(read.auditor->tests.size(), rows_of(engagement_ + "/auditor/tests.csv"));
  const Coverage covered = coverage(read);
  EXPECT_EQ(covered.criteria.size(), 61u);
  EXPECT_EQ(covered.exceptions, 24u);
}

TEST_F(ControlLibrary, PrintsEveryTestInOneCell) {
  std::map<std::string, std::size_t> rows;
  const Engagement read = ingested(engagement_);
  for (const socpress::Test& test : read.auditor->tests) ++rows[comparable(test.procedure->utf8)];
  std::map<std::string, std::size_t> cells;
  for (const Element& element : structure()) {
    if (element.type != "TD") continue;
    for (const auto& [procedure, count] : rows) cells[procedure] += element.text.starts_with(procedure);
  }
  std::size_t printed = 0;
  for (const auto& [procedure, count] : rows) {
    EXPECT_EQ(cells[procedure], count) << procedure;
    printed += cells[procedure];
  }
  EXPECT_EQ(printed, rows_of(engagement_ + "/auditor/tests.csv"));
}

TEST_F(ControlLibrary, PrintsEveryControl) {
  const std::vector<Element> elements = structure();
  const Engagement read = ingested(engagement_);
  for (const Control& control : read.management->controls) {
    EXPECT_TRUE(stands_in(elements, control.description->utf8, {"TD", "TH"})) << *control.id;
    EXPECT_TRUE(stands_in(elements, *control.id, {"TD", "TH"})) << *control.id;
  }
}

TEST_F(ControlLibrary, PrintsEveryDeviationWithItsExtentInTheRowOfItsTest) {
  const std::vector<Element> elements = structure();
  std::size_t deviations = 0;
  const Engagement read = ingested(engagement_);
  for (const socpress::Test& test : read.auditor->tests) {
    if (!test.result || **test.result != Result::exception) continue;
    ++deviations;
    const std::string procedure = comparable(test.procedure->utf8), facts = comparable(test.exception->utf8);
    const std::string extent = fmt::format("{} of {}", **test.deviations, **test.sample_size);
    EXPECT_TRUE(std::ranges::any_of(elements, [&](const Element& element) {
      const auto holds = [&](const std::string& text) { return element.text.find(text) != std::string::npos; };
      return element.type == "TR" && holds(procedure) && holds(facts) && holds(extent);
    })) << *test.id;
  }
  EXPECT_EQ(deviations, 24u);
  for (const Response& response : read.management->responses)
    EXPECT_TRUE(stands_in(elements, response.text->utf8, {"TD", "TH", "P"})) << *response.test;
}

// ---- narratives that were never finished

class Narratives : public OnDisk {
 protected:
  void SetUp() override {
    if (!fs::exists(given_)) GTEST_SKIP() << given_ << " is absent";
    for (const auto& entry : fs::directory_iterator(given_)) names_.insert(entry.path().filename().string());
  }

  std::string engagement_with(const std::string& narrative) const {
    const std::string engagement = copied_sample("minimal", narrative);
    write_bytes(engagement + "/management/description.md", bytes_of(given_ + "/" + narrative));
    sign(engagement);
    return engagement;
  }

  const std::string given_ = SOCPRESS_REAL_DATA "/comply-soc2/narratives";
  std::set<std::string> names_;
};

TEST_F(Narratives, AreNeverIssuedEvenWhenSigned) {
  for (const std::string& name : names_) {
    const Ran ran = build(engagement_with(name), scratch() + "/" + name + ".pdf");
    EXPECT_EQ(ran.status, 1) << name << "\n" << ran.errors;
    EXPECT_EQ(ran.errors.find("FINAL"), std::string::npos) << name << "\n" << ran.errors;
    const bool built = fs::exists(scratch() + "/" + name + ".pdf");
    const char* const said = built ? "DRAFT" : "nothing was built";
    EXPECT_NE(ran.errors.find(said), std::string::npos) << name << "\n" << ran.errors;
  }
}

TEST_F(Narratives, HaveEveryPlaceholderNamedWithItsLine) {
  std::size_t placeholders = 0;
  for (const std::string& name : names_) {
    const Ran ran = socpress("check " + shell_word(engagement_with(name)) + " --format concise");
    std::stringstream lines(bytes_of(given_ + "/" + name));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (line.find("{{") == std::string::npos && line.find("Template Coming Soon") == std::string::npos) continue;
      ++placeholders;
      EXPECT_NE(ran.output.find(fmt::format("management/description.md:{}:", number)), std::string::npos)
          << name << ":" << number << " " << line << "\n"
          << ran.output;
    }
  }
  EXPECT_GT(placeholders, 20u);
}

}  // namespace
}  // namespace socpress
