// Which rules apply to an input, and which of them cannot be evaluated because a part is missing.
#include "check/input.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"
#include "unit/check/clean.h"

namespace socpress::check {
namespace {

/// The rules that may report the finding.
std::vector<RuleStatus> of(const RuleInput& input, std::string_view id) {
  std::vector<RuleStatus> all = statuses(input);
  std::erase_if(all, [&](const RuleStatus& status) {
    return std::none_of(status.rule.finds.begin(), status.rule.finds.end(),
                        [&](const KindFacts* kind) { return kind->id == id; });
  });
  return all;
}

TEST(RuleInput, HasThePartsThatWereAdded) {
  Engagement half = clean::engagement();
  half.auditor.reset();
  RuleInput input;
  EXPECT_EQ(input.present(), Needs::nothing);
  input.add(half);
  EXPECT_EQ(input.present(), Needs::management);
  EXPECT_EQ(words_of(without(Needs::both_sides | Needs::pages, input.present())), "the auditor's side, the pages");
}

TEST(RuleInput, ANewDocumentHasNoPagesYet) {
  const Document document;
  const Pages pages;
  RuleInput input;
  input.add(document);
  input.add(pages);
  input.add(document);
  EXPECT_EQ(input.present(), Needs::document);
}

TEST(Statuses, StateWhatIsMissing) {
  const Engagement engagement = clean::engagement();
  RuleInput input;
  input.add(engagement);
  ASSERT_EQ(of(input, "opinion/missing").size(), 1u);
  EXPECT_TRUE(of(input, "opinion/missing")[0].evaluated());
  ASSERT_EQ(of(input, "pages/text-differs").size(), 1u);
  EXPECT_EQ(words_of(of(input, "pages/text-differs")[0].missing), "the document, the pages");
  ASSERT_FALSE(of(input, "prior/terms-differ").empty());
  EXPECT_EQ(words_of(of(input, "prior/terms-differ")[0].missing), "the prior engagement");
}

TEST(Statuses, LeaveOutRulesOfOtherReports) {
  const Engagement type_1 = clean::type_1();
  RuleInput report, management(Scope::management);
  report.add(type_1);
  management.add(type_1);
  EXPECT_TRUE(of(report, "soc3/not-type-2").empty());
  EXPECT_TRUE(of(report, "identity/period-missing").empty());
  EXPECT_FALSE(of(report, "signoff/undated").empty());
  EXPECT_TRUE(of(management, "signoff/undated").empty());
}

TEST(Statuses, ComparisonsNeedTheSidesOfBothEngagements) {
  const Engagement engagement = clean::engagement();
  Engagement before = clean::engagement();
  before.auditor.reset();
  RuleInput input;
  input.add(engagement);
  input.add_prior(before);
  ASSERT_FALSE(of(input, "prior/test-carried").empty());
  EXPECT_EQ(words_of(of(input, "prior/test-carried")[0].missing), "the auditor's side");
}

}  // namespace
}  // namespace socpress::check
