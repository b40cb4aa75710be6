// Every "page N" in a finished report, found by poppler, names the page on which poppler finds what is referred to.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "command_line/engagements.h"
#include "pdf/page_texts.h"
#include "pdf/structure_text.h"

namespace socpress {
namespace {

const std::regex page_number("\\bpage ([0-9]+)");

std::size_t numbers_in(const std::string& text) {
  return static_cast<std::size_t>(
      std::distance(std::sregex_iterator(text.begin(), text.end(), page_number), std::sregex_iterator()));
}

/// Enough of a text to identify it, short enough to be on one page.
std::string beginning_of(const std::string& text) {
  const std::string all = comparable(text);
  const std::size_t end = all.find(' ', 40);
  return all.substr(0, end);
}

class PageReferences : public OnDisk, public testing::WithParamInterface<std::string> {
 protected:
  void SetUp() override {
    const std::string folder = scratch() + "/references-" + GetParam();
    copied_sample(GetParam(), "references-" + GetParam());
    const Ran ran = build(folder, folder + ".pdf");
    ASSERT_EQ(ran.status, 0) << ran.errors;
    pages_ = page_texts(folder + ".pdf", scratch());
    elements_ = structure_of(folder + ".pdf", scratch());
    engagement_ = ingested(folder);
  }

  std::vector<const socpress::Test*> tests_of(const std::string& row) const {
    std::vector<const socpress::Test*> tests;
    const std::string control = row.substr(0, row.find(' '));
    for (const socpress::Test& test : engagement_.auditor->tests)
      if (*test.control == control) tests.push_back(&test);
    return tests;
  }
  void expect_on_page(const std::string& label, const std::string& text, const std::string& row) const {
    const auto labelled = pages_labelled(pages_, label);
    ASSERT_EQ(labelled.size(), 1u) << row;
    EXPECT_NE(labelled.front()->text.find(beginning_of(text)), std::string::npos)
        << "page " << label << " does not have `" << beginning_of(text) << "`, to which this row refers: " << row;
  }
  /// A cell of a row by reference: under each exception its own page, otherwise the page of the first test.
  void check_cell(const std::string& cell, const std::string& row) {
    const auto tests = tests_of(row);
    ASSERT_FALSE(tests.empty()) << row;
    std::vector<const socpress::Test*> exceptions;
    for (const socpress::Test* test : tests)
      if (test->result && **test->result == Result::exception) exceptions.push_back(test);
    const bool of_exceptions = cell.starts_with("Exception noted");
    std::size_t next = 0;
    for (std::sregex_iterator at(cell.begin(), cell.end(), page_number), end; at != end; ++at, ++checked_) {
      const bool exception = of_exceptions && next < exceptions.size();
      expect_on_page((*at)[1].str(), exception ? exceptions[next++]->exception->utf8 : tests.front()->procedure->utf8,
                     row);
    }
  }

  std::vector<PageText> pages_;
  std::vector<Element> elements_;
  Engagement engagement_;
  std::size_t checked_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Every, PageReferences, testing::ValuesIn(sample_names()), [](const auto& sample) {
  std::string name = sample.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

TEST_P(PageReferences, NameThePageOfWhatTheyReferTo) {
  const Element* row = nullptr;
  for (const Element& element : elements_) {
    if (element.type == "TR") row = &element;
    if (element.type == "TD" && row != nullptr && numbers_in(element.text) > 0) check_cell(element.text, row->text);
  }
  std::size_t printed = 0;
  for (const PageText& page : pages_) printed += numbers_in(page.text);
  EXPECT_EQ(checked_, printed) << "page numbers outside of the rows by reference";
  RecordProperty("references", static_cast<int>(checked_));
}

}  // namespace
}  // namespace socpress
