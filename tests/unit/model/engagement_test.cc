// The criteria that a report covers, and the counts from which everything printed is derived.
#include "model/engagement.h"

#include <gtest/gtest.h>

#include "model/words.h"

namespace socpress::inline model {
namespace {

template <class T>
Located<T> at_no_place(T value) {
  return {std::move(value), {}};
}
Located<std::string> id(const char* text) { return {text, {}}; }

Located<Category> in(std::string_view category) { return {Category(category), {}}; }

/// Two common criteria, one of availability, two of privacy.
Catalog small_catalog() {
  Catalog catalog;
  catalog.framework = "tsc-2017";
  catalog.categories = {
      {Category::security, "Security"}, {Category::availability, "Availability"}, {Category::privacy, "Privacy"}};
  catalog.groups = {{"CC6", "Access", std::nullopt},
                    {"A1", "Availability", Category::availability},
                    {"P1", "Notice", Category::privacy}};
  catalog.criteria = {{"CC6.1", "logical access", 0, 0},
                      {"CC6.2", "registration", 0, 0},
                      {"A1.1", "capacity", 1, 0},
                      {"P1.1", "notice", 2, 0},
                      {"P1.2", "choice", 2, 0}};
  return catalog;
}

Control control(const char* name, std::vector<const char*> criteria) {
  Control result;
  result.id = id(name);
  for (const char* criterion : criteria) result.criteria.push_back({{{}, criterion}, {}});
  return result;
}

Test test(const char* name, const char* of, std::optional<Result> result) {
  Test made;
  made.id = id(name);
  made.control = id(of);
  if (result) made.result = at_no_place(*result);
  return made;
}

Engagement small_engagement() {
  Engagement engagement;
  engagement.catalog = small_catalog();
  engagement.terms.categories = {in(Category::availability), in(Category::security)};
  Management& management = engagement.management.emplace();
  management.controls = {control("IAM-01", {"CC6.1", "CC6.2", "CC6.1"}), control("OPS-01", {"A1.1", "P1.1"}),
                         control("OPS-02", {"Z9.9"})};
  management.responses = {{id("OPS-01.A1"), {}}};
  Auditor& auditor = engagement.auditor.emplace();
  auditor.tests = {test("IAM-01.A1", "IAM-01", Result::no_exceptions), test("OPS-01.A1", "OPS-01", Result::exception),
                   test("OPS-01.A2", "OPS-01", Result::did_not_operate), test("IAM-01.A2", "IAM-01", std::nullopt),
                   test("GONE.A1", "GONE", Result::no_exceptions)};
  return engagement;
}

TEST(Applicable, IsTheCommonCriteriaAndTheSeriesOfEachCategory) {
  const Catalog catalog = small_catalog();
  EXPECT_EQ(applicable(catalog, {Category::security}), (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(applicable(catalog, {Category::privacy, Category::availability}),
            (std::vector<std::size_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(catalog.find("A1.1"), 2u);
  EXPECT_EQ(catalog.find("a1.1"), std::nullopt) << "spellings are ingest's concern";
}

TEST(Categories, AreNamedAndOrderedAsInATitle) {
  const Catalog catalog = small_catalog();
  EXPECT_EQ(catalog.find_category("availability"), 1u);
  EXPECT_EQ(catalog.find_category("Security"), std::nullopt);
  EXPECT_EQ(in_canonical_order({in(Category::privacy), in(Category::security), in(Category::privacy)}, catalog),
            (std::vector<Category>{Category::security, Category::privacy}));
}

TEST(Subjects, AreNamedAsInTheFiles) {
  for (const Subject subject : all_subjects) EXPECT_EQ(named<Subject>(name_of(subject)), subject);
  EXPECT_EQ(name_of(OpinionKind::disclaimer), "disclaimer");
  EXPECT_EQ(name_of(ReportType::type2), "2");
  EXPECT_EQ(named<ReportType>("1"), ReportType::type1);
  EXPECT_EQ(named<Procedure>("interrogation"), std::nullopt);
}

TEST(Coverage, CountsEachControlOnceForEachCriterion) {
  const Coverage coverage = socpress::coverage(small_engagement());
  ASSERT_EQ(coverage.criteria.size(), 3u) << "privacy was not selected";
  EXPECT_EQ(coverage.criteria[0].controls, (std::vector<std::size_t>{0}));
  EXPECT_EQ(coverage.criteria[0].tests, 2u);
  EXPECT_EQ(coverage.criteria[2].criterion, 2u);
  EXPECT_EQ(coverage.criteria[2].exceptions, 1u);
  EXPECT_EQ(coverage.controls[1].criteria, (std::vector<std::size_t>{2, 3})) << "also the one out of scope";
}

TEST(Coverage, KeepsExceptionsApartFromControlsWithoutOccasion) {
  const Coverage coverage = socpress::coverage(small_engagement());
  EXPECT_EQ(coverage.controls[1].tests, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(coverage.controls[1].exceptions, 1u);
  EXPECT_TRUE(coverage.controls[1].did_not_operate);
  EXPECT_FALSE(coverage.controls[0].did_not_operate);
  EXPECT_EQ(coverage.tests, 5u);
  EXPECT_EQ(coverage.exceptions, 1u);
  EXPECT_EQ(coverage.did_not_operate, 1u);
  EXPECT_EQ(coverage.open, 1u);
}

TEST(Coverage, FindsTheResponseOfATest) {
  const Coverage coverage = socpress::coverage(small_engagement());
  ASSERT_EQ(coverage.response_of_test.size(), 5u);
  EXPECT_EQ(coverage.response_of_test[1], 0u);
  EXPECT_EQ(coverage.response_of_test[0], std::nullopt);
}

TEST(Coverage, LeavesOutCriteriaThatDoNotApply) {
  Engagement engagement = small_engagement();
  engagement.management->not_applicable = {{{{{}, "CC6.2"}, {}}, {}}, {{{{}, "unknown"}, {}}, {}}};
  const Coverage coverage = socpress::coverage(engagement);
  ASSERT_EQ(coverage.criteria.size(), 2u);
  EXPECT_EQ(coverage.criteria[1].criterion, 2u);
}

TEST(Coverage, NeedsNeitherSide) {
  Engagement engagement = small_engagement();
  engagement.management.reset();
  EXPECT_EQ(socpress::coverage(engagement).tests, 5u);
  engagement.auditor.reset();
  const Coverage coverage = socpress::coverage(engagement);
  EXPECT_EQ(coverage.tests, 0u);
  EXPECT_EQ(coverage.criteria.size(), 3u);
}

TEST(Coverage, CountsFortyThousandControlsAsItCountsTwo) {
  Engagement engagement = small_engagement();
  std::vector<std::string> names;
  for (int i = 0; i < 40'000; ++i) names.push_back("C-" + std::to_string(i));
  for (const std::string& name : names) {
    engagement.management->controls.push_back(control(name.c_str(), {"CC6.1"}));
    engagement.auditor->tests.push_back(test(name.c_str(), name.c_str(), Result::no_exceptions));
  }
  EXPECT_EQ(socpress::coverage(engagement).criteria[0].tests, 40'002u);
}

TEST(Dump, IsOneFieldALineAndOmitsWhatIsAbsent) {
  Engagement engagement;
  engagement.terms.layout.value = "soc2";
  engagement.terms.organization.name = at_no_place(Text{"Tarnbrook Payments, Inc.", {}});
  engagement.terms.time_frame = TimeFrame{AsOf{at_no_place(Date{2026, 9, 30})}};
  engagement.auditor.emplace().tests = {test("A.1", "A", std::nullopt)};
  engagement.auditor->tests[0].procedure = at_no_place(Text{"Inspected the list.\nReperformed it.", {}});
  EXPECT_EQ(dump(engagement),
            "terms\n"
            "  as-of: 2026-09-30\n"
            "  service-organization\n"
            "    name: Tarnbrook Payments, Inc.\n"
            "  service-auditor\n"
            "  system\n"
            "  section-iv: by-criterion\n"
            "  paper: letter\n"
            "  layout: soc2\n"
            "auditor\n"
            "  test: A.1\n"
            "    control: A\n"
            "    procedure: Inspected the list.\\nReperformed it.\n"
            "    result: open\n");
}

}  // namespace
}  // namespace socpress::inline model
