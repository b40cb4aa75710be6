// Writes the table of tools/socpress/examples.h from the folder of cases: an id's example is the case most about it.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "cases/case_file.h"

namespace {

namespace fs = std::filesystem;
using namespace socpress::cases;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

std::string indented(const std::string& text) {
  std::string out;
  for (const std::string& line : lines_of(text)) out += (line.empty() ? "" : "  ") + line + "\n";
  return out;
}

/// The edits of a file from one side: `+` lines fail, `-` lines are mended.
std::string edited(const Given& given, std::string Hunk::*side, const char* none) {
  std::string out = given.file + "\n";
  for (const Hunk& hunk : hunks_of(given))
    out += hunk.*side == "" ? std::string("  ") + none + "\n" : indented(hunk.*side + "\n");
  return out;
}

struct Sides {
  std::string fails, mended;
};

Sides sides_of(const Case& one) {
  Sides sides;
  for (const Given* given : breaking(one)) {
    switch (given->how) {
      case Given::How::whole_file:
        sides.fails += given->file + "\n" + indented(joined(given->lines));
        break;
      case Given::How::remove:
        sides.fails += "without " + given->file + "\n";
        sides.mended += "with " + given->file + "\n";
        break;
      case Given::How::edit:
        sides.fails += edited(*given, &Hunk::new_text, "(the line is missing)");
        sides.mended += edited(*given, &Hunk::old_text, "(without the line)");
        break;
    }
  }
  return sides;
}

/// The first finding of the id, as it is told in full up to the blank line after it, or in its one line.
std::string told(const Case& one, const std::string& id) {
  const std::string mark = "[" + id + "]: ";
  for (const Expected& expected : one.expected) {
    auto line = std::find_if(expected.lines.begin(), expected.lines.end(),
                             [&](const std::string& text) { return text.find(mark) != std::string::npos; });
    if (!tells_findings(expected.asked) || line == expected.lines.end()) continue;
    if (expected.asked.starts_with("concise")) return *line + "\n";
    return joined({line, std::find(line, expected.lines.end(), "")});
  }
  return {};
}

/// How far a case is from being about one id alone: its name should say the id, and it should expect no other.
std::tuple<bool, bool, std::size_t, std::string> distance(const fs::path& file, const Case& one,
                                                          const std::string& id) {
  const std::string name = (file.parent_path().filename() / file.stem()).generic_string();
  return {name != id, one.base().empty(), expected_ids(one).size(), file.generic_string()};
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n')
      out += "\\n\"\n     \"";
    else if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out + "\"";
}

struct Chosen {
  fs::path file;
  Case one;
};

std::map<std::string, Chosen> chosen_below(const fs::path& folder) {
  std::map<std::string, Chosen> chosen;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".case") continue;
    const Case one = read_case(text_of(entry.path()));
    for (const std::string& id : expected_ids(one)) {
      const auto known = chosen.find(id);
      if (known == chosen.end() ||
          distance(entry.path(), one, id) < distance(known->second.file, known->second.one, id))
        chosen[id] = {entry.path(), one};
    }
  }
  return chosen;
}

std::string table_of(const std::map<std::string, Chosen>& chosen) {
  std::string out =
      "// Written by tools/embed from the folder of cases.\n#include \"socpress/examples.h\"\n\n"
      "namespace socpress {\nnamespace {\n\nconstexpr Example all[] = {\n";
  for (const auto& [id, of] : chosen) {
    const Sides sides = sides_of(of.one);
    out +=
        fmt::format("    {{{},\n     {},\n     {},\n     {},\n     {}}},\n", quoted(id), quoted(of.one.preface.front()),
                    quoted(sides.fails), quoted(sides.mended), quoted(told(of.one, id)));
  }
  return out +
         "};\n\n}  // namespace\n\nstd::span<const Example> examples() { return all; }\n\n}  // namespace socpress\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: embed_examples FOLDER-OF-CASES FILE.cc\n", stderr);
    return 2;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << table_of(chosen_below(argv[1]));
  return out.flush() ? 0 : 2;
}
