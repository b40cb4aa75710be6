// The public model contains what the engagement marks as public, and no trace of anything else.
#include "redact/redact.h"

#include <gtest/gtest.h>

#include <string>

namespace socpress::redact {
namespace {

Located<Text> text(std::string utf8) { return {{std::move(utf8), {}}, {}}; }

/// Every restricted text in it contains the word CANARY.
Engagement engagement() {
  Engagement made;
  made.terms.organization.name = text("Tarnbrook Payments, Inc.");
  made.terms.organization.short_name = text("Tarnbrook");
  made.terms.system.name = text("Settlement Platform");
  made.terms.system.description_title = text("CANARY title");
  made.terms.auditor.name = text("Ellery Moss LLP");
  made.terms.recipient = text("CANARY copy");
  made.terms.time_frame = TimeFrame{Period{{{2025, 10, 1}, {}}, {{2026, 9, 30}, {}}}};
  made.catalog.categories = {{Category::security, "Security"}, {Category::availability, "Availability"}};
  made.terms.categories = {{Category::availability, {}}, {Category::security, {}}};
  SubserviceOrganization subservice;
  subservice.name = text("CANARY Cloud");
  made.terms.subservice_organizations.push_back(subservice);
  Management& management = made.management.emplace();
  Commitment commitment;
  commitment.id.value = "CANARY-1";
  commitment.categories = {{Category::availability, {}}};
  commitment.text = text("Authorizations are accepted.");
  commitment.source = text("CANARY agreement");
  management.commitments.push_back(commitment);
  management.requirements.push_back({{"CANARY-2", {}}, {}, text("Two regions serve it.")});
  Control control;
  control.id.value = "CANARY-3";
  control.description = text("CANARY control");
  management.controls.push_back(control);
  management.incidents.items.push_back(
      {{"CANARY-4", {}}, text("CANARY"), text("CANARY"), text("CANARY"), text("CANARY"), {}});
  Test test;
  test.exception = text("CANARY exception");
  made.auditor.emplace().tests.push_back(test);
  return made;
}

TEST(Redact, CopiesTheNamedFields) {
  const PublicEngagement shown = redact(engagement());
  EXPECT_EQ(shown.organization.name.utf8, "Tarnbrook Payments, Inc.");
  EXPECT_EQ(shown.organization.short_name.utf8, "Tarnbrook");
  EXPECT_EQ(shown.system.utf8, "Settlement Platform");
  EXPECT_EQ(shown.period.from, (Date{2025, 10, 1}));
  EXPECT_EQ(shown.period.to, (Date{2026, 9, 30}));
  EXPECT_EQ(shown.categories, (std::vector<Category>{Category::security, Category::availability}));
  ASSERT_EQ(shown.commitments.size(), 1u);
  EXPECT_EQ(shown.commitments[0].text.utf8, "Authorizations are accepted.");
  EXPECT_EQ(shown.commitments[0].categories, (std::vector<Category>{Category::availability}));
  ASSERT_EQ(shown.requirements.size(), 1u);
  EXPECT_EQ(shown.requirements[0].text.utf8, "Two regions serve it.");
}

TEST(Redact, LeavesEveryRestrictedTextBehind) {
  EXPECT_EQ(dump(redact(engagement())).find("CANARY"), std::string::npos);
}

TEST(Redact, NumbersPublicTextsWithoutGaps) {
  Engagement with_more = engagement();
  with_more.management->controls.resize(40);
  const PublicEngagement one = redact(engagement()), other = redact(with_more);
  EXPECT_EQ(one.requirements[0].text.id, other.requirements[0].text.id);
  EXPECT_EQ(one.system.id + 3, one.requirements[0].text.id);  // a service and a commitment are between them
}

TEST(Redact, UsesTheLegalNameWithoutAShortOne) {
  Engagement unnamed = engagement();
  unnamed.terms.organization.short_name = {};
  EXPECT_EQ(redact(unnamed).organization.short_name.utf8, "Tarnbrook Payments, Inc.");
}

// The ids of the public texts map back to where they were written, in the order in which they were assigned.
TEST(Redact, PublicTextsAreTheTextsShownByTheirIds) {
  Engagement given = engagement();
  given.terms.system.name.span = {FileId{3}, 40, 59};
  const PublicEngagement shown = redact(given);
  const std::vector<Located<Text>> texts = public_texts(given);
  ASSERT_GE(shown.system.id, 1u);
  ASSERT_LE(shown.system.id, texts.size());
  EXPECT_EQ(texts[shown.system.id - 1]->utf8, shown.system.utf8);
  EXPECT_EQ(texts[shown.system.id - 1].span, given.terms.system.name.span);
  for (const Located<Text>& one : texts) EXPECT_EQ(one->utf8.find("CANARY"), std::string::npos);
}

TEST(Redact, OfAPictureOnlyWhatIsSeenIsShown) {
  Engagement given = engagement();
  given.terms.organization.logo = Picture{2, 1, 1, {7, 9}, {0, 1}};
  const PublicEngagement shown = redact(given);
  EXPECT_EQ(shown.pictures.at(0).pixels, (std::vector<std::uint8_t>{0xff, 9}));
  EXPECT_EQ(shown.pictures.at(0).alpha, (std::vector<std::uint8_t>{0, 1}));
}

}  // namespace
}  // namespace socpress::redact
