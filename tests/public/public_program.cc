// The program itself: the report for the public from real files and a real process, and its independence.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "assemble/public/child.h"
#include "assemble/public/protocol.h"
#include "socpress/processes.h"

namespace {

namespace fs = std::filesystem;
using namespace socpress;

const fs::path scratch = SOCPRESS_SCRATCH, root = SOCPRESS_ROOT;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

fs::path copy_of_sample(const std::string& name) {
  const fs::path folder = scratch / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::copy(root / "samples/wexcombe-soc2-type2", folder, fs::copy_options::recursive);
  return folder;
}

struct Built {
  std::string report, manifest;
  int status = 0;
};

Built build(const fs::path& engagement, const std::string& name) {
  const fs::path out = scratch / (name + ".pdf");
  const std::string command = std::string(SOCPRESS_PROGRAM) + " build " + engagement.string() + " --part soc3 -o " +
                              out.string() + " > " + (scratch / (name + ".txt")).string() + " 2>&1";
  Built run;
  run.status = WEXITSTATUS(std::system(command.c_str()));
  run.report = text_of(out);
  run.manifest = text_of(out.string() + ".json");
  return run;
}

void append(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::app) << text; }

TEST(PublicProgram, PressesTheSampleAndSaysWhatItWasMadeOf) {
  const Built run = build(copy_of_sample("plain"), "plain");
  ASSERT_EQ(run.status, 0) << text_of(scratch / "plain.txt");
  EXPECT_TRUE(run.report.starts_with("%PDF-"));
  for (const char* part : {"\"public-model\"", "soc3.xml", "report.xml", "NotoSerif-Regular.ttf"})
    EXPECT_NE(run.manifest.find(part), std::string::npos) << part;
  for (const char* restricted : {"tests.csv", "controls.csv", "opinion.yaml", "description.md", "engagement"})
    EXPECT_EQ(run.manifest.find(restricted), std::string::npos) << restricted;
}

TEST(PublicProgram, GivesTheSameBytesWhateverStandsInRestrictedFiles) {
  const Built plain = build(copy_of_sample("first"), "first");
  const fs::path other = copy_of_sample("second");
  append(other / "management/responses.yaml", "# a remark that moves nothing\n");
  append(other / "management/other-information.md", "\nПисьмо, которого никто не читает. 秘密の文。\n");
  fs::remove(other / "management/boundary.svg");
  const std::string controls = text_of(other / "management/controls.csv");
  std::ofstream(other / "management/controls.csv") << controls << "\n";
  std::string terms = text_of(other / "engagement.yaml");
  terms.replace(terms.find("Copy 7, prepared for Brule Harbor Outfitters"), 44, "Copy 8");
  terms.replace(terms.find("Skerrow Cloud, Inc."), 19, "Verschwiegen GmbH");
  std::ofstream(other / "engagement.yaml") << terms;
  const Built changed = build(other, "second");
  ASSERT_FALSE(plain.report.empty());
  EXPECT_TRUE(plain.report == changed.report);
  EXPECT_EQ(plain.manifest, changed.manifest);
}

// A restricted text that is also the name of a typeface appears in every file that embeds it.
TEST(PublicProgram, AWaiverLetsItsPhraseStandIsListedAndMovesNoByte) {
  const Built plain = build(copy_of_sample("unwaived"), "unwaived");
  const fs::path folder = copy_of_sample("waived");
  std::string terms = text_of(folder / "engagement.yaml");
  terms.replace(terms.find("Copy 7, prepared for Brule Harbor Outfitters"), 44, "Noto Serif Regular");
  std::ofstream(folder / "engagement.yaml") << terms;
  EXPECT_EQ(build(folder, "refused").status, 2);
  EXPECT_FALSE(fs::exists(scratch / "refused.pdf"));

  const auto waiver_of = [](const std::string& phrase) {
    return "  - {phrase: " + phrase + ", by: C. Oyelaran, reason: A typeface is called so., on: 2026-11-20}\n";
  };
  std::ofstream(folder / "auditor/public-waivers.yaml") << "waivers:\n"
                                                        << waiver_of("Noto Serif Regular") << waiver_of("Lanternfish");
  const Built waived = build(folder, "waived");
  EXPECT_EQ(waived.status, 0) << text_of(scratch / "waived.txt");
  EXPECT_TRUE(waived.report == plain.report);
  EXPECT_NE(waived.manifest.find("\"words\": \"Noto Serif Regular\""), std::string::npos) << waived.manifest;
  EXPECT_EQ(waived.manifest.find("Lanternfish"), std::string::npos);
  EXPECT_NE(text_of(scratch / "waived.txt").find("leak/waiver-unused"), std::string::npos);
}

TEST(PublicProgram, RefusesWorkThatIsNone) {
  SystemProcesses processes;
  const auto said = processes.run({"socpress-that-is-nowhere", {}}, "");
  EXPECT_TRUE(std::holds_alternative<Error>(said));
  EXPECT_FALSE(assemble::build_for_public("socpress public work 1\nnothing that follows"));
  EXPECT_FALSE(assemble::build_for_public(""));
}

TEST(PublicProgram, AProcessGetsItsInputAndNoEnvironment) {
  SystemProcesses processes;
  const auto said = processes.run({"cat", {}}, std::string(3 << 20, 'x'));
  ASSERT_TRUE(std::holds_alternative<std::string>(said));
  EXPECT_EQ(std::get<std::string>(said).size(), std::size_t{3} << 20);
  const auto environment = processes.run({"env", {}}, "");
  ASSERT_TRUE(std::holds_alternative<std::string>(environment));
  EXPECT_EQ(std::get<std::string>(environment), "");
  const auto open = processes.run({"ls", {"-1", "/proc/self/fd"}}, "");
  EXPECT_EQ(std::get<std::string>(open), "0\n1\n2\n3\n");  // the fourth is the listing itself
}

}  // namespace
