// Wording: the sentences that each rule reports, and similar sentences that it does not.
#include <gtest/gtest.h>

#include "language/attack_detail.h"
#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

/// A policy that contains only the shipped word lists.
Policy words_alone() {
  Policy made;
  made.words = word_lists();
  return made;
}

/// The findings when the first control has this text.
Ids heard(std::string words, const Policy& policy = words_alone()) {
  Engagement made = engagement();
  made.policy = policy;
  made.policy.words["acronyms"] = {text("SOC"), text("PCI"), text("DSS"), text("HIPAA")};
  made.management->controls[0].description = text(std::move(words));
  made.auditor.reset();  // its tests would have to match the control
  return found(made);
}

TEST(Wording, NobodyIsCertified) {
  for (const char* words : {"Tarnbrook is SOC 2 certified.", "Staff tell clients of our SOC 2 Type 2 certification.",
                            "The platform is compliant with SOC 2.", "Tarnbrook passed its SOC2 audit."})
    EXPECT_EQ(heard(words), Ids{"wording/certified"}) << words;
}

TEST(Wording, AReportMayBeReadForCompliance) {
  for (const char* words :
       {"Staff read each SOC 2 report for the compliance of vendors.",
        "Certified public accountants issue SOC 2 reports.", "The SOC 2 report is passed to the board.",
        "Clients ask about \"SOC 2 certified\" vendors, and are reported what a report is."})
    EXPECT_EQ(heard(words), Ids{}) << words;
}

TEST(Wording, TheOrganizationsControlsAreNoOldReport) {
  EXPECT_EQ(heard("Staff file the Service Organization Controls report."), Ids{"wording/retired-report-name"});
  EXPECT_EQ(heard("Staff file the service organization's control reports."), Ids{});
}

TEST(Wording, OnlyReportsHaveTypes) {
  EXPECT_EQ(heard("Staff read the SOC 1 Type I report."), Ids{"wording/roman-type"});
  EXPECT_EQ(heard("Cooling is of type II."), Ids{});
}

TEST(Wording, PraiseAndPromisesAreWords) {
  Policy policy = words_alone();
  policy.words["puffery"] = {text("world-class"), text("unmatched")};
  policy.words["absolutes"] = {text("ensures"), text("ensure"), text("100% secure")};
  EXPECT_EQ(heard("A World Class firewall is used.", policy), Ids{"wording/puffery"});
  EXPECT_EQ(heard("Staff follow up records left unmatchedly.", policy), Ids{});
  EXPECT_EQ(heard("The gate ensures that nobody enters.", policy), Ids{"wording/absolute"});
  EXPECT_EQ(heard("The store is 100 percent secure.", policy), Ids{"wording/absolute"});
  EXPECT_EQ(heard("Staff look at the log to ensure that it is whole.", policy), Ids{});
  EXPECT_EQ(heard("The gate is designed so that it ensures order.", policy), Ids{});
}

TEST(Wording, AFrameworkIsClaimedOnlyWhenComplianceIsStated) {
  Policy policy = words_alone();
  policy.words["frameworks"] = {text("PCI DSS"), text("HIPAA")};
  for (const char* words :
       {"The platform is PCI DSS compliant.", "Staff work in compliance with the requirements of HIPAA."})
    EXPECT_EQ(heard(words, policy), Ids{"description/framework-claim"}) << words;
  for (const char* words : {"Vendors must comply with PCI DSS.", "Staff check whether clients comply with HIPAA.",
                            "The report says nothing of compliance with PCI DSS."})
    EXPECT_EQ(heard(words, policy), Ids{}) << words;
}

/// The kinds found in a text, each with the matched words.
std::vector<std::string> details(std::string_view text) {
  std::vector<std::string> found;
  for (const AttackDetail& one : attack_details(text))
    found.push_back(std::string(name_of(one.kind)) + ": " +
                    std::string(text.substr(one.where.begin, one.where.end - one.where.begin)));
  return found;
}

using Details = std::vector<std::string>;

TEST(AttackDetails, AreAddressesHostsSecretsAndKeys) {
  EXPECT_EQ(details("from 10.4.0.17, or 10.4.0.0/16."),
            (Details{"a network address: 10.4.0.17", "a network address: 10.4.0.0"}));
  EXPECT_EQ(details("on db-02.prod.internal"), Details{"the internal name of a host: db-02.prod.internal"});
  EXPECT_EQ(details("-----BEGIN RSA PRIVATE KEY-----"), Details{"key material: -----BEGIN RSA PRIVATE KEY"});
}

TEST(AttackDetails, ArePasswordsWhereTheyAreWritten) {
  EXPECT_EQ(details("The password is Winter2026!"), Details{"a secret: Winter2026!"});
  EXPECT_EQ(details("the password “Harbor77”, which"), Details{"a secret: Harbor77"});
  EXPECT_EQ(details("Its passphrase was ‘lanterns’."), Details{"a secret: lanterns"});
  EXPECT_EQ(details("API key: 9f8a7c6b5d4e3f2a1b0c"), Details{"a secret: 9f8a7c6b5d4e3f2a1b0c"});
  EXPECT_EQ(details("the token AKIAQ3EXAMPLE7TESTED"), Details{"a secret: AKIAQ3EXAMPLE7TESTED"});
}

TEST(AttackDetails, AreNoLengthsKindsOrRulesOfPasswords) {
  for (const char* text :
       {"A password is 14 characters long.", "The password is 12-character or longer.",
        "The token is valid for 15 minutes.", "a password of 14 characters", "the key is AES-256",
        "the token is signed with RSA-2048", "password (IAM-03)", "The private key is ED25519.", "the field “password”",
        "The password is changed in 2026.", "token: SHA256withRSA", "The secret is kept in HSMs."})
    EXPECT_EQ(details(text), Details{}) << text;
}

TEST(AttackDetails, AreNoVersionsSectionsMasksOrPublicNames) {
  for (const char* text : {"version 10.4.0.17", "section 1.2.3.4", "127.0.0.1 and 255.255.255.0", "1.2.3.400", "1.2.3",
                           "1.2.3.4.5", "tarnbrook.example", "the AKIA prefix", "internal", "a.internal audit"})
    EXPECT_EQ(details(text), Details{}) << text;
}

}  // namespace
}  // namespace socpress::clean
