// Texts compared with those of other engagements: the share is reported, never the texts of the others.
#include "check/engagement/elsewhere.h"

#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

constexpr const char* procedure =
    "Inspected the access reviews of two quarters for the name of the reviewer, the accounts withdrawn and the day on "
    "which each was closed.";

Engagement with_procedure(const char* words) {
  Engagement made = engagement();
  made.policy.thresholds.same_words_elsewhere_percent = 60;
  made.auditor->tests[0].procedure = text(words);
  return made;
}

std::vector<Finding> against(const Engagement& own, const Engagement& other) {
  check::TextsElsewhere elsewhere;
  elsewhere.take(other);
  elsewhere.sort();
  check::RuleInput input;
  input.add(own);
  input.mark_evaluated();
  input.add(elsewhere);
  Findings findings;
  check::evaluate(input, findings);
  return findings.all();
}

TEST(Elsewhere, ACopiedProcedureIsNamedAndTheOtherIsNot) {
  const std::vector<Finding> reported = against(with_procedure(procedure), with_procedure(procedure));
  ASSERT_EQ(found(reported), Ids{"repetition/as-elsewhere"});
  EXPECT_EQ(reported[0].message, "test `T-1` repeats words of other engagements in 100 percent of its own");
  EXPECT_TRUE(reported[0].others.empty());
}

TEST(Elsewhere, NamesOfThePartiesDoNotHideACopy) {
  Engagement other = with_procedure(
      "Inspected with Orrery Freight the reports that Orrery Freight keeps of each door opened at night and who had "
      "opened it.");
  other.terms.organization.name = other.terms.organization.short_name = text("Orrery Freight");
  Engagement own = with_procedure(
      "Inspected with Tarnbrook the reports that Tarnbrook keeps of each door opened at night and who had opened it.");
  EXPECT_EQ(found(against(own, other)), Ids{"repetition/as-elsewhere"});
}

TEST(Elsewhere, OwnWordsAreNoCopy) {
  EXPECT_EQ(found(against(with_procedure(procedure),
                          with_procedure("Inspected the list of reviewers and compared the accounts it names with the "
                                         "directory on the day after each "
                                         "quarter had been closed."))),
            Ids{});
}

}  // namespace
}  // namespace socpress::clean
