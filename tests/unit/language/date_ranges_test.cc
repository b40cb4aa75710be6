// Runs of days in the words of a population.
#include "language/date_ranges.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/clean.h"

namespace socpress::clean {
namespace {

/// "2025-11-01 2025-12-15 | November 1 to December 15, 2025": the days, and the words that state them; empty without a
/// run.
std::string run_in(const std::string& population) {
  Engagement e = engagement();
  e.auditor->tests[0].population = text(population);
  const Sentences sentences(e);
  const Passage* passage = sentences.of(e.auditor->tests[0].population);
  const auto found = written_span(sentences, *passage, sentences.words(*passage));
  if (!found) return {};
  return to_text(found->days.first) + " " + to_text(found->days.last) + " | " +
         std::string(sentences.written(*passage, found->words));
}

TEST(WrittenSpans, OfDays) {
  EXPECT_EQ(run_in("Releases, November 1 to December 15, 2025"),
            "2025-11-01 2025-12-15 | November 1 to December 15, 2025");
  EXPECT_EQ(run_in("Releases from 2025-11-01 through 2026-01-15"),
            "2025-11-01 2026-01-15 | 2025-11-01 through 2026-01-15");
  EXPECT_EQ(run_in("Releases, 1 November – 15 December 2025"), "2025-11-01 2025-12-15 | 1 November – 15 December 2025");
  EXPECT_EQ(run_in("Releases between November 1, 2025, and December 15, 2025"),
            "2025-11-01 2025-12-15 | November 1, 2025, and December 15, 2025");
}

TEST(WrittenSpans, OfMonths) {
  EXPECT_EQ(run_in("Tickets of November and December 2025"), "2025-11-01 2025-12-31 | November and December 2025");
  EXPECT_EQ(run_in("Tickets of October, November, and December 2025"),
            "2025-10-01 2025-12-31 | October, November, and December 2025");
  EXPECT_EQ(run_in("Tickets, November to January 2026"), "2025-11-01 2026-01-31 | November to January 2026");
}

TEST(WrittenSpans, OfPartsOfAYear) {
  EXPECT_EQ(run_in("Changes of the fourth quarter of 2025"), "2025-10-01 2025-12-31 | fourth quarter of 2025");
  EXPECT_EQ(run_in("Changes, Q3 and Q4 2025"), "2025-07-01 2025-12-31 | Q3 and Q4 2025");
  EXPECT_EQ(run_in("Changes in the third and fourth quarters of 2025"),
            "2025-07-01 2025-12-31 | third and fourth quarters of 2025");
  EXPECT_EQ(run_in("Changes in the second half of 2025"), "2025-07-01 2025-12-31 | second half of 2025");
}

TEST(WrittenSpans, OfNothingLess) {
  EXPECT_EQ(run_in("Staff on June 30, 2026"), "");
  EXPECT_EQ(run_in("Assessments due in December 2025"), "");
  EXPECT_EQ(run_in("Reviews of March and September 2026"), "") << "two occasions, and not the time between them";
  EXPECT_EQ(run_in("Lists of June 1, 2026 and June 30, 2026"), "");
  EXPECT_EQ(run_in("Second meetings in a quarter of the regions"), "");
}

}  // namespace
}  // namespace socpress::clean
