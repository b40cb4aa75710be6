// Exit statuses, files on disk, and the same bytes wherever the program runs.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "command_line/engagements.h"
#include "pdf/page_texts.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;

std::set<std::string> files_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

/// The minimal sample with an error that allows a draft, or with one that allows nothing.
std::string with_a_sample_too_large(const std::string& as) {
  const std::string engagement = copied_sample("minimal", as);
  edit(engagement + "/auditor/tests.csv", "Weeks in the period,26,5,0", "Weeks in the period,26,27,0");
  return engagement;
}

std::string with_a_control_twice(const std::string& as) {
  const std::string engagement = copied_sample("minimal", as);
  edit(engagement + "/management/controls.csv", "\nVEN-01,", "\nMON-01,");
  return engagement;
}

class SameBytes : public OnDisk {
 protected:
  void SetUp() override {
    copied_sample("wexcombe-soc2-type2", "engagement");
    ASSERT_EQ(build(scratch() + "/engagement", scratch() + "/first.pdf").status, 0);
  }

  /// Builds with a command in which ENGAGEMENT and REPORT are already replaced, and compares.
  void expect_same(const std::string& before, const std::string& arguments) {
    const Ran ran = run(before + " " + shell_word(SOCPRESS_PROGRAM) + " build " + arguments, scratch());
    EXPECT_EQ(ran.status, 0) << ran.errors;
    const bool same = bytes_of(scratch() + "/first.pdf") == bytes_of(scratch() + "/second.pdf");
    EXPECT_TRUE(same) << before << " build " << arguments;
    fs::remove(scratch() + "/second.pdf");
  }
};

TEST_F(SameBytes, WhereverAndWheneverItIsBuilt) {
  const std::string absolute = shell_word(scratch() + "/engagement") + " -o " + shell_word(scratch() + "/second.pdf");
  expect_same("", absolute);
  expect_same("TZ=Pacific/Kiritimati LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8", absolute);
  expect_same("TZ=America/Adak LC_ALL=C", absolute);
  expect_same("cd / && env -i", absolute);
  expect_same("cd " + shell_word(scratch()) + " &&", "engagement -o second.pdf");
  expect_same("cd " + shell_word(scratch() + "/engagement") + " &&", "./ -o ../second.pdf");
}

TEST_F(SameBytes, FromAnotherCopyOfTheFolder) {
  fs::create_directories(scratch() + "/elsewhere/deep");
  copy_folder(scratch() + "/engagement/management", scratch() + "/elsewhere/deep/copy/management");
  copy_folder(scratch() + "/engagement/auditor", scratch() + "/elsewhere/deep/copy/auditor");
  fs::copy(scratch() + "/engagement/engagement.yaml", scratch() + "/elsewhere/deep/copy/engagement.yaml");
  expect_same("", shell_word(scratch() + "/elsewhere/deep/copy") + " -o " + shell_word(scratch() + "/second.pdf"));
}

class ExitStatus : public OnDisk {};

TEST_F(ExitStatus, IsZeroForADraftWithoutFindings) {
  const Ran ran = build(copied_sample("minimal", "clean"), scratch() + "/clean.pdf");
  EXPECT_EQ(ran.status, 0) << ran.errors;
  EXPECT_NE(ran.errors.find("DRAFT"), std::string::npos) << ran.errors;
  EXPECT_EQ(ran.output, "");
}

TEST_F(ExitStatus, IsZeroForTheFinalReportOfASignedEngagement) {
  const std::string engagement = copied_sample("minimal", "signed");
  sign(engagement);
  const Ran ran = build(engagement, scratch() + "/signed.pdf");
  EXPECT_EQ(ran.status, 0) << ran.errors;
  EXPECT_NE(ran.errors.find("FINAL"), std::string::npos) << ran.errors;
  for (const PageText& page : page_texts(scratch() + "/signed.pdf", scratch()))
    EXPECT_EQ(page.text.find("DRAFT"), std::string::npos) << "page " << page.label;
}

TEST_F(ExitStatus, BelongsToADraftAgainWhenASignedEngagementIsChanged) {
  const std::string engagement = copied_sample("minimal", "changed");
  sign(engagement);
  edit(engagement + "/management/description.md", "57 clinics", "58 clinics");
  const Ran ran = build(engagement, scratch() + "/changed.pdf");
  EXPECT_LT(ran.status, 2) << ran.errors;
  EXPECT_EQ(ran.errors.find("FINAL"), std::string::npos) << ran.errors;
  EXPECT_NE(ran.errors.find("digest"), std::string::npos) << ran.errors;
}

TEST_F(ExitStatus, IsOneForFindingsAndADraftIsBuilt) {
  const Ran ran = build(with_a_sample_too_large("findings"), scratch() + "/findings.pdf");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.errors.find("auditor/tests.csv:9:"), std::string::npos) << ran.errors;
  EXPECT_NE(ran.errors.find("DRAFT"), std::string::npos) << ran.errors;
  EXPECT_TRUE(fs::exists(scratch() + "/findings.pdf"));
}

TEST_F(ExitStatus, IsTwoForAnUnreadableEngagementAndTheOldReportStays) {
  fs::create_directories(scratch() + "/out");
  write_bytes(scratch() + "/out/report.pdf", "the report of last week");
  const Ran ran = build(with_a_control_twice("unreadable"), scratch() + "/out/report.pdf");
  EXPECT_EQ(ran.status, 2) << ran.errors;
  EXPECT_NE(ran.errors.find("nothing was written"), std::string::npos) << ran.errors;
  EXPECT_EQ(bytes_of(scratch() + "/out/report.pdf"), "the report of last week");
  EXPECT_EQ(files_in(scratch() + "/out"), std::set<std::string>{"report.pdf"});
  EXPECT_EQ(socpress("check " + shell_word(scratch() + "/unreadable")).status, 2);
}

TEST_F(ExitStatus, FollowsTheSeverityOfFailOn) {
  const std::string engagement = shell_word(with_a_sample_too_large("lenient"));
  EXPECT_EQ(socpress("check " + engagement + " --fail-on error").status, 1);
  EXPECT_EQ(socpress("check " + engagement + " --fail-on never").status, 0);
}

TEST_F(ExitStatus, IsTwoForACommandThatCannotBeCarriedOut) {
  const std::string engagement = shell_word(copied_sample("minimal", "minimal"));
  EXPECT_EQ(socpress("").status, 2);
  EXPECT_EQ(socpress("press " + engagement).status, 2);
  EXPECT_EQ(socpress("build " + engagement).status, 2);
  EXPECT_EQ(socpress("build " + engagement + " --no-such-option -o x.pdf").status, 2);
  EXPECT_EQ(build(scratch() + "/no-such-folder", scratch() + "/x.pdf").status, 2);
  EXPECT_EQ(socpress("check " + shell_word(scratch() + "/minimal/engagement.yaml")).status, 2);
  EXPECT_EQ(socpress("inspect " + shell_word(scratch() + "/no-such-report.pdf")).status, 2);
  EXPECT_FALSE(fs::exists(scratch() + "/x.pdf"));
}

TEST_F(ExitStatus, IsTwoWhenThereIsNothingToCompareWith) {
  const std::string engagement = shell_word(copied_sample("minimal", "lonely/minimal"));
  const Ran alone = socpress("check " + engagement + " --against " + shell_word(scratch() + "/lonely"));
  EXPECT_EQ(alone.status, 2);
  EXPECT_NE(alone.errors.find("contains no other engagement"), std::string::npos) << alone.errors;
  EXPECT_EQ(socpress("check " + engagement + " --prior " + shell_word(scratch() + "/no-such-folder")).status, 2);
}

/// Annotations name files relative to the working folder, however the engagement was named.
TEST_F(ExitStatus, NamesFilesFromTheWorkingFolder) {
  with_a_sample_too_large("clients/oxwell");
  const auto output_of = [&](const std::string& engagement) {
    return run("cd " + shell_word(scratch()) + " && " + shell_word(SOCPRESS_PROGRAM) + " check " + engagement +
                   " --format github",
               scratch())
        .output;
  };
  const std::string named = output_of("clients/oxwell");
  EXPECT_NE(named.find("file=clients/oxwell/auditor/tests.csv"), std::string::npos) << named;
  EXPECT_EQ(output_of("\"$PWD/clients/oxwell/\""), named);
}

TEST_F(ExitStatus, IsTwoWhereTheReportCannotBeWritten) {
  const std::string engagement = copied_sample("minimal", "unwritable");
  EXPECT_EQ(build(engagement, scratch() + "/no-such-folder/report.pdf").status, 2);
  EXPECT_FALSE(fs::exists(scratch() + "/no-such-folder"));
  fs::create_directories(scratch() + "/folder.pdf/full");
  EXPECT_EQ(build(engagement, scratch() + "/folder.pdf").status, 2);
  EXPECT_EQ(files_in(scratch() + "/folder.pdf"), std::set<std::string>{"full"});
}

TEST_F(ExitStatus, IsTemporaryOnAFullDiskAndTheOldReportStaysAlone) {
  fs::create_directories(scratch() + "/disk");
  write_bytes(scratch() + "/disk/report.pdf", "the report of last week");
  const std::string engagement = copied_sample("minimal", "disk-full");
  const std::string small_disk = "trap '' XFSZ; ulimit -f 8; ";
  const Ran ran = run(small_disk + shell_word(SOCPRESS_PROGRAM) + " build " + shell_word(engagement) + " -o " +
                          shell_word(scratch() + "/disk/report.pdf"),
                      scratch());
  EXPECT_EQ(ran.status, 75) << ran.errors;
  EXPECT_EQ(bytes_of(scratch() + "/disk/report.pdf"), "the report of last week");
  EXPECT_EQ(files_in(scratch() + "/disk"), std::set<std::string>{"report.pdf"});
}

TEST_F(ExitStatus, IsTemporaryWhenTheOutputIsLost) {
  const std::string engagement = shell_word(copied_sample("minimal", "lost"));
  ASSERT_EQ(build(scratch() + "/lost", scratch() + "/lost.pdf").status, 0);
  EXPECT_EQ(socpress("check " + engagement + " > /dev/full").status, 75);
  EXPECT_EQ(socpress("check " + engagement + " --format json > /dev/full").status, 75);
  EXPECT_EQ(socpress("digest " + engagement + " > /dev/full").status, 75);
  EXPECT_EQ(socpress("inspect " + shell_word(scratch() + "/lost.pdf") + " > /dev/full").status, 75);
  EXPECT_EQ(socpress("build " + engagement + " --stop-after model > /dev/full").status, 75);
}

class SeveralFolders : public OnDisk {
 protected:
  /// Builds folders of the scratch folder into out/.
  static Ran build_into_folder(const std::string& names) {
    return run("cd " + shell_word(scratch()) + " && " + shell_word(SOCPRESS_PROGRAM) + " build " + names +
                   " -o out/ --format concise",
               scratch());
  }
};

TEST_F(SeveralFolders, AreTheSameBytesAsOneByOneAndEndWithATable) {
  sign(copied_sample("minimal", "signed"));
  copied_sample("skagerholm-soc2-type1", "draft");
  const Ran ran = build_into_folder("signed draft");
  EXPECT_EQ(ran.status, 0) << ran.errors;
  EXPECT_EQ(ran.output, "");
  for (const std::string name : {"signed", "draft"}) {
    ASSERT_EQ(build(scratch() + "/" + name, scratch() + "/alone.pdf").status, 0);
    EXPECT_TRUE(bytes_of(scratch() + "/alone.pdf") == bytes_of(scratch() + "/out/" + name + ".pdf")) << name;
  }
  EXPECT_NE(ran.errors.find("FINAL        0         0  out/signed.pdf"), std::string::npos) << ran.errors;
  EXPECT_NE(ran.errors.find("DRAFT        0         0  out/draft.pdf"), std::string::npos) << ran.errors;
}

TEST_F(SeveralFolders, GoOnAfterOneFailsAndTheWorstIsTheExitStatus) {
  fs::remove_all(scratch() + "/out");
  with_a_control_twice("unreadable");
  with_a_sample_too_large("open");
  copied_sample("minimal", "clean");
  const Ran ran = build_into_folder("unreadable open clean");
  EXPECT_EQ(ran.status, 2) << ran.errors;
  EXPECT_EQ(files_in(scratch() + "/out"), (std::set<std::string>{"clean.pdf", "open.pdf"}));
  const std::size_t first = ran.errors.find("== unreadable\n"), second = ran.errors.find("== open\n");
  EXPECT_LT(first, second) << ran.errors;
  EXPECT_NE(second, std::string::npos) << ran.errors;
  EXPECT_EQ(ran.errors.find("== clean\n"), std::string::npos) << ran.errors;
  EXPECT_NE(ran.errors.find("failed       2         0  -"), std::string::npos) << ran.errors;
}

TEST_F(SeveralFolders, CannotShareAFormatOfOneDocument) {
  fs::remove_all(scratch() + "/out");
  copied_sample("minimal", "first");
  copied_sample("minimal", "second");
  const Ran ran = run("cd " + shell_word(scratch()) + " && " + shell_word(SOCPRESS_PROGRAM) +
                          " build first second -o out/ --format json",
                      scratch());
  EXPECT_EQ(ran.status, 2);
  EXPECT_FALSE(fs::exists(scratch() + "/out"));
}

TEST_F(SeveralFolders, OfOneNameAreRefusedBeforeAnythingIsBuilt) {
  fs::remove_all(scratch() + "/out");
  copied_sample("minimal", "one/same");
  copied_sample("minimal", "other/same");
  const Ran ran = build_into_folder("one/same other/same/");
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.errors.find("both named same"), std::string::npos) << ran.errors;
  EXPECT_FALSE(fs::exists(scratch() + "/out"));
}

TEST_F(ExitStatus, IsOneForAReportWithFindingsOfInspect) {
  ASSERT_EQ(build(copied_sample("minimal", "damaged"), scratch() + "/damaged.pdf").status, 0);
  const std::string whole = bytes_of(scratch() + "/damaged.pdf");
  write_bytes(scratch() + "/damaged.pdf", whole.substr(0, whole.size() / 2));
  EXPECT_EQ(socpress("inspect " + shell_word(scratch() + "/damaged.pdf")).status, 1);
}

}  // namespace
}  // namespace socpress
