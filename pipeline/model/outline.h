// An indented outline, one field a line: the output format of this folder's dumps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/located.h"
#include "model/date.h"
#include "model/prose.h"

namespace socpress::inline model {

class Outline {
 public:
  /// A line without a value; what follows is indented below it until `close`.
  void open(std::string_view name, std::string_view value = {}) {
    line(name, value);
    ++depth_;
  }
  void close() { --depth_; }

  /// The value of the line just written without one.
  void title(std::string_view value);

  /// "name: value", with line ends and backslashes escaped; nothing if the value is empty.
  void field(std::string_view name, std::string_view value);
  void field(std::string_view name, const Text& text) { field(name, std::string_view(text.utf8)); }
  void field(std::string_view name, Date date) { field(name, std::string_view(to_text(date))); }
  template <class T>
  void field(std::string_view name, const Located<T>& value) {
    field(name, *value);
  }
  /// Writes nothing if there is no value.
  template <class T>
  void field(std::string_view name, const std::optional<T>& value) {
    if (value) field(name, *value);
  }
  template <class T>
  void fields(std::string_view name, const std::vector<T>& values) {
    for (const T& value : values) field(name, value);
  }

  std::string take() { return std::move(text_); }

 private:
  void line(std::string_view name, std::string_view value);

  std::string text_;
  std::size_t depth_ = 0;
};

/// The blocks of a Markdown file, its footnotes and the sizes of its pictures.
void write(Outline& outline, std::string_view name, const Prose& prose);

}  // namespace socpress::inline model
