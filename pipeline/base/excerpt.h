// The source line that a finding points into, cut to the terminal width, and the position of the caret.
#pragma once

#include <string>

#include "base/source.h"

namespace socpress::inline base {

struct Excerpt {
  std::string number;      ///< the line's number
  std::string line;        ///< its text; long lines keep their beginning and the surroundings of the span
  std::size_t indent = 0;  ///< columns before the caret
  std::size_t width = 1;   ///< columns under the caret, at least one
  struct Bytes {
    std::size_t begin = 0, end = 0;
  } marked{};  ///< part of `line` above the caret; may be empty
};

/// Columns are terminal columns: an ideograph takes two, a combining mark none, a tab is shown as one blank. A span
/// over several lines is marked to the end of its first line. The line with its number takes at most `width` columns,
/// or 24 if `width` is less.
Excerpt excerpt_of(Span span, const Sources& sources, std::size_t width = 100);

}  // namespace socpress::inline base
