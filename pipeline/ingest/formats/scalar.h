// Finds the end of a YAML scalar, and the source byte of each of its characters: yaml-cpp reports only its beginning.
#pragma once

#include <string_view>

#include "base/located.h"

namespace socpress::ingest {

/// The styles in which a scalar may be written; the first byte determines the style.
enum class ScalarStyle { plain, single_quoted, double_quoted, block };

struct PlacedScalar {
  Text text;                ///< the value without blanks around it
  std::uint32_t begin = 0;  ///< of its characters in the source
  std::uint32_t end = 0;
  bool closed = true;  ///< false: a quote was opened and never closed
};

ScalarStyle style_at(std::string_view source, std::size_t begin, bool plain);

/// Walks `value`, which the parser read at `begin`, and `source` in parallel: runs of blanks correspond to each other
/// however they were folded, everything else is equal except for escapes. After: if they diverge unexpectedly, the
/// place is the rest of the line and the text is the parser's.
PlacedScalar place_scalar(std::string_view source, std::size_t begin, ScalarStyle style, std::string_view value);

}  // namespace socpress::ingest
