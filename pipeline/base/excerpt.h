// The source line a finding points into, cut to what a terminal shows, and where the caret goes.
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
  } marked{};  ///< of `line`: what stands over the caret; may be none
};

/// Columns are those of a terminal: an ideograph takes two, a mark that joins the letter before it none, a tab shows as
/// one blank. A span over several lines is marked to the end of its first. With its number the line takes `width`
/// columns at most, or 24 where `width` is less.
Excerpt excerpt_of(Span span, const Sources& sources, std::size_t width = 100);

}  // namespace socpress::inline base
