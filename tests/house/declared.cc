// Reads the declarations of kinds of findings.
#include "house/declared.h"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

namespace socpress::house {

std::string text_of(const fs::path& file) {
  std::ifstream in(file);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

std::set<std::string> declared_in(const std::string& folder) {
  static const std::regex declaration(R"re(FindingKind<[^;{]*\{\s*"([a-z0-9-]+/[a-z0-9-]+)")re");
  std::set<std::string> ids;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() != ".cc") continue;
    const std::string text = text_of(entry.path());
    for (std::sregex_iterator match(text.begin(), text.end(), declaration), end; match != end; ++match) {
      const std::string id = (*match)[1];
      EXPECT_TRUE(ids.insert(id).second) << id << " is declared twice";
    }
  }
  return ids;
}

}  // namespace socpress::house
