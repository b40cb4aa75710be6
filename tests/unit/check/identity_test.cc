// Type, time frame, dates and names: every party signs for the same subject, in the right order.
#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

TEST(Clean, NothingIsFound) {
  EXPECT_EQ(found(engagement()), Ids{});
  EXPECT_EQ(found(type_1()), Ids{});
}

TEST(Clean, EachSideIsCheckedAlone) {
  Engagement managements = engagement(), auditors = engagement();
  managements.auditor.reset();
  auditors.management.reset();
  EXPECT_EQ(found(managements), Ids{});
  EXPECT_EQ(found(auditors), Ids{});
}

TEST(Identity, TypeUnknown) {
  Engagement e = engagement();
  e.terms.kind.reset();
  EXPECT_EQ(found(e), Ids{"identity/type-unknown"});
  e = engagement();
  e.terms.type.reset();
  EXPECT_EQ(found(e), Ids{"identity/type-unknown"});
  e.terms.type_misread = true;
  EXPECT_EQ(found(e), Ids{}) << "reading the terms has reported what was written there";
}

TEST(Identity, Type2NeedsAPeriod) {
  Engagement e = engagement();
  e.terms.time_frame.reset();
  EXPECT_EQ(found(e), Ids{"identity/period-missing"});
  e.terms.time_frame = TimeFrame{AsOf{day(2025, 12, 31)}};
  EXPECT_EQ(found(e),
            (Ids{"identity/period-missing", "identity/time-frame-disagrees", "identity/time-frame-disagrees"}));
}

TEST(Identity, Type1NeedsADay) {
  Engagement e = type_1();
  e.terms.time_frame.reset();
  EXPECT_EQ(found(e), Ids{"identity/as-of-missing"});
}

TEST(Identity, PeriodRunsForward) {
  Engagement e = engagement();
  for (Restated* side : {&e.management->assertion->restated, &e.auditor->opinion->restated})
    side->time_frame = TimeFrame{Period{day(2026, 1, 1), day(2025, 12, 31)}};
  e.terms.time_frame = e.management->assertion->restated.time_frame;
  EXPECT_EQ(messages(e), "the period ends before it begins: it begins on 2026-01-01 and ends on 2025-12-31");
}

TEST(Identity, ReportIsNotDatedInsideThePeriod) {
  Engagement e = engagement();
  auto& opinion = *e.auditor->opinion;
  opinion.report_date = opinion.representation_letter_date = e.management->assertion->date = day(2025, 12, 30);
  for (auto& one : opinion.opinions) one->on = day(2025, 12, 30);
  for (socpress::Test& test : e.auditor->tests) test.tested_on = day(2025, 12, 1);
  EXPECT_EQ(messages(e), "the report is dated 2025-12-30, and its time frame ends on 2025-12-31");
  opinion.report_date = opinion.representation_letter_date = e.management->assertion->date = day(2025, 12, 31);
  for (auto& one : opinion.opinions) one->on = day(2025, 12, 31);
  EXPECT_EQ(found(e), Ids{}) << "the last day itself will do";
}

TEST(Identity, NothingIsAssertedOrConcludedBeforeTheTimeFrameEnds) {
  Engagement e = engagement();
  e.management->assertion->date = day(1999, 1, 1);
  EXPECT_EQ(messages(e), "the assertion is dated 1999-01-01, and its time frame ends on 2025-12-31");
  e = engagement();
  (*e.auditor->opinion->opinions.begin())->on = day(2024, 12, 30);
  EXPECT_EQ(found(e), Ids{"opinion/set-before-the-end"});
}

TEST(Identity, OneTimeFrameForAll) {
  Engagement e = engagement();
  e.management->assertion->restated.time_frame = TimeFrame{Period{day(2025, 1, 1), day(2025, 11, 30)}};
  EXPECT_EQ(messages(e), "the assertion covers 2025-01-01 to 2025-11-30, and the terms 2025-01-01 to 2025-12-31");
  EXPECT_EQ(findings_of(e)[0].others.size(), 1u) << "both places are shown";
}

TEST(Identity, DatesOfReportLetterAndAssertion) {
  Engagement e = engagement();
  e.auditor->opinion->report_date.reset();
  EXPECT_EQ(found(e), Ids{"identity/report-date-missing"});
  e = engagement();
  e.auditor->opinion->representation_letter_date.reset();
  EXPECT_EQ(found(e), Ids{"identity/representation-date-missing"});
  e = engagement();
  e.auditor->opinion->representation_letter_date = day(2026, 2, 9);
  EXPECT_EQ(found(e), Ids{"identity/representation-date-differs"});
  e = engagement();
  e.management->assertion->date = day(2026, 2, 11);
  EXPECT_EQ(found(e), Ids{"identity/assertion-after-report"});
}

TEST(Identity, EvidenceComesBeforeTheReport) {
  Engagement e = engagement();
  e.auditor->tests[0].tested_on = day(2026, 2, 11);
  e.auditor->tests[1].tested_on = day(2026, 2, 12);
  EXPECT_EQ(found(e), (Ids{"identity/report-date-before-evidence", "identity/assertion-before-evidence"}));
  EXPECT_EQ(findings_of(e).front().message,
            "the report is dated 2026-02-10, and test `T-2` was performed on 2026-02-12")
      << "the latest test decides";
}

TEST(Names, AreLetterForLetterTheSame) {
  Engagement e = engagement();
  e.management->assertion->restated.entity = text("Tarnbrook Payments Inc.");
  EXPECT_EQ(messages(e),
            "the assertion names `Tarnbrook Payments Inc.`, and the terms name `Tarnbrook Payments, Inc.`");
  e = engagement();
  e.auditor->opinion->restated.system = text("Settlement platform");
  EXPECT_EQ(found(e), Ids{"names/system-differs"});
  e = engagement();
  e.auditor->opinion->restated.description_title = text("Description of the Platform");
  EXPECT_EQ(found(e), Ids{"names/description-title-differs"});
  e = engagement();
  e.auditor->opinion->addressee = text("To the Board of Tarnbrook");
  EXPECT_EQ(found(e), Ids{"names/addressee-differs"});
}

TEST(Names, CompositionAndWhiteSpaceDoNotCount) {
  Engagement e = engagement();
  e.terms.organization.name = text("Caf\u00E9 Tarnbrook, Inc.");
  for (Restated* side : {&e.management->assertion->restated, &e.auditor->opinion->restated})
    side->entity = text("Cafe\u0301  Tarnbrook,\n Inc. ");
  e.auditor->opinion->addressee = text("To the Management of Cafe\u0301 Tarnbrook, Inc.");
  EXPECT_EQ(found(e), Ids{});
}

TEST(Names, CategoriesAreASet) {
  Engagement e = engagement();
  e.terms.categories = {in(Category::security), in(Category::availability)};
  e.management->controls[0].criteria = criteria_of_report({"CC6.1", "A1.1"});
  e.auditor->opinion->restated.categories = {in(Category::availability), in(Category::security)};
  EXPECT_EQ(messages(e), "the assertion covers security, and the terms security, availability");
}

TEST(Names, SomeCategory) {
  Engagement e = engagement();
  e.terms.categories.clear();
  EXPECT_EQ(found(e), Ids{"names/categories-empty"});
}

TEST(Names, EachPartyStatesWhatItSigns) {
  Engagement e = engagement();
  e.auditor->opinion->restated.system.reset();
  e.auditor->opinion->restated.categories.clear();
  EXPECT_EQ(messages(e), "the opinion does not state the system, the categories");
  EXPECT_EQ(found(e), Ids{"names/not-restated"});
}

}  // namespace
}  // namespace socpress::clean
