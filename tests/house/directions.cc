// The directions of the #include lines: nouns to the left, verbs to nouns only, foreign headers in their folders.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path pipeline = fs::path(SOCPRESS_ROOT) / "pipeline";
const std::vector<std::string> nouns = {"base", "text", "model", "language", "document", "page"};
const std::set<std::string> verbs = {"ingest", "check",   "redact",  "compose", "typeset",
                                     "write",  "inspect", "publish", "emit",    "review"};

/// The foreign headers that a folder's .cc files may include (DESIGN: "Direction", 3). Keys are prefixes of the name.
const std::map<std::string, std::set<std::string>> foreign = {{"yaml-cpp/", {"ingest"}},
                                                              {"md4c", {"ingest"}},
                                                              {"png.h", {"ingest"}},
                                                              {"jpeglib.h", {"ingest"}},
                                                              {"jerror.h", {"ingest"}},
                                                              {"pugixml", {"ingest"}},
                                                              {"zip.h", {"ingest"}},
                                                              {"unicode/", {"text"}},
                                                              {"hb", {"text"}},
                                                              {"hpdf", {"write"}},
                                                              {"zlib.h", {"write", "inspect"}},
                                                              {"qpdf/", {"inspect", "publish"}},
                                                              {"openssl/", {"publish"}},
                                                              {"nlohmann/", {"base"}},
                                                              {"CLI/", {}}};

struct Include {
  fs::path file;
  std::string room, name;
  bool quoted = false;
};

std::string room_of(const fs::path& file) {
  const fs::path relative = file.lexically_relative(pipeline);
  return relative.has_parent_path() ? relative.begin()->string() : "";
}

std::vector<fs::path> files() {
  std::vector<fs::path> all;
  for (const auto& entry : fs::recursive_directory_iterator(pipeline))
    if (entry.path().extension() == ".cc" || entry.path().extension() == ".h") all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<Include> read_includes() {
  static const std::regex line_of(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  std::vector<Include> all;
  for (const fs::path& file : files()) {
    std::ifstream in(file);
    std::smatch match;
    for (std::string line; std::getline(in, line);)
      if (line.find('#') != line.npos && std::regex_search(line, match, line_of))
        all.push_back({file, room_of(file), match[2], match[1] == "\""});
  }
  return all;
}

const std::vector<Include>& includes() {
  static const std::vector<Include> all = read_includes();
  return all;
}

std::size_t rank(const std::string& room) {
  return static_cast<std::size_t>(std::find(nouns.begin(), nouns.end(), room) - nouns.begin());
}
bool is_noun(const std::string& room) { return rank(room) < nouns.size(); }
std::string first_part(const std::string& name) { return name.substr(0, name.find('/')); }

TEST(Directions, NounsIncludeOnlyNounsToTheirLeft) {
  for (const Include& include : includes())
    if (is_noun(include.room) && include.quoted) {
      EXPECT_TRUE(is_noun(first_part(include.name)) && rank(first_part(include.name)) <= rank(include.room))
          << include.file << " includes " << include.name;
    }
}

TEST(Directions, VerbsIncludeNounsAndThemselvesNeverAnotherVerb) {
  for (const Include& include : includes())
    if (verbs.contains(include.room) && include.quoted) {
      EXPECT_TRUE(is_noun(first_part(include.name)) || first_part(include.name) == include.room)
          << include.file << " includes " << include.name;
    }
}

TEST(Directions, OnlyTheDriverIncludesVerbs) {
  for (const Include& include : includes()) {
    EXPECT_TRUE(is_noun(include.room) || verbs.contains(include.room) || include.room == "assemble") << include.file;
    if (first_part(include.name) == "assemble") {
      EXPECT_EQ(include.room, "assemble") << include.file;
    }
  }
}

/// `inline` for a folder of nouns, whose names are shared; a folder of verbs has its own namespace.
TEST(Form, EachFolderHasItsNamespace) {
  static const std::regex opening(R"re(^namespace socpress::(inline )?(\w+)(::\w+)? \{)re");
  for (const fs::path& file : files()) {
    const std::string path = file.lexically_relative(pipeline).generic_string(), room = room_of(file);
    const std::string wanted = path.starts_with("compose/public/") ? "compose_public"
                               : room == "write"                   ? "write_pdf"
                                                                   : room;
    std::ifstream in(file);
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("namespace socpress")) continue;
      ASSERT_TRUE(std::regex_search(line, match, opening)) << path << ": " << line;
      EXPECT_EQ(match[2], wanted) << path;
      EXPECT_EQ(match[1].matched, is_noun(room)) << path;
    }
  }
}

TEST(Directions, ForeignHeadersStayInTheirRoomsAndOutOfHeaders) {
  for (const Include& include : includes())
    for (const auto& [prefix, rooms] : foreign)
      if (!include.quoted && include.name.starts_with(prefix)) {
        EXPECT_TRUE(rooms.contains(include.room)) << include.file << " includes <" << include.name << ">";
        EXPECT_EQ(include.file.extension(), ".cc") << include.file << " includes <" << include.name << ">";
      }
}

TEST(Directions, ThePublicRoomCannotSeeTheEngagement) {
  for (const char* restricted :
       {"model/engagement.h", "model/terms.h", "compose/section_builder.h", "compose/compose.h"}) {
    ASSERT_TRUE(fs::exists(pipeline / restricted)) << restricted << ": a header that is gone is included by no file";
    for (const Include& include : includes()) {
      const std::string path = include.file.lexically_relative(pipeline).generic_string();
      if (!path.starts_with("compose/public/") && !path.starts_with("model/public_")) continue;
      EXPECT_NE(include.name, restricted) << path;
    }
  }
}

TEST(Form, EveryFileBeginsWithOneSentenceOnItsContent) {
  for (const fs::path& file : files()) {
    std::ifstream in(file);
    std::string line, second;
    std::getline(in, line);
    std::getline(in, second);
    EXPECT_TRUE(line.starts_with("// ") && line.size() > 12) << file << ": " << line;
    EXPECT_FALSE(second.starts_with("//")) << file << ": " << second;
  }
}

TEST(Form, NoTypeHidesBehindAnEmptyName) {
  static const std::regex hollow(
      R"re(^\s*(class|struct|enum class)\s+\w*(Manager|Helper|Util|Utils|Context|Handler|Base|Impl)\b)re");
  for (const fs::path& file : files()) {
    std::ifstream in(file);
    std::smatch match;
    for (std::string line; std::getline(in, line);)
      if ((line.find("class ") != line.npos || line.find("struct ") != line.npos) &&
          std::regex_search(line, match, hollow)) {
        EXPECT_NE(line.find("Impl"), std::string::npos) << file << ": " << line;
      }
  }
}

TEST(Form, NothingUsesTheLocaleTheClockOrTheEnvironment) {
  static const std::regex asking(
      R"re(\b(setlocale|std::locale::global|getenv|system_clock|gettimeofday|time\(nullptr\)|time\(NULL\)|random_device|localtime|strtod|stod)\b)re");
  constexpr const char* parts[] = {"locale", "getenv", "clock", "time", "random", "stod", "strtod"};
  for (const fs::path& file : files()) {
    std::ifstream in(file);
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
      const std::string code = line.substr(0, line.find("//"));
      const bool may_ask = std::any_of(std::begin(parts), std::end(parts),
                                       [&](const char* part) { return code.find(part) != code.npos; });
      EXPECT_FALSE(may_ask && std::regex_search(code, match, asking)) << file << ": " << line;
    }
  }
}

}  // namespace
