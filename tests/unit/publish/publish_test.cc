// Publishing: all or nothing, and digests without ambiguity.
#include "publish/publish.h"

#include <gtest/gtest.h>

namespace socpress::publish {
namespace {

TEST(Publish, PutsTheBytesUnderTheName) {
  MemoryFiles out;
  Findings findings;
  EXPECT_TRUE(publish(out, "report.pdf", "%PDF", findings));
  EXPECT_EQ(out.files["report.pdf"], "%PDF");
  EXPECT_TRUE(findings.all().empty());
}

TEST(Publish, AFullDiskLeavesTheOldFileAndAFinding) {
  MemoryFiles out;
  out.files["report.pdf"] = "old";
  out.refuse = "no space left on device";
  Findings findings;
  EXPECT_FALSE(publish(out, "report.pdf", "new", findings));
  EXPECT_EQ(out.files["report.pdf"], "old");
  ASSERT_EQ(findings.all().size(), 1u);
  EXPECT_EQ(findings.all()[0].id, "publish/not-written");
  EXPECT_EQ(findings.all()[0].message,
            "`report.pdf` could not be written (no space left on device); a file is written completely or not at all");
}

TEST(Digest, IsTheStandardSha256) {
  EXPECT_EQ(sha256("abc"), "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Digest, DoesNotDependOnTheOrderOfTheFiles) {
  EXPECT_EQ(sign_off_digest({{"a", "1"}, {"b", "2"}}), sign_off_digest({{"b", "2"}, {"a", "1"}}));
}

TEST(Digest, ChangesWithAByteAPathOrASeam) {
  const std::string one = sign_off_digest({{"a", "12"}, {"b", "3"}});
  EXPECT_NE(one, sign_off_digest({{"a", "12"}, {"b", "4"}}));
  EXPECT_NE(one, sign_off_digest({{"a", "12"}, {"c", "3"}}));
  EXPECT_NE(one, sign_off_digest({{"a", "1"}, {"2b", "3"}}));
  EXPECT_NE(one, sign_off_digest({{"a", "12"}, {"b", "3"}, {"c", ""}}));
}

}  // namespace
}  // namespace socpress::publish
