// Each kind of finding is declared once, in its family's file, and caused by a case or a unit test.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "cases/case_file.h"
#include "house/read_text.h"

namespace socpress::house {
namespace {

/// Findings that no input of a test can cause, each with its reason.
const std::map<std::string, std::string> exempt = {
    {"publish/read-back-differs", "the disk would have to lie between a write and a read"},
    {"markdown/no-memory", "memory would have to run out inside the Markdown library"},
    {"markdown/too-many-pixels", "the pictures of one file would have to hold 120 million pixels"},
    {"leak/nothing-to-compare", "the check of a file against an engagement that cannot be read is the command line's"},
    {"read/cannot-list", "the twin of the disk can always list itself"},
};

/// Each `family/what-is-wrong` in a text between the two marks.
void add_ids(const std::string& text, char open, char close, std::set<std::string>& into) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-/";
  for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at + 1)) {
    const std::size_t end = std::min(text.find_first_not_of(letters, at + 1), text.size());
    const std::string id = text.substr(at + 1, end - at - 1);
    const bool is_id = std::count(id.begin(), id.end(), '/') == 1 && !id.starts_with('/') && !id.ends_with('/');
    if (is_id && end < text.size() && text[end] == close) into.insert(id);
  }
}

std::set<std::string> provoked() {
  std::set<std::string> ids;
  for (const char* folder : {"tests/cases", "tests/unit", "tests/leaks"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const bool is_case = entry.path().extension() == ".case";
      if (!is_case && entry.path().extension() != ".cc") continue;
      const std::string text = text_of(entry.path());
      add_ids(text, is_case ? '[' : '"', is_case ? ']' : '"', ids);
    }
  return ids;
}

TEST(Findings, EachKindIsDeclaredOnce) {
  const std::vector<const KindFacts*> kinds = declared_kinds();
  EXPECT_GT(kinds.size(), 300u) << "object files that declare kinds were not linked";
  for (std::size_t i = 1; i < kinds.size(); ++i)
    EXPECT_NE(kinds[i - 1]->id, kinds[i]->id) << "in " << kinds[i - 1]->file << " and " << kinds[i]->file;
}

/// "exceptions/made-good" is declared in check/engagement/exceptions/made_good.cc, by its folder.
TEST(Findings, OfRulesAreDeclaredInAFileOrFolderOfTheirFamily) {
  for (const KindFacts* kind : declared_kinds()) {
    if (!kind->file.starts_with("check/")) continue;
    std::string family(family_of(kind->id));
    std::replace(family.begin(), family.end(), '-', '_');
    const fs::path file(kind->file);
    const bool in_folder = std::any_of(file.begin(), file.end(), [&](const fs::path& part) { return part == family; });
    EXPECT_TRUE(in_folder || file.stem() == family) << kind->id << " is declared in " << kind->file;
  }
}

TEST(Findings, EachKindHasACase) {
  const std::set<std::string> cases = provoked();
  for (const KindFacts* kind : declared_kinds()) {
    const std::string id(kind->id);
    EXPECT_TRUE(cases.contains(id) || exempt.contains(id)) << id << " is declared, but no case or unit test expects it";
  }
}

TEST(Findings, CasesExpectNoIdThatDoesNotExist) {
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests/cases")) {
    if (entry.path().extension() != ".case") continue;
    for (const std::string& id : cases::expected_ids(cases::read_case(text_of(entry.path()))))
      EXPECT_NE(declared_kind(id), nullptr) << entry.path() << " expects " << id;
  }
}

}  // namespace
}  // namespace socpress::house
