// Runs every .case file below this folder: virtual files in, findings or dumps out, compared exactly.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "assemble/build.h"
#include "assemble/public/child.h"
#include "cases/case_folders.h"
#include "cases/one_per_rule.h"
#include "cases/workbook_text.h"
#include "emit/emit.h"
#include "socpress/disk.h"

namespace {

namespace fs = std::filesystem;
using namespace socpress;
using namespace socpress::assemble;
using namespace socpress::cases;

const fs::path root = SOCPRESS_ROOT;
bool update = false, only_one_per_rule = false;
std::string chosen_folder;

/// A case contains its workbooks as texts; the program receives them packed.
void pack_workbooks(MemoryFiles& folder) {
  for (auto& [path, bytes] : folder.files)
    if (path.ends_with(".xlsx") && bytes.starts_with("@ ")) bytes = packed_workbook(bytes);
}

/// A placeholder for the digest in a sign-off, which a case cannot know.
void sign(Folders& folders) {
  constexpr std::string_view hole = "{digest}";
  std::string& sign_off = folders.engagement.files["auditor/sign-off.yaml"];
  const std::size_t at = sign_off.find(hole);
  if (at == std::string::npos) return;
  const Environment environment{folders.engagement, folders.data, {}};
  Sources sources;
  Findings findings;
  sign_off.replace(at, hole.size(), digest(environment, {}, sources, findings).value_or("none"));
}

void set_up(const Case& one, Folders& folders) {
  if (one.base().ends_with(".case")) set_up(read_case(text_of(root / one.base())), folders);
  load(one, root, folders);
  put(one, folders);
  for (MemoryFiles* folder : {&folders.engagement, &folders.prior, &folders.beside}) pack_workbooks(*folder);
  if (folders.engagement.files.contains("auditor/sign-off.yaml")) sign(folders);
}

std::string only_lines_with(const std::string& text, const std::string& needle) {
  std::string kept;
  for (const std::string& line : lines_of(text))
    if (line.find(needle) != std::string::npos) kept += line + "\n";
  return kept;
}

/// Builds the public report in this process, as the program does in another.
Expected<std::string> run_public_child(const Command&, std::string_view work) {
  const std::optional<Bytes> answer = build_for_public(work);
  return answer ? Expected<std::string>{*answer} : Expected<std::string>{Error{"the work is not whole"}};
}

/// The output that a heading requests: "model", "model of soc3", "model containing IAM-01".
struct Question {
  std::string what, part, needle;
};

Question question(std::string request) {
  Question found;
  const auto take = [&](const std::string& word) {
    const std::size_t at = request.find(word);
    const std::string after = at == std::string::npos ? "" : request.substr(at + word.size());
    if (at != std::string::npos) request.resize(at);
    return after;
  };
  found.needle = take(" containing ");
  found.part = take(" of ");
  found.what = request;
  return found;
}

/// The order of expectations; findings are those of every stage up to the last.
Request order_of(const Question& request, Stage last_of_findings) {
  Request order;
  order.stop_after = request.what == "model"      ? Stage::model
                     : request.what == "document" ? Stage::document
                     : request.what == "pages"    ? Stage::pages
                                                  : last_of_findings;
  if (!request.part.empty()) order.part = part_named(request.part).value();
  return order;
}

/// Faces are read once for all cases.
std::optional<Bytes> face(const std::string& name) {
  static std::map<std::string, std::optional<Bytes>> known;
  const auto [at, is_new] = known.try_emplace(name);
  if (is_new) at->second = font_file((root / "layouts").string(), name);
  return at->second;
}

/// One run over the folders, like `check` or `build --stop-after`.
struct Look {
  Sources sources;
  Findings findings;
  std::string dump;

  Look(const Question& request, const Folders& folders, Stage last_of_findings) {
    MemoryProcesses process;
    process.answer = run_public_child;
    Environment environment{folders.engagement, folders.data, face, &process};
    if (!folders.beside.files.empty()) environment.others.push_back(&folders.beside);
    if (!folders.prior.files.empty()) environment.prior = &folders.prior;
    if (expects_findings(request.what))
      evaluate(environment, order_of(request, last_of_findings), sources, findings);
    else
      dump = build(environment, order_of(request, last_of_findings), sources, findings).dump;
  }
};

/// The output of socpress.
std::string output_of(const std::string& heading, const Folders& folders, Stage last_of_findings) {
  const Question request = question(heading);
  const Look seen(request, folders, last_of_findings);
  if (request.what == "findings") return emit::emit(seen.findings.all(), seen.sources, {});
  if (request.what == "concise") return emit::emit(seen.findings.all(), seen.sources, {emit::Format::concise, false});
  return request.needle.empty() ? seen.dump : only_lines_with(seen.dump, request.needle);
}

/// The ids found in a case before its breaking blocks, except those that one of its waivers covers.
std::set<std::string> found_before(const Case& one, const std::string& request, Stage last_of_findings) {
  Folders folders;
  set_up(one, folders);
  std::set<std::string> ids;
  const Look seen(question(request), folders, last_of_findings);
  for (const Finding& finding : seen.findings.all())
    if (!finding.waived) ids.insert(finding.id);
  return ids;
}

/// The cases in the chosen folder itself; all cases when no folder is named.
std::vector<std::string> case_files() {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests/cases")) {
    const fs::path name = entry.path().lexically_relative(root / "tests/cases");
    if (name.extension() == ".case" && (chosen_folder.empty() || name.parent_path() == chosen_folder))
      names.push_back(name.generic_string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The cases whose expected findings all concern the engagement itself, and require no document and no pages.
std::set<std::string> ended_early;

/// A case that expects findings ends after the rules of the engagement when these report exactly the expected findings.
/// One that expects none continues to the pages.
std::string said_in_time(const std::string& name, const Expectation& expected, const Folders& folders) {
  if (!update && !expected_ids({{}, {}, {expected}}).empty()) {
    std::string early = output_of(expected.request, folders, Stage::checked);
    if (early == joined(expected.lines)) {
      ended_early.insert(name);
      return early;
    }
  }
  return output_of(expected.request, folders, Stage::pages);
}

void matches_its_expectation(const std::string& name) {
  const fs::path file = root / "tests/cases" / name;
  Case one = read_case(text_of(file));
  ASSERT_FALSE(one.expected.empty()) << "a case that expects nothing cannot fail";
  Folders folders;
  set_up(one, folders);
  for (Expectation& expected : one.expected) {
    const std::string now = said_in_time(name, expected, folders);
    if (!update) {
      EXPECT_EQ(joined(expected.lines), now) << expected.request;
    }
    expected.lines = lines_of(now);
  }
  if (update) std::ofstream(file, std::ios::binary) << written(one);
}

/// The parts of a case on which its findings depend.
std::string text_that_decides(const Case& one) {
  std::string text = one.base() + "\n" + one.prior() + "\n" + one.beside() + "\n";
  for (const cases::Given& given : one.given) text += given.heading + "\n" + joined(given.lines);
  return text;
}

/// A case of a rule contains a failing and a passing side: without its breaking blocks, no expected finding occurs.
void passes_when_fixed(const std::string& name) {
  const Case one = read_case(text_of(root / "tests/cases" / name));
  const std::vector<std::string> ids = expected_ids(one);
  if (!name.starts_with("check/")) return;
  const bool breaks =
      std::any_of(one.given.begin(), one.given.end(), [](const cases::Given& part) { return part.breaks; });
  EXPECT_FALSE(breaks && ids.empty()) << "a case that breaks something expects a finding";
  if (ids.empty()) return;
  ASSERT_FALSE(one.base().empty()) << "a case of a rule starts from a folder that is whole";
  const Case whole = fixed(one);
  const std::string& request = one.expected.front().request;
  const Stage last = ended_early.contains(name) ? Stage::checked : Stage::pages;
  // Most cases break the same engagements.
  static std::map<std::tuple<std::string, std::string, Stage>, std::set<std::string>> known;
  const auto [at, is_new] = known.try_emplace({text_that_decides(whole), request, last});
  if (is_new) at->second = found_before(whole, request, last);
  const std::set<std::string>& before = at->second;
  for (const std::string& id : ids) EXPECT_FALSE(before.contains(id)) << id << " is found before anything is broken";
}

class OneCase : public testing::Test {
 public:
  OneCase(std::string name, void (*run)(const std::string&)) : name_(std::move(name)), run_(run) {}
  void TestBody() override { run_(name_); }

 private:
  const std::string name_;
  void (*const run_)(const std::string&);
};

std::string test_name(const std::string& file) {
  std::string name = file.substr(0, file.size() - 5);
  std::replace_if(name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

/// Every case and the ids of the findings that it expects.
Share share_of_cases() {
  std::vector<CaseIds> all;
  for (const std::string& name : case_files())
    all.push_back({name, expected_ids(read_case(text_of(root / "tests/cases" / name)))});
  return one_per_rule(all);
}

/// A rule whose findings no case expects is not tested.
void each_is_reached(const std::string&) {
  for (const std::string_view rule : share_of_cases().unreached) ADD_FAILURE() << "no case reaches the rule: " << rule;
}

/// Registered at run time, because the program's arguments select the cases.
void register_cases() {
  if (chosen_folder.empty())
    testing::RegisterTest("Rules", "each_is_reached", nullptr, nullptr, __FILE__, __LINE__,
                          []() -> testing::Test* { return new OneCase("", each_is_reached); });
  for (const std::string& name : only_one_per_rule ? share_of_cases().names : case_files()) {
    const std::string test = test_name(name);
    const auto add = [&](const char* suite, void (*run)(const std::string&)) {
      testing::RegisterTest(suite, test.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [=]() -> testing::Test* { return new OneCase(name, run); });
    };
    add("Cases", matches_its_expectation);
    add("FixedCases", passes_when_fixed);
  }
}

}  // namespace

/// cases [--update] [--one-per-rule] [FOLDER]: runs the cases of one folder below tests/cases, or all; `--update`
/// rewrites expectations; `--one-per-rule` runs a subset that still covers every rule and every reader.
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i)
    if (std::string(argv[i]) == "--update")
      update = true;
    else if (std::string(argv[i]) == "--one-per-rule")
      only_one_per_rule = true;
    else
      chosen_folder = argv[i];
  register_cases();
  return RUN_ALL_TESTS();
}
