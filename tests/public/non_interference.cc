// Nothing restricted reaches the public report: any replacement of it leaves every byte the same.
// A longer run: public_report --rounds=2000
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "public/sample.h"
#include "public/shake.h"
#include "redact/redact.h"

namespace {

using namespace socpress;
using namespace socpress::shaken;

std::size_t rounds = 20;

TEST(NonInterference, NoRestrictedFieldMovesAByteOfTheReportOrItsManifest) {
  const Engagement given = sample();
  const Bytes expected = built(given);
  ASSERT_GT(expected.size(), 10'000u);
  for (std::size_t round = 0; round < rounds; ++round) {
    Engagement other = given;
    Dice dice(round + 1);
    shake(other, dice);
    ASSERT_NE(dump(other), dump(given)) << "round " << round << " shook nothing";
    ASSERT_EQ(dump(redact::redact(other)), dump(redact::redact(given))) << "round " << round;
    ASSERT_TRUE(built(other) == expected) << "round " << round << ": the bytes differ";
  }
}

TEST(NonInterference, HoldsForAModifiedReportAndADraftToo) {
  Engagement given = sample();
  given.auditor->soc3->opinion->kind.value = OpinionKind::qualified;
  given.auditor->soc3->basis = Located<Text>{{"Access of some leavers was removed late.", {}}, {}};
  given.management->soc3->claim->value = Soc3Claim::effective_except_for;
  given.management->soc3->basis = given.auditor->soc3->basis;
  const Bytes expected = built(given, true);
  for (std::size_t round = 0; round < rounds / 4 + 1; ++round) {
    Engagement other = given;
    Dice dice(round + 7'001);
    shake(other, dice);
    ASSERT_TRUE(built(other, true) == expected) << "round " << round << ": the bytes differ";
  }
}

// The property could be satisfied because nothing is compared: each of these changes is public, and is detected.
TEST(NonInterference, IsNotHeldByABlindReport) {
  const Engagement given = sample();
  const Bytes expected = built(given);
  const auto differs = [&](auto change) {
    Engagement other = given;
    change(other);
    return built(other) != expected;
  };
  EXPECT_TRUE(differs([](Engagement& e) { e.terms.organization.name.value.utf8 += "x"; }));
  EXPECT_TRUE(differs([](Engagement& e) { e.management->commitments.front().text.value.utf8 += "x"; }));
  EXPECT_TRUE(differs([](Engagement& e) { e.management->requirements.pop_back(); }));
  EXPECT_TRUE(differs([](Engagement& e) { e.management->user_entity_controls.clear(); }));
  EXPECT_TRUE(differs([](Engagement& e) { e.terms.subservice_organizations.front().public_name = true; }));
  EXPECT_TRUE(differs([](Engagement& e) { e.management->soc3->date->value.day = 3; }));
  EXPECT_TRUE(differs([](Engagement& e) { e.auditor->soc3->signature->value.utf8 = "Another firm"; }));
  EXPECT_TRUE(differs([](Engagement& e) { e.terms.organization.logo->pixels.front() ^= 1; }));
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  constexpr std::string_view request = "--rounds=";
  for (int i = 1; i < argc; ++i)
    if (std::string_view(argv[i]).starts_with(request)) rounds = std::strtoul(argv[i] + request.size(), nullptr, 10);
  return RUN_ALL_TESTS();
}
