// Results of the leak check when it cannot run, when it finds passages, and when a person has waived a phrase.
#include <gtest/gtest.h>

#include <algorithm>

#include "leaks/reports.h"

namespace socpress {
namespace {

std::vector<std::string> ids_of(const Findings& findings) {
  std::vector<std::string> ids;
  for (const Finding& finding : findings.all()) ids.push_back(finding.id);
  return ids;
}

Waiver waiver_of(const std::string& phrase) {
  const auto text = [](const std::string& utf8) { return Located<Text>{{utf8, {}}, {}}; };
  return {text(phrase), text("B. Garrow"), text("a public matter"), std::nullopt, std::nullopt, {}};
}

using Ids = std::vector<std::string>;

TEST(Verdict, WithoutPopplerNothingIsCleared) {
  Findings findings;
  verify_public(clean().pdf, clean().contents, {}, {}, "", findings);
  EXPECT_EQ(ids_of(findings), Ids{"leak/no-poppler"});
}

TEST(Verdict, WhatCannotBeReadCannotBeCleared) {
  const Ids ids = found(clean().pdf.substr(0, clean().pdf.size() / 2), clean().contents, {});
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "leak/damaged"), 1);
}

TEST(Verdict, AWordTooFewIsADifferenceToo) {
  inspect::PublicContents contents = clean().contents;
  contents.words.push_back("more");
  EXPECT_EQ(found(clean().pdf, contents, {}), (Ids{"leak/words-differ", "leak/drawn-differ"}));
}

TEST(Verdict, EightWordsInARowOfALongTextAreFound) {
  const std::string passage = "the keys of seven former employees opened the vault in";
  const std::string text = "On the day of the visit " + passage + " Boise.";
  const Ids ids = found(clean().pdf + passage, clean().contents, {text});
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "leak/restricted-passage"), 1);
  const Ids of_seven = found(clean().pdf + "the keys of seven former employees opened", clean().contents, {text});
  EXPECT_EQ(std::count(of_seven.begin(), of_seven.end(), "leak/restricted-passage"), 0);
}

TEST(Verdict, AWaiverLetsItsPhrasePassAndSilencesNothingElse) {
  const std::string pdf = clean().pdf + "stolen credentials";
  Findings findings;
  verify_public(pdf, clean().contents, {{"Stolen Credentials"}}, {waiver_of("stolen credentials")}, poppler_text(pdf),
                findings);
  EXPECT_EQ(ids_of(findings), (Ids{"leak/bytes-after-end", "leak/waived"}));
}

TEST(Verdict, AnUnusedWaiverIsReported) {
  Findings findings;
  verify_public(clean().pdf, clean().contents, {{"stolen credentials"}}, {waiver_of("stolen credentials")},
                poppler_text(clean().pdf), findings);
  EXPECT_EQ(ids_of(findings), Ids{"leak/waiver-unused"});
}

TEST(Verdict, TextOfThePublicReportItselfIsNotALeak) {
  EXPECT_EQ(found(clean().pdf, clean().contents, {"Clinic Diary", "Oxwell Appointments", "Identity", "FontDescriptor"}),
            Ids());
}

}  // namespace
}  // namespace socpress
