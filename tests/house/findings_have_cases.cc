// Each kind of finding is declared once, where its family belongs, and provoked by a case or a unit test.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "base/finding.h"
#include "cases/case_file.h"
#include "house/read_text.h"

namespace socpress::house {
namespace {

/// Findings no input can provoke in a test, each with its reason.
const std::map<std::string, std::string> exempt = {
    {"publish/read-back-differs", "the disk would have to lie between a write and a read"},
    {"markdown/no-memory", "memory would have to run out inside the Markdown library"},
    {"markdown/too-many-pixels", "the pictures of one file would have to hold 120 million pixels"},
    {"leak/nothing-to-compare", "the check of a file against an engagement that cannot be read is the command line's"},
    {"read/cannot-list", "the twin of the disk can always list itself"},
};

std::set<std::string> provoked() {
  static const std::regex in_case(R"re(\[([a-z0-9-]+/[a-z0-9-]+)\])re"), in_unit(R"re("([a-z0-9-]+/[a-z0-9-]+)")re");
  std::set<std::string> ids;
  for (const char* folder : {"tests/cases", "tests/unit", "tests/leaks"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const bool is_case = entry.path().extension() == ".case";
      if (!is_case && entry.path().extension() != ".cc") continue;
      const std::string text = text_of(entry.path());
      for (std::sregex_iterator match(text.begin(), text.end(), is_case ? in_case : in_unit), end; match != end;
           ++match)
        ids.insert((*match)[1]);
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
