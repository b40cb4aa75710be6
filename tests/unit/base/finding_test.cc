// Findings: declared kinds, reporting, the reader's order.
#include "base/finding.h"

#include <gtest/gtest.h>

namespace socpress::inline base {
namespace {

const FindingKind<int, int> too_many("tests/sample-exceeds-population", Severity::error,
                                     "{} items were sampled from a population of {}", "correct it", "AU-C 530");
const FindingKind<> odd("tests/odd", Severity::warning, "this is odd");
const FindingKind<std::string_view> broken("ingest/broken", Blocks::everything, "{} is broken");

TEST(Findings, FillsHolesAndBuildsUp) {
  Sources sources;
  const FileId file = sources.add("t.csv", "abc");
  Findings findings;
  findings.report(too_many, 30, 25).at({file, 1, 2}).label("the sample").also({file, 0, 1}, "here").help("mend");
  ASSERT_EQ(findings.all().size(), 1u);
  const Finding& finding = findings.all().front();
  EXPECT_EQ(finding.id, "tests/sample-exceeds-population");
  EXPECT_EQ(finding.message, "30 items were sampled from a population of 25");
  EXPECT_EQ(finding.span, (Span{file, 1, 2}));
  EXPECT_EQ(finding.label, "the sample");
  EXPECT_EQ(finding.others.at(0).text, "here");
  EXPECT_EQ(finding.help, "mend");
  EXPECT_EQ(finding.authority, "AU-C 530");
}

TEST(Findings, KnowWhatTheyBlock) {
  Findings findings;
  findings.report(odd);
  EXPECT_FALSE(findings.block(Blocks::issue));
  EXPECT_FALSE(findings.block(Blocks::nothing));
  findings.report(too_many, 2, 1);
  EXPECT_TRUE(findings.block(Blocks::issue));
  EXPECT_FALSE(findings.block(Blocks::everything));
  findings.report(broken, "it");
  EXPECT_TRUE(findings.block(Blocks::everything));
  EXPECT_EQ(findings.count(Severity::error), 2u);
  EXPECT_EQ(findings.count(Severity::warning), 1u);
}

TEST(Findings, ReadByPathThenPlaceThenReporting) {
  Sources sources;
  const FileId z = sources.add("z.yaml", "zzzz"), a = sources.add("a.yaml", "aaaa");
  std::vector<Finding> findings;
  const auto add = [&](std::string id, std::optional<Span> span) {
    findings.emplace_back();
    findings.back().id = std::move(id);
    findings.back().span = span;
  };
  add("nowhere 1", std::nullopt);
  add("z 2", Span{z, 2, 3});
  add("z 0", Span{z, 0, 1});
  add("a 1 first", Span{a, 1, 4});
  add("nowhere 2", std::nullopt);
  add("a 1 second", Span{a, 1, 2});
  std::vector<std::string> ids;
  for (const Finding& finding : in_reading_order(findings, sources)) ids.push_back(finding.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"a 1 first", "a 1 second", "z 0", "z 2", "nowhere 1", "nowhere 2"}));
}

}  // namespace
}  // namespace socpress::inline base
