// The headers that the public folder includes, directly or indirectly: never the engagement.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
const fs::path pipeline = fs::path(SOCPRESS_ROOT) / "pipeline";

void follow(const fs::path& file, std::set<std::string>& seen) {
  static const std::regex line_of(R"re(^\s*#\s*include\s*"([^"]+)")re");
  std::ifstream in(file);
  std::smatch match;
  for (std::string line; std::getline(in, line);)
    if (std::regex_search(line, match, line_of) && seen.insert(match[1]).second)
      follow(pipeline / match[1].str(), seen);
}

std::set<std::string> seen_from(const fs::path& start) {
  std::set<std::string> seen;
  if (fs::is_directory(start)) {
    for (const auto& entry : fs::directory_iterator(start)) follow(entry.path(), seen);
  } else {
    follow(start, seen);
  }
  return seen;
}

TEST(PublicRoom, SeesNoEngagementThroughAnyHeader) {
  const std::set<std::string> seen = seen_from(pipeline / "compose/public");
  EXPECT_TRUE(seen.contains("model/public_engagement.h"));
  for (const char* restricted : {"model/engagement.h", "compose/section_builder.h"}) {
    ASSERT_TRUE(fs::exists(pipeline / restricted)) << restricted << ": a header that is gone is seen by no file";
    EXPECT_FALSE(seen.contains(restricted)) << restricted;
  }
}

TEST(PublicRoom, ThePublicModelAndItsBytesSeeNoPlacesButThoseOfDates) {
  for (const char* file : {"model/public_engagement.h", "model/public_bytes.h", "model/public_bytes.cc"}) {
    const std::set<std::string> seen = seen_from(pipeline / file);
    for (const char* restricted : {"model/engagement.h", "model/terms.h", "model/prose.h"})
      EXPECT_FALSE(seen.contains(restricted)) << file << " sees " << restricted;
  }
}

}  // namespace
