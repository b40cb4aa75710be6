// Output for machines, read back: SARIF, JUnit, GitHub's workflow commands, GitLab's code quality report.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "sheet.h"

namespace socpress::emit {
namespace {

using Read = nlohmann::json;

std::string emitted(Format format, const Findings& findings, const Sheet& sheet, Severity fail_on = Severity::error) {
  Options options{format};
  options.rules = three_rules();
  options.version = "0.1.0";
  options.folders.engagement = "clients/oxwell";
  options.fail_on = fail_on;
  return emit(findings.all(), sheet.sources, options);
}

Read sarif_run(const Findings& findings, const Sheet& sheet) {
  return Read::parse(emitted(Format::sarif, findings, sheet)).at("runs").at(0);
}

TEST(Sarif, StatesItsFormatAndItsProducer) {
  const Sheet sheet;
  const Read log = Read::parse(emitted(Format::sarif, sheet.open_findings(), sheet));
  EXPECT_EQ(log.at("version"), "2.1.0");
  EXPECT_TRUE(log.at("$schema").get<std::string>().ends_with("/sarif-schema-2.1.0.json"));
  const Read driver = log.at("runs").at(0).at("tool").at("driver");
  EXPECT_EQ(driver.at("name"), "socpress");
  EXPECT_EQ(driver.at("version"), "0.1.0");
  EXPECT_EQ(log.at("runs").at(0).at("columnKind"), "unicodeCodePoints");
}

TEST(Sarif, ListsTheEvaluatedRulesAndEachResultRefersToItsOwn) {
  const Sheet sheet;
  const Read run = sarif_run(sheet.open_findings(), sheet);
  const Read rules = run.at("tool").at("driver").at("rules");
  ASSERT_EQ(rules.size(), 3u);
  std::set<std::string> ids;
  for (const Read& rule : rules) {
    EXPECT_TRUE(ids.insert(rule.at("id")).second) << rule;
    for (const char* part : {"shortDescription", "fullDescription", "help"})
      EXPECT_NE(rule.at(part).at("text"), "") << rule;
    EXPECT_TRUE(
        (std::set<std::string>{"note", "warning", "error"}.contains(rule.at("defaultConfiguration").at("level"))));
  }
  for (const Read& result : run.at("results"))
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
}

TEST(Sarif, ShowsBothPlacesOfADisagreementAndNamesTheirCells) {
  const Sheet sheet;
  const Read result = sarif_run(sheet.open_findings(), sheet).at("results").at(0);
  EXPECT_EQ(result.at("level"), "error");
  EXPECT_EQ(result.at("message").at("text"),
            "30 items were sampled from a population of 25\nhelp: correct the sample size");
  const Read place = result.at("locations").at(0), other = result.at("relatedLocations").at(0);
  EXPECT_EQ(place.at("physicalLocation").at("region"),
            (Read{{"startLine", 2}, {"startColumn", 14}, {"endLine", 2}, {"endColumn", 16}}));
  EXPECT_EQ(place.at("physicalLocation").at("artifactLocation").at("uri"), "clients/oxwell/auditor/tests.csv");
  EXPECT_EQ(place.at("logicalLocations").at(0).at("fullyQualifiedName"),
            "auditor/tests.csv!row 2, column \"Sample Size\"");
  EXPECT_EQ(other.at("physicalLocation").at("region").at("startColumn"), 11);
  EXPECT_EQ(other.at("message").at("text"), "the population");
}

TEST(Sarif, NamesFilesByRelativeAddressesFromAFolderThatItDescribes) {
  Sheet sheet;
  const FileId odd = sheet.sources.add("management/other information é.md", "x\n"),
               layout = sheet.sources.add("report.xml", "y\n");
  Findings findings;
  findings.report(hint).at({odd, 0, 1});
  findings.report(hint).at({layout, 0, 0});
  const Read run = sarif_run(findings, sheet);
  std::map<std::string, std::string> bases;
  for (const Read& result : run.at("results")) {
    const Read file = result.at("locations").at(0).at("physicalLocation").at("artifactLocation");
    EXPECT_TRUE(run.at("originalUriBaseIds").contains(file.at("uriBaseId").get<std::string>()));
    bases[file.at("uri")] = file.at("uriBaseId");
  }
  EXPECT_EQ(bases,
            (std::map<std::string, std::string>{
                {"clients/oxwell/management/other%20information%20%C3%A9.md", "WORKING"}, {"report.xml", "LAYOUTS"}}));
}

TEST(Sarif, HasRegionsThatBeginAtOneAndDoNotRunBackwards) {
  Sheet sheet;
  const FileId empty = sheet.sources.add("management/controls.csv", "");
  Findings findings;
  findings.report(hint).at({empty, 0, 0});
  findings.report(hint).at({sheet.file, 5, 3});
  const Read run = sarif_run(findings, sheet);
  for (const Read& result : run.at("results")) {
    const Read region = result.at("locations").at(0).at("physicalLocation").at("region");
    for (const char* edge : {"startLine", "startColumn", "endLine", "endColumn"})
      EXPECT_GE(region.at(edge), 1) << region;
    EXPECT_LE(region.at("startColumn"), region.at("endColumn")) << region;
  }
}

/// Readers require a region, also for a finding without a place.
TEST(Sarif, PutsWhatHasNoPlaceAtTheBeginningOfTheEngagement) {
  const Sheet sheet;
  const Read place = sarif_run(sheet.open_findings(), sheet).at("results").at(1).at("locations").at(0);
  EXPECT_EQ(place.at("physicalLocation").at("artifactLocation").at("uri"), "clients/oxwell/engagement.yaml");
  EXPECT_EQ(place.at("physicalLocation").at("region").at("startLine"), 1);
}

TEST(Fingerprints, DifferBetweenEngagementsOfOneJob) {
  const Sheet sheet;
  const auto of = [&](const char* folder) {
    Options options;
    options.format = Format::gitlab;
    options.folders = {folder, "layouts"};
    std::vector<std::string> all;
    for (const Read& issue : Read::parse(emit(sheet.open_findings().all(), sheet.sources, options)))
      all.push_back(issue.at("fingerprint"));
    return all;
  };
  const std::vector<std::string> one = of("clients/oxwell"), other = of("clients/harrow");
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_NE(one[i], other[i]);
  EXPECT_EQ(one, of("clients/oxwell"));
}

TEST(Sarif, SuppressesWhatWasWaivedWithTheReason) {
  const Sheet sheet;
  const Read results = sarif_run(sheet.two_findings(), sheet).at("results");
  const Read suppression = results.at(0).at("suppressions").at(0);
  EXPECT_EQ(suppression.at("kind"), "external");
  EXPECT_EQ(suppression.at("status"), "accepted");
  EXPECT_EQ(suppression.at("justification"), "waived by C. Oyelaran: the list was printed twice");
  EXPECT_EQ(suppression.at("location").at("physicalLocation").at("region").at("startLine"), 1);
  EXPECT_FALSE(results.at(1).contains("suppressions"));
}

std::vector<std::string> fingerprints_in(const Sources& sources, const std::vector<Span>& places) {
  Findings findings;
  for (const Span& place : places) findings.report(hint).at(place);
  std::vector<std::string> all;
  for (const Read& issue : Read::parse(emit(findings.all(), sources, {Format::gitlab})))
    all.push_back(issue.at("fingerprint"));
  return all;
}

TEST(Fingerprints, StayWhenLinesMoveAndDifferFromOneAnother) {
  const std::string lines = "a,1\nb,2\nb,2\n", above = "new,0\n";
  Sources before, after, other;
  const FileId file = before.add("auditor/tests.csv", lines), moved = after.add("auditor/tests.csv", above + lines);
  const FileId elsewhere = other.add("management/controls.csv", lines);
  const auto shift = static_cast<std::uint32_t>(above.size());
  const std::vector<std::string> first = fingerprints_in(before, {{file, 0, 1}, {file, 4, 5}, {file, 8, 9}});
  EXPECT_EQ(std::set<std::string>(first.begin(), first.end()).size(), 3u);
  EXPECT_EQ(
      fingerprints_in(after, {{moved, shift, shift + 1}, {moved, 4 + shift, 5 + shift}, {moved, 8 + shift, 9 + shift}}),
      first);
  EXPECT_NE(fingerprints_in(other, {{elsewhere, 0, 1}}).front(), first.front());
}

TEST(Sarif, KnowsAFindingByTheFingerprintThatGitlabHas) {
  const Sheet sheet;
  const Findings findings = sheet.open_findings();
  const Read results = sarif_run(findings, sheet).at("results"),
             issues = Read::parse(emitted(Format::gitlab, findings, sheet));
  ASSERT_EQ(results.size(), issues.size());
  for (std::size_t i = 0; i < results.size(); ++i)
    EXPECT_EQ(results[i].at("partialFingerprints").at("socpress/v1"), issues[i].at("fingerprint"));
}

struct Suites {
  pugi::xml_document document;
  pugi::xml_node all;

  explicit Suites(const std::string& text) {
    EXPECT_TRUE(document.load_string(text.c_str(), pugi::parse_full)) << text;
    all = document.child("testsuites");
  }
  pugi::xml_node test(const char* name) const {
    return all.find_node(
        [&](const pugi::xml_node& node) { return std::string(node.attribute("name").value()) == name; });
  }
};

/// The totals of a node are those of the tests below it.
void expect_true_totals(const pugi::xml_node& node) {
  int tests = 0, failures = 0, skipped = 0;
  for (const auto& found : node.select_nodes(".//testcase")) {
    ++tests;
    failures += !found.node().child("failure").empty();
    skipped += !found.node().child("skipped").empty();
  }
  EXPECT_EQ(node.attribute("tests").as_int(-1), tests);
  EXPECT_EQ(node.attribute("failures").as_int(-1), failures);
  // The XSD that readers use knows the attribute on a suite, but not on the root.
  EXPECT_EQ(node.attribute("skipped").as_int(-1), std::string_view(node.name()) == "testsuite" ? skipped : -1);
  EXPECT_EQ(node.attribute("errors").as_int(-1), 0);
}

TEST(Junit, HasATestForEachEvaluatedRuleIncludingPassedOnes) {
  const Sheet sheet;
  const Suites suites(emitted(Format::junit, sheet.open_findings(), sheet));
  expect_true_totals(suites.all);
  for (const pugi::xml_node& suite : suites.all.children("testsuite")) expect_true_totals(suite);
  EXPECT_EQ(suites.all.attribute("tests").as_int(), 3);
  EXPECT_EQ(suites.all.attribute("failures").as_int(), 1);
  EXPECT_TRUE(suites.test("there are no hints").first_child().empty());
  const pugi::xml_node failure = suites.test("no sample is larger than its population").child("failure");
  EXPECT_STREQ(failure.attribute("type").value(), "tests/too-many");
  EXPECT_NE(std::string(failure.text().get())
                .find("at clients/oxwell/auditor/tests.csv:2:11  (row 2, column \"Population Size\"): the population"),
            std::string::npos)
      << failure.text().get();
}

/// A rule that was not evaluated differs from one that is satisfied.
TEST(Junit, SkipsWhatCouldNotBeEvaluated) {
  const Sheet sheet;
  Findings findings;
  findings.report(too_many, 30, 25).at(sheet.sample());
  Options options{Format::junit};
  options.rules = three_rules();
  for (Rule& rule : options.rules) rule.not_evaluated = "the engagement could not be read completely";
  const Suites suites(emit(findings.all(), sheet.sources, options));
  expect_true_totals(suites.all);
  EXPECT_EQ(suites.all.attribute("tests").as_int(), 4) << "the three rules, and the finding by its id";
  EXPECT_STREQ(suites.test("there are no hints").child("skipped").attribute("message").value(),
               "not evaluated: the engagement could not be read completely");
  EXPECT_FALSE(suites.test("tests/too-many").child("failure").empty());
}

TEST(Junit, FailsByTheSeverityThatTheRunFailsOn) {
  const Sheet sheet;
  const Suites lenient(emitted(Format::junit, sheet.open_findings(), sheet));
  EXPECT_TRUE(lenient.test("required things are present").child("failure").empty());
  EXPECT_FALSE(lenient.test("required things are present").child("system-out").empty());
  const Suites strict(emitted(Format::junit, sheet.open_findings(), sheet, Severity::warning));
  EXPECT_FALSE(strict.test("required things are present").child("failure").empty());
}

TEST(Junit, SkipsWhatWasWaivedAndKeepsWhatNoRuleReports) {
  static const FindingKind<> unread{"yaml/unread", Severity::error, "a <tag> & a \"quote\"\x01"};
  const Sheet sheet;
  Findings findings = sheet.two_findings();
  findings.report(unread);
  const Suites suites(emitted(Format::junit, findings, sheet));
  expect_true_totals(suites.all);
  EXPECT_STREQ(suites.test("no sample is larger than its population").child("skipped").attribute("message").value(),
               "waived by C. Oyelaran: the list was printed twice");
  EXPECT_STREQ(suites.test("yaml/unread").child("failure").attribute("message").value(),
               "a <tag> & a \"quote\"\xEF\xBF\xBD");
  EXPECT_STREQ(suites.test("yaml/unread").parent().attribute("name").value(), "clients/oxwell: yaml");
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// No text of a file begins a line of the output: readers of a log execute lines that look like commands.
TEST(Formats, KeepAMessageOnOneLine) {
  static const FindingKind<std::string> named{"names/odd", Severity::error, "the name is `{}`", "read `it` anew"};
  const Sheet sheet;
  Findings findings;
  findings.report(named, "A\n::error::x");
  for (const Format format :
       {Format::full, Format::concise, Format::github, Format::gitlab, Format::json, Format::sarif})
    for (const std::string& line : lines_of(emitted(format, findings, sheet)))
      EXPECT_FALSE(line.starts_with("::error::x")) << line;
}

TEST(Github, IsALineAFindingWithPlaceAndBothSides) {
  const Sheet sheet;
  EXPECT_EQ(
      lines_of(emitted(Format::github, sheet.open_findings(), sheet)),
      (std::vector<std::string>{
          "::error title=tests/too-many,file=clients/oxwell/auditor/tests.csv,line=2,endLine=2,col=14,endColumn=16::"
          "30 items were sampled from a population of 25 (row 2, column \"Sample Size\")%0A"
          "clients/oxwell/auditor/tests.csv:2:11  (row 2, column \"Population Size\"): the population%0Ahelp: correct "
          "the sample size",
          "::warning title=tests/absent,file=clients/oxwell/engagement.yaml::it is missing%0Ahelp: write it"}));
}

TEST(Github, KeepsSignsOfItsOwnOutOfTexts) {
  static const FindingKind<std::string> odd{"tests/odd", Severity::error, "{}"};
  Sources sources;
  const FileId file = sources.add("management/a,b:c.md", "x\n");
  Findings findings;
  findings.report(odd, "50 % of\r\n::error::what, is: written").at({file, 0, 1});
  const std::string text = emit(findings.all(), sources, {Format::github});
  EXPECT_EQ(text,
            "::error title=tests/odd,file=management/a%2Cb%3Ac.md,line=1,endLine=1,col=1,endColumn=2::"
            "50 %25 of%0D%0A::error::what, is: written\n");
}

TEST(Github, ReportsWhatWasWaivedAsANotice) {
  const Sheet sheet;
  const std::vector<std::string> lines = lines_of(emitted(Format::github, sheet.two_findings(), sheet));
  EXPECT_TRUE(lines.at(0).starts_with("::notice title=tests/too-many,")) << lines.at(0);
  EXPECT_TRUE(lines.at(0).ends_with("%0Awaived by C. Oyelaran: the list was printed twice")) << lines.at(0);
}

TEST(Gitlab, NamesTheCheckThePlaceAndTheWeight) {
  const Sheet sheet;
  const Read issues = Read::parse(emitted(Format::gitlab, sheet.open_findings(), sheet));
  ASSERT_EQ(issues.size(), 2u);
  for (const Read& issue : issues) {
    EXPECT_TRUE(
        (std::set<std::string>{"info", "minor", "major", "critical", "blocker"}.contains(issue.at("severity"))));
    EXPECT_TRUE(std::regex_match(issue.at("fingerprint").get<std::string>(), std::regex("[0-9a-f]{16}")));
    EXPECT_GE(issue.at("location").at("positions").at("begin").at("line"), 1);
    EXPECT_FALSE(issue.at("location").at("path").get<std::string>().starts_with("/"));
  }
  EXPECT_EQ(issues[0].at("check_name"), "tests/too-many");
  EXPECT_EQ(issues[0].at("severity"), "critical");
  EXPECT_EQ(issues[0].at("location").at("positions").at("begin"), (Read{{"line", 2}, {"column", 14}}));
  EXPECT_EQ(issues[0].at("other_locations").at(0).at("positions").at("begin").at("column"), 11);
  EXPECT_EQ(issues[1].at("location").at("path"), "clients/oxwell/engagement.yaml");
  EXPECT_EQ(Read::parse(emitted(Format::gitlab, sheet.two_findings(), sheet)).at(0).at("severity"), "info");
}

/// A cell of a workbook has no line in a text: rows and columns of the sheet replace lines and columns.
TEST(Workbooks, AreNamedBySheetAndCellInEveryForm) {
  Sheet sheet;
  sheet.file =
      sheet.sources.add_sheet("auditor/tests.xlsx", "Tests of 2026", "Test ID,Sample Size\nT1,\"3\n0\"\n", {0, 20});
  sheet.sources.add_columns(sheet.file, {"Test ID", "Sample Size"});
  sheet.sources.add_cell({sheet.file, 20, 20}, 2, 0);
  sheet.sources.add_cell({sheet.file, 23, 23}, 2, 1);
  Findings findings;
  findings.report(hint).at({sheet.file, 24, 27});

  const Read place = sarif_run(findings, sheet).at("results").at(0).at("locations").at(0);
  EXPECT_EQ(place.at("physicalLocation").at("region"),
            (Read{{"startLine", 2}, {"startColumn", 2}, {"endLine", 2}, {"endColumn", 3}}));
  EXPECT_EQ(place.at("logicalLocations").at(0).at("fullyQualifiedName"), "auditor/tests.xlsx!Tests of 2026!B2");
  const Read plain = Read::parse(emitted(Format::json, findings, sheet)).at("findings").at(0).at("place");
  EXPECT_EQ(plain.at("sheet"), "Tests of 2026");
  EXPECT_EQ(plain.at("cell"), "B2");
  EXPECT_EQ(emitted(Format::github, findings, sheet),
            "::notice title=tests/hint,file=clients/oxwell/auditor/tests.xlsx,line=2,endLine=2,col=2,endColumn=3::"
            "a note without a place (sheet \"Tests of 2026\", cell B2, column \"Sample Size\")\n");
  const Read quality = Read::parse(emitted(Format::gitlab, findings, sheet)).at(0);
  EXPECT_EQ(quality.at("location").at("positions").at("begin"), (Read{{"line", 2}, {"column", 2}}));
  EXPECT_EQ(emitted(Format::full, findings, sheet),
            "note[tests/hint]: a note without a place\n"
            " --> auditor/tests.xlsx!Tests of 2026!B2  (column \"Sample Size\")\n"
            "  |\n"
            "2 | T1,\"3 0\"\n"
            "  |     ^^^\n\n1 note\n");
}

TEST(Machines, GetCompleteDocumentsWithoutFindings) {
  const Sheet sheet;
  const Findings none;
  EXPECT_EQ(sarif_run(none, sheet).at("results"), Read::array());
  EXPECT_EQ(Suites(emitted(Format::junit, none, sheet)).all.attribute("tests").as_int(), 3);
  EXPECT_EQ(Read::parse(emitted(Format::gitlab, none, sheet)), Read::array());
  EXPECT_EQ(emitted(Format::github, none, sheet), "");
}

}  // namespace
}  // namespace socpress::emit
