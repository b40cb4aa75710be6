// The shipped policy says everything, and what a folder says otherwise takes the place of it.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "ingest/ingest.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

/// The one file that these tests take from the disk: it is what they are about.
Policy policy_with(Reading& reading) {
  std::ifstream file(SOCPRESS_ROOT "/layouts/policies/standard.yaml", std::ios::binary);
  MemoryFiles data;
  data.files["policies/standard.yaml"] = std::string(std::istreambuf_iterator<char>(file), {});
  return ingest_policy(data, reading.folder, reading.sources, reading.findings);
}

TEST(Policy, TheShippedOneIsWhole) {
  Reading reading;
  const Policy policy = policy_with(reading);
  EXPECT_EQ(reading.ids(), std::vector<std::string>{});
  EXPECT_GE(policy.samples.size(), 8u);
  for (const SampleSize& size : policy.samples) EXPECT_GT(*size.least, 0);
  EXPECT_EQ(policy.thresholds.longest_period_days, 366);
  EXPECT_GT(policy.thresholds.bridge_letter_months, 0);
  for (const Phrases* words :
       {&policy.puffery, &policy.absolutes, &policy.intentions, &policy.soc1_opinion, &policy.asserting})
    EXPECT_FALSE(words->empty());
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
  ASSERT_EQ(policy.puffery.size(), 1u) << "a list is replaced as a whole";
  EXPECT_EQ(policy.puffery[0]->utf8, "peerless");
  EXPECT_TRUE(policy.recipient_needed);
}

}  // namespace
}  // namespace socpress::ingest
