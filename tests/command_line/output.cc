// Output of findings by the program: files, selection, color, and the commands rules and explain.
#include <gtest/gtest.h>

#include <filesystem>

#include "command_line/engagements.h"

namespace socpress {
namespace {

class Output : public OnDisk {
 protected:
  /// The minimal sample with a sample larger than its population.
  std::string broken() {
    const std::string engagement = copied_sample("minimal", "broken");
    edit(engagement + "/auditor/tests.csv", "Weeks in the period,26,5,0", "Weeks in the period,26,27,0");
    return engagement;
  }
  Ran check(const std::string& arguments) { return socpress("check " + shell_word(broken()) + " " + arguments); }
};

constexpr const char* id = "tests/sample-exceeds-population";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_F(Output, GoesToTheTerminalAndToSeveralFiles) {
  const std::string sarif = scratch() + "/out.sarif", junit = scratch() + "/out.xml";
  const Ran ran =
      check("--format concise --output sarif=" + shell_word(sarif) + " --output junit=" + shell_word(junit));
  EXPECT_EQ(ran.status, 1) << ran.errors;
  EXPECT_TRUE(contains(ran.output, id)) << ran.output;
  EXPECT_TRUE(contains(bytes_of(sarif), "\"version\": \"2.1.0\"") && contains(bytes_of(sarif), id));
  EXPECT_TRUE(contains(bytes_of(junit), "failures=\"1\"") && contains(bytes_of(junit), id));
  EXPECT_FALSE(contains(bytes_of(sarif) + bytes_of(junit), scratch())) << "a path of this machine is in the output";
}

TEST_F(Output, IsTwoWhereAFileCannotBeWrittenOrIsNotNamed) {
  EXPECT_EQ(check("--output sarif=" + shell_word(scratch() + "/no-such-folder/out")).status, 2);
  EXPECT_EQ(check("--output sarif").status, 2);
  const Ran misspelt = check("--output sarf=x");
  EXPECT_EQ(misspelt.status, 2);
  EXPECT_TRUE(contains(misspelt.errors, "the formats are full, concise, json, sarif")) << misspelt.errors;
}

TEST_F(Output, HidesIgnoredFindingsButNotTheirCount) {
  for (const std::string hiding :
       {"--ignore tests", "--ignore tests/sample-exceeds-population", "--select names --select text"}) {
    const Ran ran = check(hiding);
    EXPECT_EQ(ran.status, 1) << hiding;
    EXPECT_EQ(ran.output, "") << hiding;
    EXPECT_TRUE(contains(ran.errors, "1 error is not shown")) << ran.errors;
  }
  EXPECT_TRUE(contains(check("--select tests --ignore tests/missing").output, id));
}

TEST_F(Output, StatesThatRulesWereNotEvaluatedForAnUnreadableEngagement) {
  const std::string skipped = "its rules were not evaluated";
  EXPECT_FALSE(contains(check("").errors, skipped));
  const std::string engagement = broken();
  edit(engagement + "/management/controls.csv", "\nVEN-01,", "\nMON-01,");
  const Ran ran = socpress("check " + shell_word(engagement));
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(contains(ran.errors, skipped)) << ran.errors;
}

TEST_F(Output, NamesTheNearestFindingToAMisspelledOne) {
  const Ran ran = check("--ignore tests/sample-exceed-population");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(contains(ran.errors, "did you mean `tests/sample-exceeds-population`?")) << ran.errors;
}

TEST_F(Output, IsColoredOnRequestAndNotWithoutATerminal) {
  EXPECT_TRUE(contains(check("--color always").output, "\x1b["));
  EXPECT_FALSE(contains(check("").output, "\x1b["));
}

TEST_F(Output, ListsAndExplainsTheRules) {
  EXPECT_TRUE(contains(socpress("rules").output, id));
  const Ran explained = socpress(std::string("explain ") + id);
  EXPECT_EQ(explained.status, 0);
  for (const char* part :
       {"Requirement", "Authority", "Help", "Example that fails", "The same, fixed", "Output for the example"})
    EXPECT_TRUE(contains(explained.output, part)) << explained.output;
  const Ran unknown = socpress("explain tests/sample-exceed-population");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_TRUE(contains(unknown.errors, "did you mean")) << unknown.errors;
  const Ran family = socpress("explain tests/");
  EXPECT_EQ(family.status, 0);
  EXPECT_TRUE(contains(family.output, id)) << family.output;
  EXPECT_EQ(socpress("rules > /dev/full").status, 75);
}

}  // namespace
}  // namespace socpress
