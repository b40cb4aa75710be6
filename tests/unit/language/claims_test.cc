// Numbers, limits and dates as claims.
#include "language/claims.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/language/clean.h"

namespace socpress::clean {
namespace {

/// "at most 60 minutes | within one hour", one claim after another.
std::string claims_in(const std::string& procedure) {
  Engagement e = engagement();
  e.auditor->tests[0].procedure = text(procedure);
  const Sentences sentences(e);
  const Claims claims(sentences);
  std::string out;
  for (const Claim& claim : claims.of(e.auditor->tests[0].procedure)) {
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", name_of(claim.bound), claim.value / 1000);
    if (claim.unit == Unit::share) out += fmt::format(" of {}", claim.whole / 1000);
    out += fmt::format(" {}", name_of(claim.unit));
  }
  return out;
}

TEST(Claims, AreDurationsInOneUnit) {
  EXPECT_EQ(claims_in("Alerts are acknowledged within one hour."), "at most 60 minutes");
  EXPECT_EQ(claims_in("Alerts are acknowledged within sixty minutes."), "at most 60 minutes");
  EXPECT_EQ(claims_in("Logs are kept for at least 13 months."), "at least 13 months");
  EXPECT_EQ(claims_in("History is kept for six years."), "exactly 72 months");
  EXPECT_EQ(claims_in("Rights are granted for no longer than eight hours."), "at most 480 minutes");
  EXPECT_EQ(claims_in("Roles end within five business days."), "at most 5 working days");
  EXPECT_EQ(claims_in("Deletion follows after forty-five days."), "exactly 64800 minutes");
}

TEST(Claims, AddUpADurationInTwoUnits) {
  EXPECT_EQ(claims_in("The service was restored after 6 hours and 35 minutes."), "exactly 395 minutes");
  EXPECT_EQ(claims_in("The move took 1 day 3 hours."), "exactly 1620 minutes");
  EXPECT_EQ(claims_in("The limits of 6 hours and 30 minutes were met."), "at most 360 minutes; exactly 30 minutes");
}

TEST(Claims, AreAmountsOfMoney) {
  EXPECT_EQ(claims_in("Lines over $1,000 are confirmed."), "at least 1000 money");
  EXPECT_EQ(claims_in("A refund of €12.50 was approved."), "exactly 12 money");
}

TEST(Claims, ReadUnitsThatAreWrittenOnce) {
  EXPECT_EQ(claims_in("Findings were compared with 7 and 30 days."), "exactly 10080 minutes; exactly 43200 minutes");
  EXPECT_EQ(claims_in("Critical findings are closed within 7 days, and high findings within 30."),
            "at most 10080 minutes; at most 43200 minutes");
}

TEST(Claims, AreSharesOfAWhole) {
  EXPECT_EQ(claims_in("Six of the 20 matters were late."), "exactly 6 of 20 share");
  EXPECT_EQ(claims_in("Two late leavers of eight were found."), "exactly 2 of 8 share");
  EXPECT_EQ(claims_in("Of 20 matters that were selected, eight had not been deleted."), "exactly 8 of 20 share");
}

TEST(Claims, AreCountsOfThingsNotLabels) {
  EXPECT_EQ(claims_in("The region serves 1,250 customers."), "exactly 1250 count");
  EXPECT_EQ(claims_in("About 4,100 sites send readings."), "about 4100 count");
  EXPECT_EQ(claims_in("Section 4 of policy AC-02, version 2.1, applies in 2025."), "");
  EXPECT_EQ(claims_in("A user is told of no changes."), "");
}

}  // namespace
}  // namespace socpress::clean
