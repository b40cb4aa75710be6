// An indented outline, one leaf a line: what the dumps of this room are written with.
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

  /// "name: value", with line ends and backslashes escaped; nothing when the value is empty.
  void leaf(std::string_view name, std::string_view value);
  void leaf(std::string_view name, const Text& text) { leaf(name, std::string_view(text.utf8)); }
  void leaf(std::string_view name, Date date) { leaf(name, std::string_view(to_text(date))); }
  template <class T>
  void leaf(std::string_view name, const Located<T>& value) {
    leaf(name, *value);
  }
  /// Nothing at all when there is no value.
  template <class T>
  void leaf(std::string_view name, const std::optional<T>& value) {
    if (value) leaf(name, *value);
  }
  template <class T>
  void leaves(std::string_view name, const std::vector<T>& values) {
    for (const T& value : values) leaf(name, value);
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
