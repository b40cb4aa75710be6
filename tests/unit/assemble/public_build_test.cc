// A failure of the public process: no report is built, and a finding states the reason.
#include <gtest/gtest.h>

#include "assemble/public/protocol.h"
#include "model/public_engagement.h"

namespace socpress::assemble {
namespace {

/// The result for a process with this output.
PublicResult after(Expected<std::string> answer, Findings& findings) {
  const Faces faces;
  const PublicBytes model = public_bytes(PublicEngagement{});
  const PublicWork work{"soc3", {}, faces, model, Stage::report};
  MemoryProcesses process;
  process.answer = [&](const Command&, std::string_view) { return answer; };
  return run_public_process(work, &process, {Sources{}, {}}, findings);
}

TEST(PublicBuild, ReportsWhyTheProcessReturnedNoReport) {
  Findings findings;
  const PublicResult result = after(Error{"it ended with status 2"}, findings);
  ASSERT_EQ(findings.all().size(), 1u);
  EXPECT_EQ(findings.all().front().id, "public/process-failed");
  EXPECT_TRUE(findings.block(Blocks::everything));
  EXPECT_TRUE(result.report.empty() && result.dump.empty());
}

TEST(PublicBuild, RejectsAnIncompleteAnswer) {
  for (const char* answer : {"", "socpress public work 1\n\x01", "anything"}) {
    Findings findings;
    EXPECT_TRUE(after(std::string(answer), findings).report.empty());
    EXPECT_EQ(findings.all().size(), 1u) << answer;
  }
}

}  // namespace
}  // namespace socpress::assemble
