// Writes the table of tools/socpress/declared.h from the sources: every kind of finding as it is declared beside its
// use.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

/// The literals from `at` on, as they are written, one entry an argument; an argument that is no literal is empty.
std::vector<std::string> literals(const std::string& text, std::size_t at) {
  std::vector<std::string> arguments(1);
  for (; at < text.size(); ++at) {
    if (text[at] == '"') {
      const std::size_t begin = at;
      for (++at; text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
      arguments.back() += (arguments.back().empty() ? "" : " ") + text.substr(begin, at + 1 - begin);
    } else if (text[at] == ',') {
      arguments.emplace_back();
    } else if (text[at] == '}' || text[at] == ';') {
      break;
    }
  }
  return arguments;
}

/// Rows by id, so that the table is the same whatever the order of files.
void take(const std::string& text, std::map<std::string, std::string>& rows) {
  static const std::regex declaration(R"re(\{\s*"([a-z0-9-]+/[a-z0-9-]+)",\s*Severity::(\w+),)re");
  for (std::sregex_iterator match(text.begin(), text.end(), declaration), end; match != end; ++match) {
    std::vector<std::string> said = literals(text, static_cast<std::size_t>(match->position() + match->length()));
    said.resize(3);
    for (std::string& argument : said)
      if (argument.empty()) argument = "\"\"";
    rows[(*match)[1]] = fmt::format("    {{\"{}\", Severity::{},\n     {},\n     {},\n     {}}},\n", (*match)[1].str(),
                                    (*match)[2].str(), said[0], said[1], said[2]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: embed_declarations FOLDER-OF-SOURCES FILE.cc\n", stderr);
    return 2;
  }
  std::map<std::string, std::string> rows;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1]))
    if (entry.path().extension() == ".cc") take(text_of(entry.path()), rows);
  std::ofstream out(argv[2], std::ios::binary);
  out << "// Written by tools/embed from the sources.\n#include \"socpress/declared.h\"\n\n"
         "namespace socpress {\nnamespace {\n\nconstexpr KindFacts all[] = {\n";
  for (const auto& [id, row] : rows) out << row;
  out << "};\n\n}  // namespace\n\nstd::span<const KindFacts> declared_findings() { return all; }\n\n}  // namespace "
         "socpress\n";
  return out.flush() ? 0 : 2;
}
