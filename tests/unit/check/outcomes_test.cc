// Outcomes: sentences of a procedure that state its result, and sentences that only look like it.
#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

/// The words that the finding quotes when the first test states this about accounts; empty without a finding.
std::string reported(const std::string& words) {
  Engagement made = engagement();
  made.auditor->tests[0].procedure = text("Inspected approvals. " + words);
  for (const Finding& finding : findings_of(made))
    if (finding.id == "exceptions/told-in-the-procedure")
      return finding.message.substr(finding.message.find("says") + 5);
  return {};
}

TEST(Outcomes, AreFoundForSomeOfMany) {
  EXPECT_EQ(reported("Noted that two of the 25 had no approval."),
            " `T-1` notes no exceptions, and its procedure contains `Noted that two of the 25 had no`");
  EXPECT_EQ(reported("Two of 25 were late."),
            " `T-1` notes no exceptions, and its procedure contains `Two of 25 were late`");
  EXPECT_EQ(reported("Of the 25 selected, three had no owner."),
            " `T-1` notes no exceptions, and its procedure contains `Of the 25 selected, three had no`");
  EXPECT_EQ(reported("For one of the ten, access was not removed."),
            " `T-1` notes no exceptions, and its procedure contains `For one of the ten, access was not`");
  EXPECT_EQ(reported("Noted two (2) of 25 without documented approval."),
            " `T-1` notes no exceptions, and its procedure contains `Noted two (2) of 25 without`");
  EXPECT_EQ(reported("All had tickets, but 3 of 25 lacked a date."),
            " `T-1` notes no exceptions, and its procedure contains `3 of 25 lacked`");
  EXPECT_EQ(reported("We found, for one of 25, that the form had not been signed."),
            " `T-1` notes no exceptions, and its procedure contains `found, for one of 25, that the form had not`");
}

TEST(Outcomes, AreFoundForOneThatWasNotDone) {
  EXPECT_EQ(reported("Found one account that was not approved."),
            " `T-1` notes no exceptions, and its procedure contains `Found one account that was not`");
  EXPECT_EQ(reported("The review of May was not performed."),
            " `T-1` notes no exceptions, and its procedure contains `The review of May was not`");
  EXPECT_EQ(
      reported("Noted that access of one leaver ended 6 days late."),
      " `T-1` notes no exceptions, and its procedure contains `Noted that access of one leaver ended 6 days late`");
  EXPECT_EQ(reported("One exception was noted."),
            " `T-1` notes no exceptions, and its procedure contains `One exception was noted`");
  EXPECT_EQ(reported("We identified two deviations in May."),
            " `T-1` notes no exceptions, and its procedure contains `identified two deviations`");
}

TEST(Outcomes, AreNotQuestionsAttemptsOrMissingOccasions) {
  for (const char* words :
       {"Determined whether two of 25 had no approval.", "Noted that 25 of 25 were not late.",
        "Observed that two of three attempts were not answered.", "Noted that two of the 25 did not require approval.",
        "Noted that none of the 25 was late.", "Noted two exceptions that the board had approved.",
        "Read the mail for two of the 25 that had no ticket.", "Noted 2025 objectives that were not reviewed.",
        "Found two spare tokens, neither in use.", "Noted that 12 of 25 persons failed the exercise.",
        "For two of the 25 we read the mail, since the ticket was not available.",
        "Noted two exceptions in the report of the vendor.",
        "Noted that a review that is late is sent to the director.",
        "The access of contractors was not granted beyond the end date.",
        "The test was not performed by the developer of the change.",
        "Noted that three of 25 reports contained no findings."})
    EXPECT_EQ(reported(words), "") << words;
}

}  // namespace
}  // namespace socpress::clean
