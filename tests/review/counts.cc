// The page compared with the report: the same counts, every finding, the files that changed.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>

#include "review/page.h"

namespace socpress {
namespace {

/// The controls, tests and exceptions of one criterion.
struct Counts {
  std::size_t controls = 0, tests = 0, exceptions = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};
std::ostream& operator<<(std::ostream& out, const Counts& c) {
  return out << c.controls << " controls, " << c.tests << " tests, " << c.exceptions << " exceptions";
}
using ByCriterion = std::map<std::string, Counts>;

std::size_t sum(const std::string& text, const char* pattern) {
  const std::regex numbers(pattern);
  std::size_t total = 0;
  for (std::sregex_iterator it(text.begin(), text.end(), numbers), end; it != end; ++it) total += std::stoul((*it)[1]);
  return total;
}

/// From the bars over the tables of Section IV, in which items presented elsewhere are counted "by reference".
ByCriterion in_the_report(Sample& sample) {
  Sources sources;
  Findings findings;
  assemble::Request order;
  order.stop_after = assemble::Stage::document;
  const std::string dump = build(sample.environment, order, sources, findings).dump;
  const std::regex bar(R"re(bar: \*([A-Z0-9.]+)\*.*? >> (.*))re");
  ByCriterion all;
  for (std::sregex_iterator it(dump.begin(), dump.end(), bar), end; it != end; ++it) {
    const std::string reported = (*it)[2];
    all[(*it)[1]] = {sum(reported, "([0-9]+) control"),
                     sum(reported, "([0-9]+) tests?") + sum(reported, "([0-9]+) by reference"),
                     sum(reported, "([0-9]+) exceptions?")};
  }
  return all;
}

ByCriterion on_the_page(const pugi::xml_node& html) {
  ByCriterion all;
  for (const auto& row : elements(html, "tr")) {
    const std::string id = row.attribute("id").value();
    if (!id.starts_with("criterion-")) continue;
    const auto controls = row.child("td"), tests = controls.next_sibling("td"), exceptions = tests.next_sibling("td");
    all[id.substr(10)] = {elements(controls, "a").size(), std::stoul(text_in(tests)),
                          sum(text_in(exceptions.child("strong")), "([0-9]+)")};
  }
  return all;
}

std::size_t figure(const pugi::xml_node& html, const std::string& label) {
  for (const auto& node : elements(html, [](const pugi::xml_node& one) { return has_class(one, "figure"); }))
    if (text_in(node.child("dt")) == label) return std::stoul(text_in(node.child("dd")));
  ADD_FAILURE() << "no figure is labelled " << label;
  return 0;
}

std::size_t rows_with(const pugi::xml_node& html, const std::string& result) {
  const auto rows = elements(html, [&](const pugi::xml_node& node) {
    return std::string(node.name()) == "tr" && std::string(node.attribute("id").value()).starts_with("test-") &&
           (result.empty() || result == node.attribute("data-result").value());
  });
  return rows.size();
}

class SameCounts : public testing::TestWithParam<std::string> {};

TEST_P(SameCounts, AtEachCriterionAsInTheReport) {
  Sample sample(GetParam());
  const ByCriterion report = in_the_report(sample);
  ASSERT_GT(report.size(), 30u);
  EXPECT_EQ(on_the_page(tree_of(sample.page())), report);
}

TEST_P(SameCounts, AtAGlanceAsRowByRow) {
  Sample sample(GetParam());
  const auto tree = tree_of(sample.page());
  EXPECT_EQ(figure(tree, "Tests"), rows_with(tree, ""));
  EXPECT_EQ(figure(tree, "Exceptions"), rows_with(tree, "exception"));
  EXPECT_EQ(figure(tree, "Did not operate"), rows_with(tree, "did-not-operate"));
  EXPECT_EQ(figure(tree, "Without exception"), rows_with(tree, "none"));
  EXPECT_EQ(figure(tree, "Criteria"), on_the_page(tree).size());
}

INSTANTIATE_TEST_SUITE_P(ByCriterion, SameCounts, testing::Values("minimal", "wexcombe-soc2-type2"),
                         [](const testing::TestParamInfo<std::string>& named) {
                           return named.param.substr(0, named.param.find('-'));
                         });

TEST(Page, ShowsEveryFindingWithItsPlace) {
  Sample sample("minimal");
  sample.edit("auditor/tests.csv", "26,5,0,No exceptions noted.", "26,27,0,No exceptions noted.");
  sample.edit("management/controls.csv", "CC6.6;CC6.7;CC6.8", "CC6.6;CC6.7");
  const auto tree = tree_of(sample.page());
  const auto articles = elements(tree, [](const pugi::xml_node& node) { return has_class(node, "finding"); });
  ASSERT_GE(sample.findings.all().size(), 2u);
  ASSERT_EQ(articles.size(), sample.findings.all().size());
  for (const Finding& finding : sample.findings.all()) {
    const auto as_shown = [](std::string words) {
      words.erase(std::remove(words.begin(), words.end(), '`'), words.end());
      return words;
    };
    const std::string message = as_shown(finding.message), help = as_shown(finding.help);
    const bool shown = std::any_of(articles.begin(), articles.end(), [&](const pugi::xml_node& article) {
      const std::string text = text_in(article);
      return text.find(message) != text.npos && text.find(finding.id) != text.npos && text.find(help) != text.npos;
    });
    EXPECT_TRUE(shown) << finding.id;
  }
  const std::string text = text_in(articles.front());
  EXPECT_NE(text.find("auditor/tests.csv, row 9, column “Sample Size”"), text.npos) << text;
  EXPECT_EQ(text_in(elements(articles.front(), "mark").at(0)), "27");
  EXPECT_NE(std::string(articles.front().attribute("data-criterion").value()).find("CC7.1"), std::string::npos)
      << "the control's criteria";
}

/// The page draws no conclusion: a test that is not performed has no result, whatever is recorded for its control.
TEST(Page, ShowsNoResultWhereNoneIsRecorded) {
  Sample sample("minimal");
  sample.edit("auditor/tests.csv", "88,15,0,No exceptions noted.,,2026-07-20,TN", "88,15,,,,,");
  sample.edit("auditor/opinion.yaml", "subsequent-events:",
              "conclusions:\n  controls:\n"
              "    - { control: CHG-01, conclusion: effective, reason: A trial. }\nsubsequent-events:");
  const auto tree = tree_of(sample.page());
  std::string step;
  for (const auto& node : elements(tree, "tr"))
    if (text_in(node.child("th")).starts_with("CHG-01") &&
        std::string("step-control") == node.parent().parent().child("caption").attribute("id").value())
      step = text_in(node);
  EXPECT_NE(step.find("CHG-01.T1: Result not recorded"), std::string::npos) << step;
  EXPECT_EQ(step.find("No exceptions noted"), std::string::npos) << step;
  const auto open = elements(tree, [](const pugi::xml_node& node) {
    return has_class(node, "cell") && std::string("open") == node.attribute("data-result").value();
  });
  ASSERT_EQ(open.size(), 1u) << "the one criterion of the control, found by the filter";
  EXPECT_TRUE(text_in(open.front()).starts_with("CC8.1"));
}

TEST(Page, ShowsInTheMapThatNoEvidenceWasObtained) {
  Sample sample("minimal");
  sample.edit("auditor/tests.csv", "88,15,0,No exceptions noted.,,",
              "88,,,Unable to obtain evidence.,The server log was lost.,");
  const auto tree = tree_of(sample.page());
  const auto cells = elements(tree, [](const pugi::xml_node& node) {
    return has_class(node, "cell") && std::string("CC8.1") == node.attribute("data-criterion").value();
  });
  ASSERT_EQ(cells.size(), 1u);
  EXPECT_NE(text_in(cells.front()).find("no evidence"), std::string::npos) << text_in(cells.front());
}

TEST(Page, ShowsWhatIsMissingAsMissing) {
  Sample sample("minimal");
  sample.edit("auditor/tests.csv", "26,5,0,No exceptions noted.,", "26,5,2,Exception noted.,Two weeks had no note.");
  const auto tree = tree_of(sample.page());
  const auto row = [&](const std::string& table, const std::string& head) {
    for (const auto& node : elements(tree, "tr"))
      if (text_in(node.child("th")).starts_with(head) &&
          table == node.parent().parent().child("caption").attribute("id").value())
        return text_in(node);
    return std::string();
  };
  EXPECT_EQ(row("step-control", "OPS-01"), "OPS-01OPS-01.T1: Exception noted, 2 of 5not recordednone recorded");
  EXPECT_EQ(row("step-criterion", "CC7.3"),
            "CC7.3 Evaluating security eventsOPS-01, of 1 controlnot recordednone recorded");
  EXPECT_NE(text_in(tree).find("response not recorded"), std::string::npos);
}

TEST(Page, ListsTheFilesChangedSinceTheSignOff) {
  Sample sample("minimal");
  const std::optional<std::string> lines =
      assemble::digest_by_file(sample.environment, {}, sample.sources, sample.findings);
  ASSERT_TRUE(lines);
  sample.engagement.files["auditor/sign-off.yaml"] = "by: A. Partner\non: 2026-12-01\n" + *lines;
  const auto state = [&](const std::string& path) {
    const auto tree = tree_of(sample.page());
    for (const auto& row : elements(tree, "tr"))
      if (text_in(row.child("th")) == path) return text_in(row.child("td"));
    return std::string("no row");
  };
  EXPECT_EQ(state("engagement/auditor/tests.csv"), "as signed off");
  EXPECT_NE(sample.page().find("These are the files that were signed off."), std::string::npos);
  EXPECT_NE(sample.page().find("FINAL"), std::string::npos);
  sample.edit("management/description.md", "57 clinics", "58 clinics");
  sample.engagement.files["management/notes.txt"] = "new";
  sample.data.files["report.xml"] += "\n";
  EXPECT_EQ(state("engagement/management/description.md"), "changed");
  EXPECT_EQ(state("engagement/management/notes.txt"), "new");
  EXPECT_EQ(state("layouts/report.xml"), "changed");
  EXPECT_EQ(state("engagement/auditor/tests.csv"), "as signed off");
  EXPECT_NE(sample.page().find("The files differ from those that were signed off."), std::string::npos);
  EXPECT_EQ(sample.page().find("FINAL"), std::string::npos);
}

TEST(Page, StatesThatNothingCanBeBuiltAndShowsWhatWasRead) {
  Sample sample("minimal");
  sample.edit("management/controls.csv", "\nVEN-01,", "\nMON-01,");
  const auto tree = tree_of(sample.page());
  EXPECT_NE(text_in(tree).find("CANNOT BE BUILT"), std::string::npos);
  EXPECT_GT(elements(tree, [](const pugi::xml_node& node) { return has_class(node, "error"); }).size(), 0u);
  EXPECT_EQ(on_the_page(tree).size(), 33u);
  const auto not_evaluated =
      elements(tree, [](const pugi::xml_node& node) { return text_in(node) == "Warningsnot evaluated"; });
  EXPECT_EQ(not_evaluated.size(), 1u) << "a nought would look like the rules' answer";
}

TEST(Page, IsTheSameBytesEveryTime) {
  Sample one("wexcombe-soc2-type2"), other("wexcombe-soc2-type2");
  EXPECT_EQ(one.page(), other.page());
}

}  // namespace
}  // namespace socpress
