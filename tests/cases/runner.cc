// Runs every .case file below this folder: virtual files in, findings or dumps out, compared word for word.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "assemble.h"
#include "socpress/disk.h"
#include "tell/tell.h"

namespace {

namespace fs = std::filesystem;
using namespace socpress;

const fs::path root = SOCPRESS_ROOT;
bool update = false;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::stringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A part of a case: its heading line ("--- edit auditor/tests.csv", "=== findings") and the lines under it.
struct Part { std::string heading; std::vector<std::string> lines; };

struct Case {
  std::vector<std::string> preface;
  std::vector<Part> given, expected;
};

Case parse(const std::string& text) {
  Case found;
  std::vector<std::string>* current = &found.preface;
  for (const std::string& line : lines_of(text)) {
    const bool given = line.starts_with("--- "), expected = line.starts_with("=== ");
    if (given || expected) {
      std::vector<Part>& parts = given ? found.given : found.expected;
      parts.push_back({line, {}});
      current = &parts.back().lines;
    } else {
      current->push_back(line);
    }
  }
  return found;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void load(MemoryFiles& files, const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.files[entry.path().lexically_relative(folder).generic_string()] = text_of(entry.path());
}

/// Applies hunks: a run of `-` lines and the run of `+` lines after it; a hunk of `+` lines alone is added at the end.
void apply_edit(std::string& text, const Part& part) {
  for (std::size_t i = 0; i < part.lines.size();) {
    std::string old_text, new_text;
    for (; i < part.lines.size() && part.lines[i].starts_with("-"); ++i) old_text += (old_text.empty() ? "" : "\n") + part.lines[i].substr(1);
    for (; i < part.lines.size() && part.lines[i].starts_with("+"); ++i) new_text += (new_text.empty() ? "" : "\n") + part.lines[i].substr(1);
    if (old_text.empty() && new_text.empty()) { ++i; continue; }
    if (old_text.empty()) { text += new_text + "\n"; continue; }
    const std::size_t at = text.find(old_text);
    ASSERT_NE(at, std::string::npos) << part.heading << ": not found: " << old_text;
    text.replace(at, old_text.size(), new_text);
  }
}

/// The virtual folders of a case.
struct Folders { MemoryFiles engagement, data; };

void set_up(const Case& given, Folders& folders) {
  load(folders.data, root / "layouts");
  for (const std::string& line : given.preface)
    if (line.starts_with("base: ")) load(folders.engagement, root / line.substr(6));
  for (const Part& part : given.given) {
    std::string name = part.heading.substr(4);
    const bool edit = name.starts_with("edit ") || name.starts_with("break "), remove = name.starts_with("remove ");
    if (edit || remove) name = name.substr(name.find(' ') + 1);
    const bool in_data = name.starts_with("data/");
    auto& files = in_data ? folders.data.files : folders.engagement.files;
    if (in_data) name = name.substr(5);
    if (remove) { ASSERT_EQ(files.erase(name), 1u) << part.heading; }
    else if (edit) { ASSERT_TRUE(files.contains(name)) << part.heading; apply_edit(files[name], part); }
    else files[name] = joined(part.lines);
  }
}

std::string only_lines_with(const std::string& text, const std::string& needle) {
  std::string kept;
  for (const std::string& line : lines_of(text))
    if (line.find(needle) != std::string::npos) kept += line + "\n";
  return kept;
}

/// What socpress says: `asked` is the text after "=== ".
std::string seen(const std::string& asked, const Folders& folders) {
  const std::string data_path = (root / "layouts").string();
  const World world{folders.engagement, folders.data, [&](const std::string& name) { return font_file(data_path, name); }};
  Sources sources;
  Findings findings;
  const std::string what = asked.substr(0, asked.find(' '));
  Order order;
  if (what == "findings" || what == "concise") {
    review(world, order, sources, findings);
    return tell(findings.all(), sources, {what == "findings" ? Telling::full : Telling::concise, false});
  }
  order.stop_after = what == "model" ? Stage::model : what == "document" ? Stage::document : Stage::pages;
  const std::string dump = press(world, order, sources, findings).dump;
  const std::size_t containing = asked.find(" containing ");
  return containing == std::string::npos ? dump : only_lines_with(dump, asked.substr(containing + 12));
}

std::vector<std::string> case_files() {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests/cases"))
    if (entry.path().extension() == ".case") names.push_back(entry.path().lexically_relative(root / "tests/cases").generic_string());
  std::sort(names.begin(), names.end());
  return names;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, SayWhatTheySay) {
  const fs::path file = root / "tests/cases" / GetParam();
  Case given = parse(text_of(file));
  ASSERT_FALSE(given.expected.empty()) << "a case that expects nothing cannot fail";
  Folders folders;
  set_up(given, folders);
  if (HasFatalFailure()) return;
  std::string rewritten = joined(given.preface);
  for (const Part& part : given.given) rewritten += part.heading + "\n" + joined(part.lines);
  for (const Part& part : given.expected) {
    const std::string now = seen(part.heading.substr(4), folders);
    rewritten += part.heading + "\n" + now;
    if (!update) { EXPECT_EQ(joined(part.lines), now) << part.heading; }
  }
  if (update) std::ofstream(file, std::ios::binary) << rewritten;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param.substr(0, info.param.size() - 5);
  std::replace_if(name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Cases, testing::ValuesIn(case_files()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Cases);

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  update = argc > 1 && std::string(argv[1]) == "--update";
  return RUN_ALL_TESTS();
}
