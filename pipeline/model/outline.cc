// Lines of an outline, escaped so that one field stays on one line.
#include "model/outline.h"

#include <fmt/format.h>

namespace socpress::inline model {

void Outline::field(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (value.find_first_of("\n\\") == value.npos) return line(name, value);
  std::string escaped;
  for (const char c : value) {
    if (c == '\n')
      escaped += "\\n";
    else if (c == '\\')
      escaped += "\\\\";
    else
      escaped += c;
  }
  line(name, escaped);
}

void Outline::title(std::string_view value) {
  if (!value.empty()) text_.replace(text_.size() - 1, 1, fmt::format(": {}\n", value));
}

void Outline::line(std::string_view name, std::string_view value) {
  text_.append(2 * depth_, ' ').append(name);
  if (!value.empty()) text_.append(": ").append(value);
  text_ += '\n';
}

}  // namespace socpress::inline model
