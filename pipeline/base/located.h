// A value together with the place where it was written.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/source.h"

namespace socpress::inline base {

/// A value and the bytes it was read from.
template <class T>
struct Located {
  T value{};
  Span span{};

  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

/// Maps the value from `value` on to the source from `source` on, up to the next anchor.
struct Anchor {
  std::uint32_t value = 0;
  std::uint32_t source = 0;
};

/// Text as it appears in the report (UTF-8), with anchors back to the bytes it was written as.
/// Anchors ascend by `value`; without anchors, value and source correspond byte by byte from the start of the span.
struct Text {
  std::string utf8;
  std::vector<Anchor> anchors;

  bool empty() const { return utf8.empty(); }
};

/// The source bytes of value bytes [begin, end) of a located text.
inline Span span_of(const Located<Text>& text, std::size_t begin, std::size_t end) {
  auto source = [&](std::size_t offset) -> std::uint32_t {
    const auto& anchors = text.value.anchors;
    auto after = std::upper_bound(anchors.begin(), anchors.end(), offset,
                                  [](std::size_t o, const Anchor& a) { return o < a.value; });
    if (after == anchors.begin()) return text.span.begin + static_cast<std::uint32_t>(offset);
    const Anchor& anchor = *(after - 1);
    return anchor.source + static_cast<std::uint32_t>(offset - anchor.value);
  };
  const std::uint32_t first = std::min(source(begin), text.span.end);
  const std::uint32_t last = end > begin ? std::min(source(end - 1) + 1, text.span.end) : first;
  return {text.span.file, first, std::max(first, last)};
}

}  // namespace socpress::inline base
