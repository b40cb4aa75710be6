// Reads pdfinfo's indented tree back into elements.
#include "pdf/structure_text.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>

#include "command_line/program.h"

namespace socpress {
namespace {

bool breaks_after(std::string_view text) {
  constexpr std::array<std::string_view, 5> breaking = {"-", "/", "\u2010", "\u2013", "\u2014"};
  return std::ranges::any_of(breaking, [&](std::string_view sign) { return text.ends_with(sign); });
}

std::size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// Whether a line begins an element, a text, an attribute or an object, and does not continue a text: two blanks per
/// level, then a sign of one of these. (A text that itself looks like that would be misread; none does.)
bool opens(const std::string& line) {
  const std::size_t indent = indent_of(line);
  if (indent == line.size()) return false;
  const char first = line[indent];
  if (first == '"' || first == '/') return true;
  const std::string_view rest = std::string_view(line).substr(indent);
  const std::string_view word = rest.substr(0, rest.find_first_of(" :"));
  if (word == "Object") return true;
  if (indent % 2 != 0 || word.size() > 10 || first < 'A' || first > 'Z') return false;
  const std::string_view after = rest.substr(word.size());
  constexpr std::array<std::string_view, 3> signs = {" (block)", " (inline)", " \""};
  return after.empty() || after == ":" ||
         std::ranges::any_of(signs, [&](std::string_view sign) { return after.starts_with(sign); });
}

}  // namespace

std::string comparable(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ' && !breaks_after(out))
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<Element> parse_structure(const std::string& printed) {
  std::vector<Element> elements;
  std::vector<std::size_t> open;
  std::vector<std::string> lines;
  std::stringstream in(printed);
  for (std::string line; std::getline(in, line);) lines.push_back(std::move(line));

  bool inside = false;
  const auto add = [&](const std::string& text) {
    for (std::size_t element : open) elements[element].text += text + " ";
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const std::size_t indent = indent_of(line);
    const std::size_t begin = inside ? 0 : indent + 1;
    if (inside || (indent < line.size() && line[indent] == '"')) {
      inside = line.size() <= begin || line.back() != '"' || (i + 1 < lines.size() && !opens(lines[i + 1]));
      add(line.substr(std::min(begin, line.size()), line.size() - std::min(begin, line.size()) - (inside ? 0 : 1)));
    } else if (indent < line.size() && line[indent] != '/' && !line.substr(indent).starts_with("Object ")) {
      const int depth = static_cast<int>(indent / 2);
      while (!open.empty() && elements[open.back()].depth >= depth) open.pop_back();
      open.push_back(elements.size());
      elements.push_back({depth, line.substr(indent, line.find_first_of(" :", indent) - indent), ""});
    }
  }
  for (Element& element : elements) element.text = comparable(element.text);
  return elements;
}

std::vector<Element> structure_of(const std::string& report, const std::string& folder) {
  const std::string kept = report + ".structure";
  if (!std::filesystem::exists(kept))
    write_bytes(kept, clean_output("pdfinfo -struct-text " + shell_word(report), folder));
  return parse_structure(bytes_of(kept));
}

bool stands_in(const std::vector<Element>& elements, std::string_view text, const std::vector<std::string>& types) {
  const std::string wanted = comparable(text);
  return std::ranges::any_of(elements, [&](const Element& element) {
    return std::ranges::find(types, element.type) != types.end() && element.text.find(wanted) != std::string::npos;
  });
}

}  // namespace socpress
