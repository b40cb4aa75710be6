// Reads pdfinfo's indented tree back into elements.
#include "pdf/structure_text.h"

#include <algorithm>
#include <sstream>

namespace socpress {
namespace {

bool breaks_after(std::string_view text) {
  return text.ends_with('-') || text.ends_with('/') || text.ends_with("\u2010") || text.ends_with("\u2013") || text.ends_with("\u2014");
}

std::size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// Whether a line opens an element or a text, as opposed to going on inside a text.
bool opens(const std::string& line) {
  const std::size_t indent = indent_of(line);
  if (indent == line.size() || indent % 2 != 0) return false;
  if (line[indent] == '"') return true;
  return line.ends_with("(block)") || line.ends_with("(inline)") || line.ends_with("(grouping)") ||
         line.ends_with("(block):") || line.ends_with("(inline):") || line.ends_with("(grouping):") || line[indent] == '/';
}

}  // namespace

std::string comparable(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ' && !breaks_after(out)) out += ' ';
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
    } else if (indent < line.size() && line[indent] != '/') {
      const int depth = static_cast<int>(indent / 2);
      while (!open.empty() && elements[open.back()].depth >= depth) open.pop_back();
      open.push_back(elements.size());
      elements.push_back({depth, line.substr(indent, line.find_first_of(" \"", indent) - indent), ""});
    }
  }
  for (Element& element : elements) element.text = comparable(element.text);
  return elements;
}

bool stands_in(const std::vector<Element>& elements, std::string_view text, const std::vector<std::string>& types) {
  const std::string wanted = comparable(text);
  return std::ranges::any_of(elements, [&](const Element& element) {
    return std::ranges::find(types, element.type) != types.end() && element.text.find(wanted) != std::string::npos;
  });
}

}  // namespace socpress
