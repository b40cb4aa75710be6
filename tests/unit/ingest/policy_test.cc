// The shipped policy is complete, and the entries of a folder's policy replace its entries.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "ingest/ingest.h"
#include "language/word_lists.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

/// The files that these tests read from disk: they are the subject of the tests.
Policy policy_with(Reading& reading) {
  MemoryFiles data;
  for (const char* path : {"policies/standard.yaml", "words/en.yaml"}) {
    std::ifstream file(std::string(SOCPRESS_ROOT "/layouts/") + path, std::ios::binary);
    data.files[path] = std::string(std::istreambuf_iterator<char>(file), {});
  }
  return ingest_policy(data, reading.folder, reading.sources, reading.findings);
}

TEST(Policy, TheShippedOneIsComplete) {
  Reading reading;
  const Policy policy = policy_with(reading);
  EXPECT_EQ(reading.ids(), std::vector<std::string>{});
  EXPECT_GE(policy.samples.size(), 8u);
  for (const SampleSize& size : policy.samples) EXPECT_GT(*size.least, 0);
  EXPECT_EQ(policy.thresholds.longest_period_days, 366);
  EXPECT_GT(policy.thresholds.bridge_letter_months, 0);
  EXPECT_EQ(policy.words.size(), lists_of_words.size() + lists_of_phrases.size());
  for (const auto& [name, words] : policy.words) EXPECT_EQ(words.empty(), name == "other-entities") << name;
  EXPECT_FALSE(policy.recipient_needed);
}

TEST(Policy, StandardsAreInForceByDate) {
  Reading reading;
  std::vector<std::string> in_2016, in_2026;
  for (const Standard& standard : policy_with(reading).standards) {
    if (standard.governs && **standard.governs != Governs::examinations) continue;
    if (standard.in_force({2016, 6, 30})) in_2016.push_back(*standard.id);
    if (standard.in_force({2026, 6, 30})) in_2026.push_back(*standard.id);
  }
  EXPECT_EQ(in_2016, std::vector<std::string>{"ssae-16"});
  EXPECT_EQ(in_2026, (std::vector<std::string>{"ssae-21", "ssae-18"}));
}

TEST(Policy, AFolderChangesWhatItNames) {
  Reading reading;
  reading.folder.files["auditor/policy.yaml"] =
      "thresholds: { late-report-days: 120 }\nwords: { puffery: [peerless] }\nrecipient-needed: yes\n";
  const Policy policy = policy_with(reading);
  EXPECT_EQ(reading.ids(), std::vector<std::string>{});
  EXPECT_EQ(policy.thresholds.late_report_days, 120);
  EXPECT_EQ(policy.thresholds.shortest_period_days, 90) << "what it does not name stays";
  const Phrases& puffery = phrases_of(policy.words, "puffery");
  ASSERT_EQ(puffery.size(), 1u) << "a list is replaced as a whole";
  EXPECT_EQ(puffery[0]->utf8, "peerless");
  EXPECT_TRUE(policy.recipient_needed);
}

TEST(Policy, CommonFrequenciesRemainWhenAFirmHasItsOwnSampleSizes) {
  Reading reading;
  reading.folder.files["auditor/policy.yaml"] = "samples: [{ frequency: [Lunar], least: 2, times-a-year: 13 }]\n";
  const Policy policy = policy_with(reading);
  EXPECT_EQ(reading.ids(), std::vector<std::string>{});
  EXPECT_EQ(policy.samples.size(), 1u);
  EXPECT_GE(policy.common_samples.size(), 8u);
}

TEST(Policy, AFolderAddsToAList) {
  Reading reading;
  const std::size_t shipped = phrases_of(policy_with(reading).words, "absolutes").size();
  reading.folder.files["auditor/policy.yaml"] = "added-words: { absolutes: [never ever], negations: [in no way] }\n";
  const Policy policy = policy_with(reading);
  EXPECT_EQ(reading.ids(), std::vector<std::string>{"words/not-one-word"});
  EXPECT_EQ(reading.marked(reading.only()), "in no way");
  const Phrases& absolutes = phrases_of(policy.words, "absolutes");
  ASSERT_EQ(absolutes.size(), shipped + 1);
  EXPECT_EQ(absolutes.back()->utf8, "never ever");
}

TEST(Policy, WithoutWordListsNothingIsWritten) {
  Reading reading;
  ingest_policy(MemoryFiles{}, reading.folder, reading.sources, reading.findings);
  EXPECT_EQ(reading.ids(), std::vector<std::string>{"words/no-lists"});
  EXPECT_TRUE(reading.findings.block(Blocks::everything));
}

TEST(Policy, ListsThatOnlyOneSideKnowsAreFound) {
  Reading reading;
  MemoryFiles data;
  data.files["words/en.yaml"] = "negations: [no]\nnegatives: [not]\n";
  ingest_policy(data, reading.folder, reading.sources, reading.findings);
  const std::vector<std::string> ids = reading.ids();
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "yaml/unknown-key"), 1);
  EXPECT_EQ(static_cast<std::size_t>(std::count(ids.begin(), ids.end(), "words/list-missing")),
            lists_of_words.size() + lists_of_phrases.size() - 1);
}

}  // namespace
}  // namespace socpress::ingest
