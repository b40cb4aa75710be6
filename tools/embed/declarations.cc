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
#include <stdexcept>
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

/// Texts that several declarations share, by the names of their constants; each as it is written, quotes included.
using Named = std::map<std::string, std::string>;

/// The arguments from `at` on as they are written: literals one behind the other, or a name.
std::vector<std::string> arguments_of(const std::string& text, std::size_t at) {
  std::vector<std::string> arguments(1);
  for (; at < text.size() && text[at] != '}' && text[at] != ';'; ++at) {
    std::string& argument = arguments.back();
    if (text[at] == '"') {
      const std::size_t begin = at;
      for (++at; text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
      argument += (argument.empty() ? "" : " ") + text.substr(begin, at + 1 - begin);
    } else if (text[at] == ',') {
      arguments.emplace_back();
    } else if (std::isspace(static_cast<unsigned char>(text[at])) == 0) {
      argument += text[at];
    }
  }
  return arguments;
}

void take_named(const std::string& text, Named& named) {
  static const std::regex constant(R"re(constexpr const char\*\s*(\w+)\s*=\s*(?="))re");
  for (std::sregex_iterator match(text.begin(), text.end(), constant), end; match != end; ++match)
    named[(*match)[1]] = arguments_of(text, static_cast<std::size_t>(match->position() + match->length())).front();
}

/// Before: `argument` is one of arguments_of, or empty.
std::string literal(const std::string& argument, const Named& named) {
  if (argument.empty()) return "\"\"";
  if (argument.front() == '"') return argument;
  const auto found = named.find(argument);
  if (found == named.end()) throw std::runtime_error("nothing says what `" + argument + "` stands for");
  return found->second;
}

/// Rows by id, so that the table is the same whatever the order of files.
void take(const std::string& text, const std::string& room, const Named& named,
          std::map<std::string, std::string>& rows) {
  static const std::regex declaration(R"re(\{\s*"([a-z0-9-]+/[a-z0-9-]+)",\s*Severity::(\w+),)re");
  for (std::sregex_iterator match(text.begin(), text.end(), declaration), end; match != end; ++match) {
    auto said = arguments_of(text, static_cast<std::size_t>(match->position() + match->length()));
    said.resize(3);
    rows[(*match)[1]] =
        fmt::format("    {{{{\"{}\", Severity::{},\n     {},\n     {},\n     {}}}, \"{}\"}},\n", (*match)[1].str(),
                    (*match)[2].str(), literal(said[0], named), literal(said[1], named), literal(said[2], named), room);
  }
}

std::string table_of(const fs::path& sources) {
  Named in_headers;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(sources)) {
    if (entry.path().extension() == ".h") take_named(text_of(entry.path()), in_headers);
    if (entry.path().extension() == ".cc") files.push_back(entry.path());
  }
  std::map<std::string, std::string> rows;
  for (const fs::path& file : files) {
    const std::string text = text_of(file);
    Named named = in_headers;
    take_named(text, named);
    const fs::path relative = file.lexically_relative(sources);
    take(text, relative.has_parent_path() ? relative.begin()->string() : "", named, rows);
  }
  std::string out =
      "// Written by tools/embed from the sources.\n#include \"socpress/declared.h\"\n\n"
      "namespace socpress {\nnamespace {\n\nconstexpr Declared all[] = {\n";
  for (const auto& [id, row] : rows) out += row;
  return out +
         "};\n\n}  // namespace\n\nstd::span<const Declared> declared_findings() { return all; }\n\n}  // namespace "
         "socpress\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: embed_declarations FOLDER-OF-SOURCES FILE.cc\n", stderr);
    return 2;
  }
  try {
    const std::string table = table_of(argv[1]);
    std::ofstream out(argv[2], std::ios::binary);
    out << table;
    return out.flush() ? 0 : 2;
  } catch (const std::exception& said) {
    std::fprintf(stderr, "embed_declarations: %s\n", said.what());
    return 2;
  }
}
