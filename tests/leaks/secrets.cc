// Searches for every text that the public may not read; the secrets are those of the files, not of a list.
#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/ingest.h"
#include "leaks/planted.h"
#include "leaks/reports.h"
#include "redact/redact.h"
#include "redact/restricted_texts.h"
#include "socpress/disk.h"

namespace socpress {
namespace {

struct Read {
  Engagement engagement;
  PublicEngagement shown;
  std::vector<std::string> restricted;
};

Read read(const MemoryFiles& folder) {
  const DiskFiles data(SOCPRESS_ROOT "/layouts");
  Sources sources;
  Findings findings;
  Read made;
  made.engagement = ingest::ingest(folder, data, sources, findings);
  for (const Finding& finding : findings.all())
    EXPECT_NE(finding.blocks, Blocks::everything) << finding.id << ": " << finding.message;
  made.shown = redact::redact(made.engagement);
  made.restricted = redact::restricted_texts(made.engagement, made.shown);
  return made;
}

bool is_in_one_of(const std::vector<std::string>& texts, const std::string& secret) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return text.find(secret) != std::string::npos; });
}

TEST(Secrets, EveryOneOfTheFilesIsRestrictedAndNoneIsShown) {
  const MemoryFiles files = planted_engagement();
  const std::set<std::string> secrets = planted_secrets(files);
  EXPECT_GE(secrets.size(), 85u);
  const Read made = read(files);
  const std::string public_text = dump(made.shown);
  for (const std::string& secret : secrets) {
    EXPECT_TRUE(is_in_one_of(made.restricted, secret)) << secret << " is not searched for";
    EXPECT_EQ(public_text.find(secret), std::string::npos) << secret << " is shown to the public";
  }
}

TEST(Secrets, NoneReachesThePublicReportAndEachIsFoundWhereItDoes) {
  const MemoryFiles files = planted_engagement();
  const PublicReport report = built(files);
  EXPECT_EQ(reported(report.pdf, report.contents, report.restricted), "");
  const std::string page_text = poppler_text(report.pdf);
  std::string all;
  for (const std::string& secret : planted_secrets(files)) {
    EXPECT_EQ(page_text.find(secret), std::string::npos) << secret;
    all += "\n" + secret;
  }
  const std::string findings = reported(report.pdf + all, report.contents, report.restricted);
  EXPECT_NE(findings.find("leak/restricted-text"), std::string::npos) << findings;
}

/// Sentences of a sheet are read from its bytes: the text between quotation marks.
TEST(Secrets, EverySentenceOfTheSamplesSheetsIsRestricted) {
  for (const char* name : {"minimal", "wexcombe-soc2-type2", "calderwick-soc2-type2-qualified"}) {
    MemoryFiles folder = sample(name);
    const Read made = read(folder);
    std::size_t sentences = 0;
    for (const char* path : {"management/controls.csv", "auditor/tests.csv"}) {
      const std::string& sheet = folder.files[path];
      for (std::size_t open = sheet.find('"'); open != std::string::npos;) {
        const std::size_t close = sheet.find('"', open + 1);
        const std::string sentence = sheet.substr(open + 1, close - open - 1);
        ++sentences;
        EXPECT_TRUE(is_in_one_of(made.restricted, sentence)) << name << ": " << sentence;
        open = sheet.find('"', close + 1);
      }
    }
    EXPECT_GT(sentences, 5u) << name;
  }
}

}  // namespace
}  // namespace socpress
