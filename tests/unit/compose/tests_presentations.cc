// Section IV: how each presentation shows controls, tests, results, exceptions and responses.
#include "small_engagement.h"

namespace socpress::compose {
namespace {

using namespace small;

std::string tests_of(Engagement engagement, Edition edition = {true}) {
  SectionBench bench(std::move(engagement), edition);
  BlockList blocks = compose_tests(bench.builder);
  EXPECT_TRUE(bench.findings().all().empty());
  return bench.dump_of(std::move(blocks));
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

Engagement two_criteria() {
  Engagement made = engagement();
  made.management->controls = {control("IAM-01", "Access is approved.", {"CC6.2"}),
                               control("IAM-02", "Access is removed.", {"CC6.2", "CC6.3"})};
  made.auditor->tests = {
      clean(test("IAM-01.A", "IAM-01", "Inspected the approvals.")),
      excepted(sized(test("IAM-02.A", "IAM-02", "Inspected the departures."), 25, 312), 2, "Two were late.")};
  made.management->responses = {{id("IAM-02.A"), as_text("We close records daily.")}};
  return made;
}

/// One control with one criterion and these tests.
Engagement one_control(std::vector<Test> tests) {
  Engagement made = engagement();
  made.catalog.criteria.resize(1);
  made.management->controls = {control("IAM-01", "Access is approved.", {"CC6.2"})};
  made.auditor->tests = std::move(tests);
  return made;
}
Test a_test(std::string name = "T1") { return test(std::move(name), "IAM-01", "Inspected it."); }

TEST(TestsByCriterion, AControlIsInFullAtItsFirstCriterionAndByReferenceAtOthers) {
  const std::string shown = tests_of(two_criteria());
  const std::string expected =
      "  running: Section IV – 4.1 series-common-short – Access\n"
      "  row (rule)\n"
      "    side\n"
      "      label: 4.1\n"
      "    h2 #heading-4.1: series-common\n"
      "  table tests\n"
      "    bar: *CC6.2**Registering users* >> 2 controls, 2 tests, 1 exceptions\n"
      "    bar continued: *CC6.2**Registering users* continued\n"
      "    column: id-head\n"
      "    column: control-head\n"
      "    column: test-head\n"
      "    column: result-head\n"
      "    group #IAM-01\n"
      "      continues: IAM-01 continues\n"
      "      spanning 0 (head)\n"
      "        table-id: IAM-01\n"
      "      spanning 1\n"
      "        table-text: Access is approved.\n"
      "      row -\n"
      "        cell 2\n"
      "          table-text: Inspected the approvals.\n"
      "        cell 3\n"
      "          table-text: No exceptions noted.\n"
      "    group #IAM-02\n"
      "      continues: IAM-02 continues\n"
      "      spanning 0 (head)\n"
      "        table-id: IAM-02\n"
      "      spanning 1\n"
      "        table-text: Access is removed.\n"
      "      row\n"
      "        cell 2\n"
      "          table-text #tests-IAM-02: Inspected the departures.\n"
      "          note: Sample of 25 from a population of 312\n"
      "        cell 3\n"
      "          exception\n"
      "            label #exception-IAM-02.A: *Exception noted* >> *2 of 25*\n"
      "            table-text: Two were late.\n"
      "      row -\n"
      "        cell 2-3\n"
      "          response\n"
      "            label: response-label\n"
      "            note: response-disclaimer\n"
      "            response: We close records daily.\n"
      "  table tests\n"
      "    bar: *CC6.3**Access by role* >> 1 controls, 1 tests by reference, 1 exceptions by reference\n"
      "    bar continued: *CC6.3**Access by role* continued\n"
      "    column: id-head\n"
      "    column: control-head\n"
      "    column: test-head\n"
      "    column: result-head\n"
      "    group\n"
      "      continues: IAM-02 continues\n"
      "      spanning 0 (head)\n"
      "        table-id: IAM-02\n"
      "      spanning 1\n"
      "        table-text: Access is removed.\n"
      "      row -\n"
      "        cell 2\n"
      "          table-text: [Presented at CC6.2, page ](tests-IAM-02)(page of tests-IAM-02)[.](tests-IAM-02)\n"
      "        cell 3\n"
      "          exception\n"
      "            label: *Exception noted* >> *2 of 25*\n"
      "            table-text: [See CC6.2, page ](exception-IAM-02.A)(page of "
      "exception-IAM-02.A)[.](exception-IAM-02.A)\n";
  EXPECT_EQ(shown.substr(0, expected.size()), expected);
}

TEST(TestsByCriterion, TheFirstCriterionIsTheCatalogsAndNotTheOneNamedFirst) {
  Engagement given = engagement();
  given.management->controls = {control("IAM-01", "Access is approved.", {"CC6.3", "CC6.2"})};
  given.auditor->tests = {clean(a_test())};
  const std::string shown = tests_of(std::move(given));
  EXPECT_LT(shown.find("Inspected it."), shown.find("bar: *CC6.3*"));
}

TEST(TestsByCriterion, EachSeriesHasItsHeadingAndEachGroupItsRunningHead) {
  const std::string shown = tests_of(two_criteria());
  EXPECT_TRUE(contains(shown,
                       "running: Section IV – 4.1 series-common-short – Change\n"
                       "  table tests\n    bar: *CC8.1*"));
  EXPECT_TRUE(contains(shown, "running: Section IV – 4.2 availability\n"));
  EXPECT_TRUE(contains(shown, "h2 #heading-4.2: Additional criteria for availability"));
}

TEST(TestsByCriterion, CriteriaAreInTheOutlineAndSeriesInTheContents) {
  SectionBench bench(two_criteria());
  const BlockList blocks = compose_tests(bench.builder);
  ASSERT_EQ(bench.contents.size(), 2u);
  EXPECT_EQ(plain_text(bench.contents[1].title), "Additional criteria for availability");
  for (const Block& block : blocks) {
    const auto* table = std::get_if<Table>(&block.value);
    if (!table) continue;
    EXPECT_EQ(table->outline_level, 3);
    EXPECT_EQ(table->outline_text, "CC6.2 Registering users");
    EXPECT_EQ(bench.document().targets[static_cast<std::size_t>(*table->target)].name, "CC6.2");
    break;
  }
}

TEST(TestsByCriterion, ColumnsFillThePaperFromRuleToRule) {
  for (const Paper paper : {Paper::letter, Paper::a4}) {
    Engagement given = two_criteria();
    given.terms.paper = paper;
    SectionBench bench(std::move(given));
    for (const Block& block : compose_tests(bench.builder)) {
      const auto* table = std::get_if<Table>(&block.value);
      if (!table) continue;
      Length sum{};
      for (const TableColumn& column : table->columns) sum += *column.width;
      const PageGeometry page = geometry(paper, Orientation::landscape);
      EXPECT_EQ(sum.mpt, (page.full_width() + page.bleed * 2).mpt);
    }
  }
}

TEST(TestsByCriterion, AControlThatDidNotOperateIsMarkedAtEachCriterion) {
  Engagement given = two_criteria();
  given.auditor->tests[1] = idle(test("IAM-02.A", "IAM-02", "Inspected the log."), "Nobody left.");
  given.management->responses.clear();
  const std::string shown = tests_of(std::move(given));
  EXPECT_TRUE(contains(shown, "table-text: *Did not operate.* Nobody left.\n"));
  EXPECT_TRUE(contains(shown, "table-text: *Did not operate.* [See CC6.2, page ](tests-IAM-02)"));
}

TEST(TestsByCriterion, ACriterionWithoutControlsHasADashedBox) {
  EXPECT_TRUE(contains(tests_of(two_criteria()), "bar: *CC8.1**Releasing change* >> 0 controls, 0 tests"));
  EXPECT_TRUE(contains(tests_of(two_criteria()), "cell 1\n          open\n            note: *Open:* open-list"));
}

TEST(TestsByCriterion, ABarCountsTheTestsPresentedHereApartFromThoseByReference) {
  Engagement given = two_criteria();
  given.management->controls.push_back(control("IAM-03", "Roles are reviewed.", {"CC6.3"}));
  given.auditor->tests.push_back(clean(test("IAM-03.A", "IAM-03", "Inspected the review.")));
  EXPECT_TRUE(contains(tests_of(std::move(given)),
                       "bar: *CC6.3**Access by role* >> 2 controls, 1 tests, 1 tests by "
                       "reference, 1 exceptions by reference\n"));
}

TEST(TestsByCriterion, AControlWithoutTestsIsCountedOpenAtEachCriterion) {
  Engagement given = two_criteria();
  given.auditor->tests.pop_back();
  given.management->responses.clear();
  const std::string shown = tests_of(std::move(given));
  EXPECT_TRUE(contains(shown, "*CC6.2**Registering users* >> 2 controls, 1 tests, 1 open\n"));
  EXPECT_TRUE(contains(shown, "*CC6.3**Access by role* >> 1 controls, 0 tests, 1 open\n"));
}

// ---- results and samples

TEST(TestResults, AResultIsNeverFilledIn) {
  const std::string shown = tests_of(one_control({a_test()}));
  EXPECT_TRUE(contains(shown, "open\n            note: *Open:* open-result"));
  EXPECT_FALSE(contains(shown, "No exceptions"));
  EXPECT_TRUE(contains(shown, ">> 1 controls, 1 tests, 1 open"));
}

TEST(TestResults, AnUnreadResultIsShownAsOpenInTheAuditorsWords) {
  auto unread = a_test();
  unread.result_text = as_text("Not finished; note 14.");
  EXPECT_TRUE(contains(tests_of(one_control({unread})), "*Open:* Not finished; note 14."));
}

TEST(TestResults, TheAuditorsPhraseIsKept) {
  auto quiet = clean(a_test());
  quiet.result_text = as_text("No relevant exceptions noted.");
  EXPECT_TRUE(contains(tests_of(one_control({quiet})), "cell 3\n          table-text: No relevant exceptions noted."));
}

TEST(TestResults, AControlWithoutTestsIsOpenInDraft) {
  const std::string shown = tests_of(one_control({}));
  EXPECT_TRUE(contains(shown, "cell 2-3\n          open\n            note: *Open:* open-test"));
  EXPECT_TRUE(contains(shown, "0 tests, 1 open"));
}

TEST(TestResults, ExceptionsWithoutASampleSizeStateTheDeviations) {
  const std::string counted = tests_of(one_control({excepted(a_test(), 3, "Three.")}));
  EXPECT_TRUE(contains(counted, "*Exception noted* >> *3 deviations*"));
  auto uncounted = excepted(a_test(), 0, "Some.");
  uncounted.deviations.reset();
  EXPECT_TRUE(contains(tests_of(one_control({uncounted})), "label: *Exception noted*\n"));
}

TEST(TestSamples, OnlyRecordedSizesArePrinted) {
  using Count = std::optional<std::int64_t>;
  const auto note = [](Count sample, Count population, std::string name = "") {
    auto given = sized(clean(a_test()), sample, population);
    given.population = as_text(std::move(name));
    const std::string shown = tests_of(one_control({given}));
    const std::size_t at = shown.find("note: ");
    return at == std::string::npos ? std::string() : shown.substr(at + 6, shown.find('\n', at) - at - 6);
  };
  EXPECT_EQ(note({}, {}), "");
  EXPECT_EQ(note({}, {}, "accounts"), "");
  EXPECT_EQ(note(25, 312), "Sample of 25 from a population of 312");
  EXPECT_EQ(note(25, 2316, "departures"), "Sample of 25 from a population of 2,316 (departures)");
  EXPECT_EQ(note(64, 64), "All 64");
  EXPECT_EQ(note(64, 64, "accounts"), "All 64 (accounts)");
  EXPECT_EQ(note(1, {}), "Test of one");
  EXPECT_EQ(note(25, {}), "Sample of 25");
  EXPECT_EQ(note({}, 312), "Population of 312");
  EXPECT_EQ(note(0, 0), "Population of 0");
}

// ---- responses

TEST(Responses, AResponseFollowsItsTestAndNotTheNext) {
  Engagement given = one_control({excepted(sized(a_test("T1"), 25, 312), 2, "Two."), clean(a_test("T2"))});
  given.management->responses = {{id("T1"), as_text("Mended.")}};
  const std::string shown = tests_of(std::move(given));
  EXPECT_LT(shown.find("Two."), shown.find("response: Mended."));
  EXPECT_LT(shown.find("response: Mended."), shown.find("No exceptions noted."));
  EXPECT_TRUE(contains(shown, "      row\n        cell 2-3") || contains(shown, "      row ~\n        cell 2-3"))
      << "only a control's last row has the rule that ends it";
}

TEST(Responses, SeveralFollowTheirTests) {
  Engagement given = one_control({excepted(a_test("T1"), 2, "Two."), excepted(a_test("T2"), 3, "Three.")});
  given.management->responses = {{id("T2"), as_text("Second.")}, {id("T1"), as_text("First.")}};
  const std::string shown = tests_of(std::move(given));
  EXPECT_LT(shown.find("Two."), shown.find("First."));
  EXPECT_LT(shown.find("First."), shown.find("Three."));
  EXPECT_LT(shown.find("Three."), shown.find("Second."));
}

TEST(Responses, AMissingOneIsOpenInADraftAndLeftOutOfAnIssuedReport) {
  const Engagement given = one_control({excepted(a_test(), 2, "Two.")});
  const std::string draft = tests_of(given);
  EXPECT_TRUE(contains(draft,
                       "open\n            label: response-label\n            note: response-disclaimer\n"
                       "            note: *Open:* open-response"));
  EXPECT_TRUE(contains(draft, "1 exceptions, 1 open"));
  EXPECT_FALSE(contains(tests_of(given, {false}), "open"));
}

// ---- Type 1

TEST(TestsOfType1, ShowsControlsWithoutTestsOrResults) {
  Engagement given = two_criteria();
  given.terms.type = Located<ReportType>{ReportType::type1, {}};
  const std::string shown = tests_of(std::move(given));
  EXPECT_TRUE(contains(shown, "bar: *CC6.2**Registering users* >> 2 controls\n"));
  EXPECT_FALSE(contains(shown, "test-head"));
  EXPECT_FALSE(contains(shown, "Inspected"));
  EXPECT_FALSE(contains(shown, "Exception"));
  EXPECT_EQ(times(shown, "Access is removed."), 2u);
  EXPECT_TRUE(contains(shown, "cell 2\n          table-text: [CC6.2](CC6.2), [CC6.3](CC6.3)\n"));
}

// ---- by process

TEST(TestsByProcess, EachControlAppearsOnceUnderItsProcessWithItsCriteria) {
  Engagement given = two_criteria();
  given.terms.presentation = Presentation::by_process;
  given.management->controls[0].category = as_text("Joining");
  const std::string shown = tests_of(std::move(given));
  EXPECT_TRUE(contains(shown, "h2 #heading-4.1: Joining\n"));
  EXPECT_TRUE(contains(shown, "h2 #heading-4.2: process-unnamed\n"));
  EXPECT_TRUE(contains(shown, "*process-unnamed* >> 1 controls, 1 tests, 1 exceptions"));
  EXPECT_TRUE(contains(shown,
                       "        table-id: IAM-02\n        label: process-criteria-head\n"
                       "        table-note: [CC6.2](CC6.2), [CC6.3](CC6.3)\n"));
  EXPECT_EQ(times(shown, "Access is removed."), 1u);
  EXPECT_EQ(times(shown, "*Exception noted*"), 1u);
}

TEST(TestsByProcess, ProcessesAreInTheOrderOfTheirFirstControl) {
  Engagement given = engagement();
  given.terms.presentation = Presentation::by_process;
  for (const char* name : {"Later", "Earlier", "Later"}) {
    const std::string number = std::to_string(given.management->controls.size());
    given.management->controls.push_back(control("C-" + number, "Control " + number, {"CC6.2"}));
    given.management->controls.back().category = as_text(name);
  }
  const std::string shown = tests_of(std::move(given));
  EXPECT_LT(shown.find("h2 #heading-4.1: Later"), shown.find("h2 #heading-4.2: Earlier"));
  EXPECT_LT(shown.find("Control 2"), shown.find("Control 1"));
}

// ---- cards

TEST(TestCards, ACardHasFactsInTheSideAndTestsBelowTheControl) {
  Engagement given = two_criteria();
  given.terms.presentation = Presentation::cards;
  Control& card = given.management->controls[1];
  card.title = as_text("Removal");
  card.frequency = as_text("Each departure");
  card.kind = as_text("Preventive");
  card.method = as_text("manual");
  const std::string shown = tests_of(std::move(given));
  EXPECT_TRUE(contains(shown, "IAM-02"));
  EXPECT_TRUE(contains(shown, "[CC6.2](CC6.2), [CC6.3](CC6.3)"));
  EXPECT_TRUE(contains(shown, "Preventive, manual"));
  EXPECT_TRUE(contains(shown, "Removal\n"));
  EXPECT_TRUE(contains(shown, "table in-text"));
  EXPECT_TRUE(contains(shown, "cell 0-2\n"));
  EXPECT_FALSE(contains(shown, "card-owner"));
  EXPECT_EQ(times(shown, "Access is removed."), 1u);
}

TEST(TestCards, GroupsAreNumberedInsideTheirSeries) {
  Engagement given = two_criteria();
  given.terms.presentation = Presentation::cards;
  given.management->controls.push_back(control("CHG-01", "Changes are approved.", {"CC8.1", "CC6.3"}));
  given.management->controls.push_back(control("BKP-01", "Backups are made.", {"A1.2"}));
  const std::string shown = tests_of(std::move(given));
  EXPECT_TRUE(contains(shown, "4.1.1"));
  EXPECT_TRUE(contains(shown, "h3: Access\n"));
  EXPECT_TRUE(contains(shown, "4.1.2"));
  EXPECT_LT(shown.find("4.1.2"), shown.find("Changes are approved."));
  EXPECT_TRUE(contains(shown, "h2 #heading-4.2: Additional criteria for availability"));
  EXPECT_FALSE(contains(shown, "4.2.1"));
}

// ---- one party's side

TEST(TestsOfHalfAnEngagement, WithoutControlsThereIsOneOpenBox) {
  Engagement given = engagement();
  EXPECT_EQ(tests_of(given), "  open\n    note: *Open:* open-list\n");
  given.management.reset();
  EXPECT_EQ(tests_of(given), "  open\n    note: *Open:* open-list\n");
}

TEST(TestsOfHalfAnEngagement, WithoutTheAuditorEveryControlsTestsAreOpen) {
  Engagement given = two_criteria();
  given.auditor.reset();
  EXPECT_EQ(times(tests_of(std::move(given)), "open-test"), 3u);
}

}  // namespace
}  // namespace socpress::compose
