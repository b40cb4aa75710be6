// Clean reports have no findings: fifty of them, with varied names, lengths, paper sizes and scripts.
#include <gtest/gtest.h>

#include "leaks/reports.h"

namespace socpress {
namespace {

TEST(Clean, TheSampleRaisesNoAlarm) {
  const PublicReport report = built(sample("minimal"));
  EXPECT_GT(report.restricted.size(), 20u);
  EXPECT_EQ(reported(report.pdf, report.contents, report.restricted), "");
}

TEST(Clean, TheCompletePublicReportHasNoFindings) {
  const PublicReport report = built(sample("wexcombe-soc2-type2"), "soc3");
  EXPECT_GT(report.restricted.size(), 200u);
  EXPECT_EQ(reported(report.pdf, report.contents, report.restricted), "");
}

TEST(Clean, FiftyVariedReportsRaiseNoAlarm) {
  const std::vector<std::string> names = {"Oxwell Appointments, Inc.", "Société d'Épargne & Fils S.A.",
                                          "Offizin Flöck-Æbel GmbH", "北海診療株式会社",
                                          "Catalog Document Identity Ltd."};
  const std::vector<std::string> systems = {"Clinic Diary", "e-mail relay (v2)", "Workflow – efficient offers", "Page",
                                            "Bücher & Söhne"};
  for (std::size_t i = 0; i < 50; ++i) {
    MemoryFiles engagement = sample("minimal");
    replace_in(engagement, "engagement.yaml", "Oxwell Appointments, Inc.", names[i % names.size()]);
    replace_in(engagement, "engagement.yaml", "Clinic Diary", systems[(i / 5) % systems.size()]);
    if (i % 2 == 1) engagement.files["engagement.yaml"] += "\npresentation:\n  paper: a4\n";
    std::string more;
    for (std::size_t k = 0; k < i; ++k)
      more += "  - id: PX-" + std::to_string(k) + "\n    categories: [security]\n    text: Records of day " +
              std::to_string(k * 31 + i) +
              " are kept whole, are read back from a second place, and are given out to nobody but their owner; office "
              "hours aside.\n";
    replace_in(engagement, "management/system.yaml", "requirements:", more + "requirements:");
    const PublicReport report = built(engagement);
    EXPECT_EQ(reported(report.pdf, report.contents, report.restricted), "") << "report " << i;
  }
}

}  // namespace
}  // namespace socpress
