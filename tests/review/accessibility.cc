// Fifteen structural checks of the page for users of keyboards and screen readers, and for people with color blindness.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>
#include <regex>
#include <set>

#include "review/page.h"

namespace socpress {
namespace {

/// A page with every kind of finding, gaps, an exception, a test of an unknown control, and changed signed files.
void make_rich(Sample& sample) {
  sample.edit("auditor/tests.csv", "26,5,0,No exceptions noted.,", "26,5,2,Exception noted.,Two weeks had no note.");
  sample.edit("auditor/tests.csv", "88,15,0,No exceptions noted.,", "88,15,0,,");
  sample.edit("auditor/tests.csv", "4,4,0,No exceptions noted.,", ",,,Did not operate.,No disk was retired.");
  sample.edit("management/controls.csv", "CC6.6;CC6.7;CC6.8", "CC6.6;CC6.7");
  sample.engagement.files["auditor/sign-off.yaml"] =
      "by: A. Partner\non: 2026-12-01\ndigest: sha256:00\nfiles:\n  - { path: engagement/auditor/tests.csv, digest: "
      "\"sha256:00\" }\n"
      "  - { path: engagement/management/gone.md, digest: \"sha256:00\" }\n";
}

class Accessibility : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const bool rich = GetParam() == "rich";
    Sample sample(rich ? "minimal" : GetParam());
    if (rich) make_rich(sample);
    page_ = sample.page();
    tree_ = tree_of(page_);
    html_ = tree_.child("html");
  }
  std::vector<pugi::xml_node> all(const std::string& name) const { return elements(html_, name); }
  std::vector<pugi::xml_node> having(const std::string& attribute) const {
    return elements(html_, [&](const pugi::xml_node& node) { return !node.attribute(attribute.c_str()).empty(); });
  }
  std::set<std::string> ids() const {
    std::set<std::string> found;
    for (const auto& node : having("id")) found.insert(node.attribute("id").value());
    return found;
  }

  std::string page_;
  pugi::xml_document tree_;
  pugi::xml_node html_;
};

TEST_P(Accessibility, 01_ThePageSaysItsLanguage) { EXPECT_STREQ(html_.attribute("lang").value(), "en-US"); }

TEST_P(Accessibility, 02_ThePageHasATitleThatNamesTheEntity) {
  const std::string title = text_in(html_.child("head").child("title"));
  const std::string entity = text_in(elements(html_, "h1").at(0).child("span"));
  EXPECT_NE(title.find(entity), std::string::npos) << title;
}

TEST_P(Accessibility, 03_ThereIsOneFirstHeading) { EXPECT_EQ(all("h1").size(), 1u); }

TEST_P(Accessibility, 04_HeadingsDescendWithoutAJump) {
  const auto headings = elements(html_, [](const pugi::xml_node& node) {
    const std::string name = node.name();
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  });
  int before = 0;
  for (const auto& heading : headings) {
    const int level = heading.name()[1] - '0';
    EXPECT_LE(level, before + 1) << text_in(heading);
    EXPECT_FALSE(text_in(heading).empty());
    before = level;
  }
}

TEST_P(Accessibility, 05_LandmarksAreThereOnceAndNamed) {
  for (const char* name : {"header", "nav", "main", "footer"}) EXPECT_EQ(all(name).size(), 1u) << name;
  EXPECT_FALSE(all("nav").at(0).attribute("aria-label").empty());
  for (const auto& section : all("section"))
    EXPECT_FALSE(section.attribute("aria-labelledby").empty()) << section.attribute("id").value();
}

TEST_P(Accessibility, 06_TheFirstLinkSkipsToTheContent) {
  const auto first = all("a").at(0);
  EXPECT_TRUE(has_class(first, "skip"));
  EXPECT_EQ(std::string("#") + all("main").at(0).attribute("id").value(), first.attribute("href").value());
}

TEST_P(Accessibility, 07_TablesHaveCaptionsAndTheirHeadsAScope) {
  EXPECT_FALSE(all("table").empty());
  for (const auto& table : all("table")) {
    EXPECT_FALSE(text_in(table.child("caption")).empty());
    std::size_t columns = 0;
    for (const auto& head : elements(table, "th")) {
      const std::string scope = head.attribute("scope").value();
      EXPECT_TRUE(scope == "col" || scope == "row" || scope == "rowgroup") << text_in(head);
      EXPECT_FALSE(text_in(head).empty());
      columns += scope == "col";
    }
    for (const auto& row : elements(table, "tr")) {
      std::size_t cells = 0;
      for (const auto& cell : row.children())
        cells += cell.type() == pugi::node_element ? cell.attribute("colspan").as_uint(1) : 0;
      EXPECT_EQ(cells, columns) << text_in(row);
    }
  }
}

TEST_P(Accessibility, 08_NoLinkOrButtonIsEmpty) {
  for (const char* name : {"a", "button"})
    for (const auto& node : all(name)) EXPECT_FALSE(text_in(node).empty()) << node.attribute("href").value();
}

TEST_P(Accessibility, 09_EveryFieldHasALabel) {
  std::set<std::string> labelled;
  for (const auto& label : all("label")) labelled.insert(label.attribute("for").value());
  for (const char* name : {"input", "select"})
    for (const auto& field : all(name))
      EXPECT_TRUE(labelled.contains(field.attribute("id").value())) << field.attribute("id").value();
}

TEST_P(Accessibility, 10_IdsStandOnce) {
  std::set<std::string> seen;
  for (const auto& node : having("id"))
    EXPECT_TRUE(seen.insert(node.attribute("id").value()).second) << node.attribute("id").value();
}

TEST_P(Accessibility, 11_EveryReferenceIsAnswered) {
  const std::set<std::string> known = ids();
  for (const auto& node : having("href")) {
    const std::string to = node.attribute("href").value();
    ASSERT_TRUE(to.starts_with("#")) << "the page leads out of itself: " << to;
    EXPECT_TRUE(known.contains(to.substr(1))) << to;
  }
  for (const char* name : {"aria-labelledby", "aria-describedby", "for"})
    for (const auto& node : having(name))
      EXPECT_TRUE(known.contains(node.attribute(name).value())) << node.attribute(name).value();
}

TEST_P(Accessibility, 12_TheOrderOfFocusIsThatOfThePage) {
  for (const auto& node : having("tabindex")) EXPECT_LE(node.attribute("tabindex").as_int(), 0);
  EXPECT_TRUE(having("accesskey").empty());
  EXPECT_EQ(page_.find("user-scalable"), std::string::npos);
}

// ---- contrast, from the style sheet

double luminance(const std::string& hex) {
  const auto part = [&](std::size_t at) {
    const double value = std::stoi(hex.substr(at, 2), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(const std::string& a, const std::string& b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::string first_match(const std::string& text, const std::regex& pattern) {
  std::smatch match;
  return std::regex_search(text, match, pattern) ? match[1].str() : "";
}

TEST_P(Accessibility, 13_TextStandsOutFromItsGround) {
  const std::string css = text_in(html_.child("head").child("style"));
  std::map<std::string, std::string> colors;
  const std::regex color(R"re(--([a-z]+):\s*(#[0-9A-F]{6}))re");
  for (std::sregex_iterator it(css.begin(), css.end(), color), end; it != end; ++it) colors[(*it)[1]] = (*it)[2];
  ASSERT_GE(colors.size(), 8u);
  const std::regex rule(R"re(([^{}]+)\{([^{}]*)\})re"), text(R"re((?:^|[;\s])color:\s*var\(--([a-z]+)\))re"),
      ground(R"re(background:\s*var\(--([a-z]+)\))re");
  std::size_t pairs = 0;
  for (std::sregex_iterator it(css.begin(), css.end(), rule), end; it != end; ++it) {
    const std::string selector = (*it)[1], body = (*it)[2];
    if (selector.find(":root") == std::string::npos) {
      EXPECT_EQ(body.find('#'), std::string::npos) << "a colour without a name: " << selector;
    }
    const std::string written = first_match(body, text), own = first_match(body, ground);
    if (written.empty()) continue;
    const std::vector<std::string> grounds =
        own.empty() ? std::vector<std::string>{"white", "wash", "tint", "deep"} : std::vector<std::string>{own};
    for (const std::string& under : grounds) {
      EXPECT_GE(contrast(colors.at(written), colors.at(under)), 4.5) << selector << ": " << written << " on " << under;
      ++pairs;
    }
  }
  EXPECT_GT(pairs, 10u);
  EXPECT_GE(contrast(colors.at("rule"), colors.at("white")), 3.0) << "edges of fields";
  EXPECT_GE(contrast(colors.at("accent"), colors.at("white")), 3.0) << "the mark of focus";
}

TEST_P(Accessibility, 14_NothingIsSaidByColourOrEdgeAlone) {
  static const std::array<std::pair<const char*, const char*>, 6> said = {
      {{"uncovered", "no control"},
       {"deviates", "[0-9]|Exception|Did not operate|changed|new|gone"},
       {"severity", "error|warning|note|waived"},
       {"gap", "."},
       {"standing", "FINAL|DRAFT|NOTHING|files"},
       {"response", "response"}}};
  for (const auto& one : said) {
    const auto nodes = elements(html_, [&](const pugi::xml_node& node) { return has_class(node, one.first); });
    for (const auto& node : nodes) {
      EXPECT_TRUE(std::regex_search(text_in(node), std::regex(one.second))) << one.first << ": " << text_in(node);
    }
  }
}

TEST_P(Accessibility, 15_NothingMovesAndLinksSayWhereTheyLead) {
  for (const char* name : {"animation", "transition", "@keyframes", "autoplay", "autofocus", "http-equiv=\"refresh\"",
                           "<marquee", "<blink"})
    EXPECT_EQ(page_.find(name), std::string::npos) << name;
  static const std::set<std::string> empty_words = {"here", "click here", "more", "link", "this", "…"};
  for (const auto& node : all("a")) EXPECT_FALSE(empty_words.contains(text_in(node))) << node.attribute("href").value();
  // Landmarks are distinguished by their names.
  std::set<std::string> names;
  for (const auto& node : elements(
           html_, [](const pugi::xml_node& one) { return std::string("region") == one.attribute("role").value(); })) {
    const std::string name =
        std::string(node.attribute("aria-label").value()) + node.attribute("aria-labelledby").value();
    EXPECT_FALSE(name.empty());
    EXPECT_TRUE(names.insert(name).second) << name << " names two regions";
  }
}

std::vector<std::string> pages() {
  std::vector<std::string> names = engagements();
  names.push_back("rich");
  return names;
}

INSTANTIATE_TEST_SUITE_P(Pages, Accessibility, testing::ValuesIn(pages()),
                         [](const testing::TestParamInfo<std::string>& named) {
                           return std::regex_replace(named.param, std::regex("[^A-Za-z0-9]"), "_");
                         });

}  // namespace
}  // namespace socpress
