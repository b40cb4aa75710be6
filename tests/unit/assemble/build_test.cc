// The complete driver: drafts and issued reports, faces, the public part, and the same bytes every time.
#include "assemble/build.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "assemble/public/child.h"
#include "publish/publish.h"

namespace socpress::assemble {
namespace {

namespace fs = std::filesystem;
const fs::path root = SOCPRESS_ROOT;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

void load(MemoryFiles& files, const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.files[entry.path().lexically_relative(folder).generic_string()] = text_of(entry.path());
}

/// A sample in memory, the smallest if no other is named, with Debian's faces.
struct Bench {
  MemoryFiles engagement, data;
  Environment environment{engagement, data, [](const std::string& name) -> std::optional<Bytes> {
                            return text_of(fs::path("/usr/share/fonts/truetype/noto") / name);
                          }};
  Sources sources;
  Findings findings;

  explicit Bench(const char* sample = "samples/minimal") {
    load(engagement, root / sample);
    load(data, root / "layouts");
  }
  BuildResult build_now(const Request& order = {}) {
    sources = Sources();
    findings = Findings();
    return build(environment, order, sources, findings);
  }
  void sign() {
    const std::optional<std::string> text = digest(environment, {}, sources, findings);
    ASSERT_TRUE(text);
    engagement.files["auditor/sign-off.yaml"] = "by: A. Partner\non: 2026-12-01\ndigest: " + *text + "\n";
  }
  bool found(std::string_view id) const {
    for (const Finding& finding : findings.all())
      if (finding.id == id) return true;
    return false;
  }
};

TEST(Review, ComparesTheTextsWithThoseOfOtherEngagements) {
  Bench bench, other;
  other.engagement.files.clear();
  load(other.engagement, root / "samples/skagerholm-soc2-type1");
  bench.environment.others = {&other.engagement};
  evaluate(bench.environment, {}, bench.sources, bench.findings);
  EXPECT_FALSE(bench.found("repetition/as-elsewhere")) << "another system in other words";
  load(other.engagement, root / "samples/minimal");
  evaluate(bench.environment, {}, bench.sources, bench.findings);
  EXPECT_TRUE(bench.found("repetition/as-elsewhere"));
}

TEST(SectionBuilds, UnsignedWorkIsADraft) {
  Bench bench;
  const BuildResult built = bench.build_now();
  EXPECT_TRUE(built.draft());
  EXPECT_EQ(built.why_draft, "it is not signed off (auditor/sign-off.yaml)");
  EXPECT_TRUE(built.report.starts_with("%PDF-1.7"));
}

TEST(SectionBuilds, ASignOffOverTheseVeryFilesMakesItFinal) {
  Bench bench;
  bench.sign();
  const BuildResult built = bench.build_now();
  EXPECT_FALSE(built.draft()) << built.why_draft;
  EXPECT_FALSE(built.report.empty());
  EXPECT_FALSE(bench.found("signoff/digest-differs"));
}

TEST(SectionBuilds, OneChangedByteAfterTheSignOffMakesItADraftAgain) {
  for (const char* path : {"management/controls.csv", "management/description.md", "auditor/opinion.yaml"}) {
    Bench bench;
    bench.sign();
    bench.engagement.files[path] += "\n";
    const BuildResult built = bench.build_now();
    EXPECT_TRUE(built.draft()) << path;
    EXPECT_NE(built.why_draft.find("digest"), std::string::npos) << path << ": " << built.why_draft;
    EXPECT_TRUE(bench.found("signoff/digest-differs")) << path;
  }
}

TEST(SectionBuilds, AChangedSentenceOfTheLayoutIsNotWhatWasSigned) {
  Bench bench;
  bench.sign();
  bench.data.files["report.xml"] += "<!-- -->\n";
  EXPECT_TRUE(bench.build_now().draft());
}

/// The labels of criteria are printed, so a sign-off is over them as well.
TEST(SectionBuilds, AChangedLabelOfACriterionIsNotWhatWasSigned) {
  Bench bench;
  bench.sign();
  bench.data.files["catalogs/tsc-2017.xml"] += "<!-- -->\n";
  EXPECT_TRUE(bench.build_now().draft());
}

TEST(SectionBuilds, AnErrorPreventsIssuingASignedReport) {
  Bench bench;
  std::string& opinion = bench.engagement.files["auditor/opinion.yaml"];
  const std::size_t at = opinion.find("report-date:");
  ASSERT_NE(at, std::string::npos);
  opinion.erase(at, opinion.find('\n', at) - at + 1);
  bench.sign();
  const BuildResult built = bench.build_now();
  EXPECT_TRUE(built.draft());
  EXPECT_EQ(built.why_draft, "it has open findings");
}

TEST(SectionBuilds, SameFilesGiveTheSameBytes) {
  Bench one, other;
  EXPECT_EQ(publish::sha256(one.build_now().report), publish::sha256(other.build_now().report));
}

TEST(SectionBuilds, AMissingFaceIsAFindingAndNothingIsBuilt) {
  Bench bench;
  bench.environment.font = [](const std::string&) -> std::optional<Bytes> { return std::nullopt; };
  EXPECT_TRUE(bench.build_now().report.empty());
  EXPECT_TRUE(bench.found("faces/missing"));
}

TEST(SectionBuilds, AFaceThatIsNotTheRecordedOneIsAFinding) {
  Bench bench;
  const auto debian = bench.environment.font;
  bench.environment.font = [debian](const std::string& name) -> std::optional<Bytes> {
    return *debian(name) + std::string(4, '\0');
  };
  bench.build_now();
  EXPECT_TRUE(bench.found("faces/differs"));
}

TEST(SectionBuilds, JunkInPlaceOfAFaceIsAFinding) {
  Bench bench;
  bench.environment.font = [](const std::string&) -> std::optional<Bytes> { return "not a font"; };
  EXPECT_TRUE(bench.build_now().report.empty());
  EXPECT_TRUE(bench.found("faces/unreadable"));
}

constexpr const char* letter_path = "management/bridge-letter.yaml";

Request of(Part part) {
  Request order;
  order.part = part;
  return order;
}

TEST(SectionBuilds, ABridgeLetterWrittenAfterTheSignOffChangesNothingOfTheReport) {
  Bench bench;
  bench.sign();
  const std::string before = publish::sha256(bench.build_now().report);
  bench.engagement.files[letter_path] = "nobody: has read this\n";
  const BuildResult built = bench.build_now();
  EXPECT_FALSE(built.draft()) << built.why_draft;
  EXPECT_EQ(publish::sha256(built.report), before);
  EXPECT_TRUE(bench.findings.all().empty());
}

TEST(SectionBuilds, ABridgeLetterIsADraftUntilItIsSigned) {
  Bench bench;
  const std::string unsigned_letter =
      "last-report: { type: 2, period: { from: 2026-01-01, to: 2026-06-30 }, date: 2026-08-14,\n"
      "  auditor: \"Garrow Finch, P.C.\" }\nincidents: None occurred.\ncontrol-failures: None is known.\n"
      "period: { from: 2026-07-01, to: 2026-08-31 }\nchanges: { none: Nothing was changed. }\n";
  bench.engagement.files[letter_path] = unsigned_letter;
  EXPECT_TRUE(bench.build_now(of(Part::bridge_letter)).draft());
  bench.engagement.files[letter_path] =
      unsigned_letter + "date: 2026-09-01\nsignatures: [{ name: Hester Quill, title: Managing Director }]\n";
  const BuildResult built = bench.build_now(of(Part::bridge_letter));
  EXPECT_FALSE(built.draft()) << built.why_draft;
  EXPECT_EQ(built.pages, 1u);
}

TEST(SectionBuilds, WhatManagementSignedIsFinalWithoutAnAuditor) {
  Bench bench;
  std::erase_if(bench.engagement.files, [](const auto& file) { return file.first.starts_with("auditor/"); });
  for (const Part part : {Part::assertion, Part::description, Part::management}) {
    const BuildResult built = bench.build_now(of(part));
    EXPECT_FALSE(built.draft()) << built.why_draft;
    EXPECT_FALSE(built.report.empty());
  }
}

TEST(SectionBuilds, TheAuditorsFilesDoNotChangeWhatManagementBuilds) {
  Bench with, without;
  with.engagement.files["auditor/tests.csv"] = "no sheet at all";
  with.engagement.files["auditor/layout.xml"] = "<layout name=\"report\" extends=\"report\"/>";
  std::erase_if(without.engagement.files, [](const auto& file) { return file.first.starts_with("auditor/"); });
  for (const Part part : {Part::assertion, Part::description, Part::management})
    EXPECT_EQ(publish::sha256(with.build_now(of(part)).report), publish::sha256(without.build_now(of(part)).report));
  EXPECT_TRUE(with.findings.all().empty());
}

TEST(SectionBuilds, WhatManagementHasNotSignedIsADraft) {
  Bench bench;
  bench.engagement.files.erase("management/assertion.yaml");
  const BuildResult built = bench.build_now(of(Part::description));
  EXPECT_TRUE(built.draft());
  EXPECT_FALSE(built.report.empty());
}

TEST(SectionBuilds, ThePublicPartIsBuiltFromThePublicModelOnly) {
  Bench bench;
  Request order;
  order.part = Part::public_commitments;
  order.stop_after = Stage::document;
  const std::string dump = bench.build_now(order).dump;
  EXPECT_FALSE(dump.empty());
  EXPECT_EQ(dump.find("Inspected"), std::string::npos);
  order.stop_after = Stage::report;
  EXPECT_TRUE(bench.build_now(order).report.starts_with("%PDF-1.7"));
}

TEST(SectionBuilds, ThereIsNoPublicPartOfAPointInTime) {
  Bench bench;
  std::string& terms = bench.engagement.files["engagement.yaml"];
  const std::size_t at = terms.find("period:");
  ASSERT_NE(at, std::string::npos);
  terms.replace(at, terms.find('\n', at) - at, "as-of: 2026-06-30");
  Request order;
  order.part = Part::public_commitments;
  EXPECT_TRUE(bench.build_now(order).report.empty());
  EXPECT_TRUE(bench.found("public/no-period"));
}

/// The real-sized sample with a function instead of the public process; `words` is poppler's output.
struct PublicBench : Bench {
  MemoryProcesses process;
  Expected<std::string> words = Error{"no such program"};
  Request order;

  PublicBench() : Bench("samples/wexcombe-soc2-type2") {
    order.part = Part::soc3;
    environment.processes = &process;
    process.answer = [this](const Command& command, std::string_view work) {
      return command.program.empty() ? Expected<std::string>(build_for_public(work).value()) : words;
    };
  }
};

// The report for the public is based on the Type 2 report: on the same files, and signed off.
TEST(BuildForPublic, IsADraftWhileTheType2IsNotSignedOffOverTheSameFiles) {
  PublicBench bench;
  const std::string type_2 = digest(bench.environment, {}, bench.sources, bench.findings).value();
  const std::string own = digest(bench.environment, bench.order, bench.sources, bench.findings).value();
  bench.order.stop_after = Stage::pages;
  const auto signed_with = [&](const std::string& restricted) {
    bench.engagement.files["auditor/sign-off.yaml"] =
        "by: A. Partner\non: 2026-12-01\ndigest: " + restricted + "\nsoc3: " + own + "\n";
    return bench.build_now(bench.order);
  };
  EXPECT_FALSE(signed_with(type_2).draft()) << signed_with(type_2).why_draft;
  EXPECT_TRUE(signed_with(own).draft());
  EXPECT_TRUE(bench.found("soc3/stale-source"));
}

TEST(BuildForPublic, HasNoOutputWithoutPoppler) {
  PublicBench bench;
  const BuildResult built = bench.build_now(bench.order);
  EXPECT_TRUE(built.report.empty() && built.manifest.empty());
  EXPECT_TRUE(bench.found("leak/no-poppler"));
}

TEST(BuildForPublic, HasNoOutputWhenTheTextDiffersFromTheLayout) {
  PublicBench bench;
  bench.words = "Words of something else.";
  const BuildResult built = bench.build_now(bench.order);
  EXPECT_TRUE(built.report.empty() && built.manifest.empty());
  EXPECT_TRUE(bench.found("leak/words-differ"));
}

}  // namespace
}  // namespace socpress::assemble
