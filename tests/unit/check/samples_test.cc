// Populations, samples and procedures at their limits: values that are just sufficient are not reported.
#include <gtest/gtest.h>

#include "check/engagement/operation.h"
#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

class Samples : public testing::Test {
 protected:
  Samples() {
    e.policy.samples.push_back({{text("Weekly")}, at<std::int64_t>(5), at<std::int64_t>(52), text("week")});
    first_control().frequency = text("WEEKLY");
    first().population = text("Weeks of the year");
    first().population_size = at<std::int64_t>(52);
    first().sample_size = at<std::int64_t>(5);
  }

  Engagement e = engagement();
  Control& first_control() { return e.management->controls[0]; }
  socpress::Test& first() { return e.auditor->tests[0]; }
};

TEST_F(Samples, AreAsLargeAsThePolicyRequires) {
  EXPECT_EQ(found(e), Ids{});
  first().sample_size = at<std::int64_t>(4);
  EXPECT_EQ(found(e), Ids{"tests/sample-below-policy"});
  first_control().method = text("Automated");
  EXPECT_EQ(found(e), Ids{}) << "a machine does each time what it does once";
}

TEST_F(Samples, OfEverythingAreLargeEnough) {
  first_control().effective_from = day(2025, 12, 8);
  first().population_size = first().sample_size = at<std::int64_t>(3);
  EXPECT_EQ(found(e), Ids{"changes/control-not-told"});
}

TEST_F(Samples, OfOccasionsAreComparedEachByItself) {
  first().sample_size = at<std::int64_t>(2);
  e.auditor->tests.push_back(test("T-9", "IAM-01"));
  EXPECT_EQ(found(e), Ids{"tests/sample-below-policy"}) << "a large sample of other items does not add weeks";
  first().population = text("Forms of the year");
  EXPECT_EQ(found(e), Ids{}) << "of other items, the largest sample of the control is compared";
}

TEST_F(Samples, OccasionsAreExpectedOnTheDaysInEffect) {
  first().population_size = at<std::int64_t>(51);
  EXPECT_EQ(found(e), Ids{"tests/fewer-occurrences"});
  first().population = text("Forms of the year");
  EXPECT_EQ(found(e), Ids{}) << "other things are counted";
}

TEST(Occurrences, AreExpectedToATenth) {
  const SampleSize monthly{{}, at<std::int64_t>(2), at<std::int64_t>(12)};
  const auto expected = [&](Date from, Date to) { return check::expected_occurrences(monthly, {from, to}); };
  EXPECT_EQ(expected({2026, 1, 1}, {2026, 6, 30}), 6) << "181 days are six months";
  EXPECT_EQ(expected({2025, 10, 1}, {2026, 2, 8}), 4) << "the fifth month has only begun";
  EXPECT_EQ(expected({2026, 1, 1}, {2026, 1, 15}), 0);
  EXPECT_EQ(check::expected_occurrences({{}, at<std::int64_t>(3), {}}, {{2026, 1, 1}, {2026, 6, 30}}), std::nullopt);
}

TEST_F(Samples, InquiryIsNotAlone) {
  first().kinds = {at(Procedure::inquiry)};
  EXPECT_EQ(found(e), Ids{"tests/inquiry-only"});
  first().kinds.push_back(at(Procedure::inspection));
  EXPECT_EQ(found(e), Ids{});
}

TEST_F(Samples, VerbsStateTheNatureWhereNoColumnDoes) {
  e.policy.verbs_of_testing = {Phrases{text("inquired")}, {}, Phrases{text("inspected")}, {}};
  first().kinds.clear();
  first().procedure = text("Inquired how access is approved.");
  EXPECT_EQ(found(e), Ids{"tests/inquiry-only"});
  first().procedure = text("Inquired how access is approved, and inspected approvals.");
  EXPECT_EQ(found(e), Ids{});
  first().procedure = text("Access is approved.");
  EXPECT_EQ(found(e), Ids{"tests/nature-not-told"});
}

TEST_F(Samples, ProceduresShareAWordWithTheirControl) {
  first().procedure = text("Inspected whether they had approval.");
  EXPECT_EQ(found(e), Ids{}) << "approval and approved are one word of substance";
  first().procedure = text("Inspected whether the control operated.");
  first().population = text("Fire drills");
  EXPECT_EQ(found(e), (Ids{"tests/not-responsive", "tests/no-record-named"}));
}

}  // namespace
}  // namespace socpress::clean
