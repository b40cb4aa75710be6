// A firm's decisions on findings: severities and waivers of judgments, never of errors.
#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

/// An engagement with one note, reported at a place in a file of two lines.
struct Noted {
  Sources sources;
  FileId file = sources.add("auditor/notes.yaml", "first: a line\nsecond: another\n");
  Engagement engagement = clean::engagement();
  Findings findings;

  Noted() {
    engagement.terms.auditor.licence.reset();
    engagement.terms.auditor.name.span = {file, 22, 29};
    for (Finding& finding : findings_of(engagement)) findings.add(std::move(finding));
  }
  FindingWaiver& waive(const char* finding) {
    FindingWaiver waiver;
    waiver.finding = id(finding);
    waiver.reason = text("It was looked at.");
    waiver.by = text("R. Moss");
    waiver.on = day(2026, 2, 10);
    engagement.auditor->waivers.push_back(std::move(waiver));
    return engagement.auditor->waivers.back();
  }
  const Finding& first() const { return findings.all().at(0); }
  /// Ids of all findings, after the decisions were applied and checked.
  Ids decided() { return decided(findings); }
  Ids decided(Findings& of) const {
    check::decide(engagement, sources, of);
    check::RuleInput input;
    input.add(engagement);
    input.mark_evaluated();
    input.add(of, sources);
    check::evaluate(input, of);
    return found(of.all());
  }
};

TEST(Waivers, AreListedAndDoNotCount) {
  Noted noted;
  noted.waive("firm/licence-unrecorded");
  EXPECT_EQ(noted.decided(), Ids{"firm/licence-unrecorded"});
  ASSERT_TRUE(noted.first().waived);
  EXPECT_EQ(noted.first().waived->by, "R. Moss");
  EXPECT_EQ(noted.findings.count(Severity::note), 0u);
}

TEST(Waivers, ApplyWhereTheyAreStated) {
  Noted noted;
  FindingWaiver& waiver = noted.waive("firm/licence-unrecorded");
  waiver.file = id("auditor/notes.yaml");
  waiver.text = text("second: another");
  EXPECT_EQ(noted.decided(), Ids{"firm/licence-unrecorded"});
  EXPECT_TRUE(noted.first().waived);
  for (const char* elsewhere : {"first", "second: other"}) {
    Noted other;
    other.waive("firm/licence-unrecorded").text = text(elsewhere);
    EXPECT_EQ(other.decided(), (Ids{"firm/licence-unrecorded", "waivers/meets-nothing"})) << elsewhere;
    EXPECT_FALSE(other.first().waived);
  }
}

TEST(Waivers, ApplyInTheEntryOfAnId) {
  Noted noted;
  noted.engagement.management->commitments.push_back({{"SC-1", {noted.file, 0, 5}}, {}, text("a line"), {}});
  noted.engagement.management->commitments.push_back({{"SC-2", {noted.file, 14, 20}}, {}, text("another"), {}});
  noted.waive("firm/licence-unrecorded").of = id("SC-1");
  EXPECT_EQ(noted.decided(), (Ids{"firm/licence-unrecorded", "waivers/meets-nothing"}));
  noted.engagement.auditor->waivers[0].of = id("SC-2");
  noted.decided();
  EXPECT_TRUE(noted.first().waived);
}

TEST(Waivers, LapseBeforeALaterReport) {
  Noted noted;
  FindingWaiver& waiver = noted.waive("firm/licence-unrecorded");
  waiver.until = day(2026, 2, 10);
  EXPECT_EQ(noted.decided(), Ids{"firm/licence-unrecorded"}) << "the last day counts";
  Noted later;
  later.waive("firm/licence-unrecorded").until = day(2026, 2, 9);
  EXPECT_EQ(later.decided(), (Ids{"firm/licence-unrecorded", "waivers/lapsed"}));
  EXPECT_FALSE(later.first().waived);
}

TEST(Waivers, CannotHideAnError) {
  Noted noted;
  noted.engagement.auditor->opinion->signature.reset();
  Findings errors;
  for (Finding& finding : findings_of(noted.engagement)) errors.add(std::move(finding));
  noted.waive("opinion/signature-missing");
  EXPECT_EQ(noted.decided(errors),
            (Ids{"opinion/signature-missing", "firm/licence-unrecorded", "waivers/cannot-be-waived"}));
  EXPECT_TRUE(errors.block(Blocks::issue));
}

TEST(Waivers, OfThePublicReportAloneMayMeetNothingInTheOther) {
  Noted noted;
  noted.waive("soc3/claim-differs");
  EXPECT_EQ(noted.decided(), Ids{"firm/licence-unrecorded"});
}

TEST(Severities, AreAFirmsToChoose) {
  Noted noted;
  noted.engagement.policy.severities = {{id("firm/licence-unrecorded"), at(Severity::error)}};
  noted.decided();
  EXPECT_EQ(noted.first().severity, Severity::error);
  EXPECT_TRUE(noted.findings.block(Blocks::issue));
  noted.waive("firm/licence-unrecorded");
  EXPECT_EQ(noted.decided(), Ids{"firm/licence-unrecorded"}) << "what the rule declares a note can still be waived";
  EXPECT_FALSE(noted.findings.block(Blocks::issue));
}

TEST(Severities, OfErrorsStay) {
  Engagement made = engagement();
  made.policy.severities = {{id("opinion/signature-missing"), at(Severity::note)}};
  EXPECT_EQ(found(made), Ids{"policy/error-lowered"});
  made.auditor->opinion->signature.reset();
  const Sources sources;
  Findings findings;
  for (Finding& finding : findings_of(made)) findings.add(std::move(finding));
  check::decide(made, sources, findings);
  EXPECT_EQ(findings.all().at(0).severity, Severity::error);
}

}  // namespace
}  // namespace socpress::clean
