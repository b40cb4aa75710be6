// Copies, alters, signs and builds engagements below the suite's scratch folder.
#include "command_line/engagements.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "emit/emit.h"
#include "ingest/ingest.h"
#include "socpress/disk.h"

namespace socpress {
namespace fs = std::filesystem;

std::string scratch() {
  std::string suite = testing::UnitTest::GetInstance()->current_test_suite()->name();
  std::ranges::replace(suite, '/', '-');
  return std::string(SOCPRESS_SCRATCH) + "/" + suite;
}

void OnDisk::SetUpTestSuite() {
  fs::remove_all(scratch());
  fs::create_directories(scratch());
}

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(SOCPRESS_ROOT "/samples"))
    if (fs::exists(entry.path() / "engagement.yaml")) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

void copy_folder(const std::string& from, const std::string& to) {
  fs::create_directories(to);
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

std::string copied_sample(const std::string& name, const std::string& as) {
  copy_folder(SOCPRESS_ROOT "/samples/" + name, scratch() + "/" + as);
  return scratch() + "/" + as;
}

void edit(const std::string& path, const std::string& from, const std::string& to) {
  std::string bytes = bytes_of(path);
  const std::size_t at = bytes.find(from);
  ASSERT_NE(at, std::string::npos) << path << " does not contain " << from;
  ASSERT_EQ(bytes.find(from, at + 1), std::string::npos) << path << " contains more than one " << from;
  write_bytes(path, bytes.replace(at, from.size(), to));
}

namespace {

/// Replaces the line of `yaml` that has the key with "key: value", one level inside its parent.
void set_line(std::string& yaml, const std::string& key, const std::string& value) {
  const std::size_t at = yaml.find("\n  " + key + ": ");
  ASSERT_NE(at, std::string::npos) << "presentation has no " << key;
  yaml.replace(at, yaml.find('\n', at + 1) - at, "\n  " + key + ": " + value);
}

}  // namespace

void present(const std::string& engagement, const std::string& section_iv, const std::string& paper) {
  const std::string path = engagement + "/engagement.yaml";
  std::string yaml = bytes_of(path);
  if (yaml.find("\npresentation:\n") == std::string::npos) {
    yaml += "\npresentation:\n  section-iv: " + section_iv + "\n  paper: " + paper + "\n";
  } else {
    set_line(yaml, "section-iv", section_iv);
    set_line(yaml, "paper", paper);
  }
  write_bytes(path, yaml);
}

Ran socpress(const std::string& arguments) { return run(shell_word(SOCPRESS_PROGRAM) + " " + arguments, scratch()); }

Ran build(const std::string& engagement, const std::string& report) {
  return socpress("build " + shell_word(engagement) + " -o " + shell_word(report) + " --format concise");
}

void sign(const std::string& engagement) {
  const Ran ran = socpress("digest " + shell_word(engagement));
  const std::string none = "sha256:" + std::string(64, '0');
  const std::string digest = ran.status == 0 ? ran.output.substr(0, ran.output.find('\n')) : none;
  write_bytes(engagement + "/auditor/sign-off.yaml", "by: B. Garrow\non: 2026-08-14\ndigest: " + digest + "\n");
}

Engagement ingested(const std::string& engagement) {
  const DiskFiles folder(engagement), data(SOCPRESS_ROOT "/layouts");
  Sources sources;
  Findings findings;
  Engagement read = ingest::ingest(folder, data, sources, findings);
  EXPECT_FALSE(findings.block(Blocks::everything)) << emit::emit(findings.all(), sources, {});
  return read;
}

}  // namespace socpress
