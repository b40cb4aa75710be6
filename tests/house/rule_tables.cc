// Each finding of a rule has row, case, help and authority; the READMEs' tables are those that the program prints.
#include "socpress/rule_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/finding.h"
#include "cases/case_file.h"
#include "check/check.h"
#include "house/read_text.h"
#include "model/policy.h"
#include "socpress/explain_pages.h"

namespace socpress::house {

static bool update = false;

namespace {

/// Findings that no engagement can cause, each with its reason; the unit tests construct them.
const std::map<std::string, std::string> without_case = {
    {"pages/reference-leads-nowhere", "the layout is refused before a reference could lead nowhere"},
    {"pages/reference-page-differs", "references would have to be composed or set wrongly"},
    {"pages/contents-number-differs", "the contents would have to be set wrongly"},
    {"pages/picture-outside-type-area", "a picture would have to be scaled wrongly"},
    {"pages/text-differs", "words would have to be lost on the way to the page"},
};

std::map<std::string, KindFacts> in_rows() {
  std::map<std::string, KindFacts> kinds;
  for (const check::Rule& rule : check::all_rules())
    for (const KindFacts* kind : rule.finds) kinds.emplace(kind->id, *kind);
  return kinds;
}

std::set<std::string> in_cases_of_rules() {
  std::set<std::string> ids;
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests/cases/check"))
    if (entry.path().extension() == ".case")
      for (const std::string& id : cases::expected_ids(cases::read_case(text_of(entry.path())))) ids.insert(id);
  return ids;
}

TEST(Rules, EachKindOfFindingIsInARow) {
  const std::map<std::string, KindFacts> rows = in_rows();
  for (const KindFacts* kind : declared_kinds())
    if (kind->file.starts_with("check/")) {
      EXPECT_TRUE(rows.contains(std::string(kind->id))) << kind->id << " is in no rule's row";
    }
}

TEST(Rules, EachFindingHasHelpAndAuthority) {
  for (const auto& [id, kind] : in_rows()) {
    EXPECT_FALSE(kind.help.empty()) << id << " has no help";
    EXPECT_FALSE(kind.authority.empty()) << id << " has no authority";
  }
}

TEST(Rules, EachFindingHasACaseThatFailsAndPasses) {
  const std::set<std::string> cases = in_cases_of_rules();
  for (const auto& [id, kind] : in_rows()) {
    EXPECT_NE(cases.contains(id), without_case.contains(id))
        << id
        << (cases.contains(id) ? " has a case, and is listed as having none" : " has no case below tests/cases/check");
  }
  for (const auto& [id, reason] : without_case)
    EXPECT_TRUE(in_rows().contains(id)) << id << " is not a finding of a rule";
}

/// A number that a firm may set must be used by a rule.
TEST(Rules, LookAtEveryThresholdOfThePolicy) {
  std::string rules;
  for (const auto& entry : fs::recursive_directory_iterator(root / "pipeline/check"))
    if (entry.is_regular_file()) rules += text_of(entry.path());
  for (const NamedThreshold& threshold : named_thresholds) {
    std::string member(threshold.key);
    std::replace(member.begin(), member.end(), '-', '_');
    EXPECT_TRUE(rules.find("." + member) != rules.npos || rules.find("::" + member) != rules.npos)
        << threshold.key << " is read, and no rule uses it";
  }
}

TEST(Rules, EachFindingIsExplained) {
  for (const auto& [id, kind] : in_rows()) {
    const std::optional<std::string> text = explanation(id);
    ASSERT_TRUE(text) << id;
    for (const std::string_view part : {kind.help, kind.authority})
      EXPECT_NE(text->find(part), std::string::npos) << *text;
    const bool has_case = !without_case.contains(id);
    for (const std::string_view part : {"Example that fails", "The same, fixed", "= authority: "})
      EXPECT_EQ(text->find(part) != std::string::npos, has_case) << part << "\n" << *text;
  }
}

TEST(Findings, AreAllKnownByNameAndExplained) {
  for (const auto& [id, kind] : in_rows()) EXPECT_NE(declared_kind(id), nullptr) << id;
  for (const std::string_view id : known_ids()) EXPECT_TRUE(explanation(id)) << id;
}

/// Findings of the other stages are not in a rule's row: the message itself must state the requirement.
TEST(Findings, EachStatesObservationRequirementAndHelp) {
  for (const std::string_view id : known_ids()) {
    const std::string text = explanation(id).value_or("");
    for (const char* part : {"\nFinding\n  ", "\nRequirement\n  ", "\nHelp\n  "})
      EXPECT_NE(text.find(part), std::string::npos) << id << " lacks the part " << part << "\n" << text;
    EXPECT_EQ(text.find("(checked )"), std::string::npos) << id << ": nothing states when its folder checks";
  }
}

TEST(Examples, OfSheetsShowWhatDiffersUnderItsHeadings) {
  const std::string text = explanation("tests/sample-exceeds-population").value_or("");
  for (const char* row : {"    row  Test ID    Control ID  Population Size  Sample Size\n",
                          "    8    NET-01.T1  NET-01      124              130\n"
                          "                                                 ^^^\n",
                          "    8    NET-01.T1  NET-01      124              20\n"})
    EXPECT_NE(text.find(row), std::string::npos) << row << text;
}

TEST(Findings, ThatAreMisspeltAreFoundByFamilyOrLikeness) {
  EXPECT_TRUE(family_explained("tests"));
  EXPECT_EQ(family_explained("tests"), family_explained("tests/"));
  EXPECT_FALSE(family_explained("test"));
  const auto ends = [](const char* word, const char* with) { return why_unknown(word).ends_with(with); };
  EXPECT_TRUE(ends("tests/mising",
                   "`tests/mising` is neither a finding nor a family of findings; did you mean `tests/missing`?"));
  EXPECT_TRUE(ends("tets", "`tets` is neither a finding nor a family of findings; did you mean `tests`?"));
  EXPECT_TRUE(ends("before-period", "; did you mean `tests/before-period`?"));
  EXPECT_TRUE(ends("control/no-id", "; did you mean `controls/no-id` or `tests/no-id`?"));
  EXPECT_TRUE(ends("nothing/of-the-kind", "; `socpress explain` lists the families"));
}

/// A README with the text between its two marks replaced. Fails the current test when it has no marks.
std::string with_table(const std::string& text, const std::string& table) {
  const std::string begin = "<!-- rules: begin -->\n", end = "<!-- rules: end -->";
  const std::size_t from = text.find(begin), to = text.find(end);
  EXPECT_TRUE(from != std::string::npos && to != std::string::npos && from < to) << "no marks around a table of rules";
  return from < to && to != std::string::npos ? text.substr(0, from + begin.size()) + table + text.substr(to) : text;
}

void expect_table(const std::string& readme, const std::string& table) {
  const std::string text = text_of(root / readme), now = with_table(text, table);
  if (update)
    std::ofstream(root / readme, std::ios::binary) << now;
  else
    EXPECT_EQ(text, now) << readme << ": `house_rules --update` writes the table as the program lists it";
}

TEST(Rules, AreListedInTheReadmesAsTheProgramListsThem) {
  expect_table("pipeline/check/README.md", list_of_rules(RulesForm::markdown, false));
  expect_table("README.md", list_of_rules(RulesForm::markdown, true));
}

}  // namespace
}  // namespace socpress::house

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  socpress::house::update = argc > 1 && std::string(argv[1]) == "--update";
  return RUN_ALL_TESTS();
}
