// The lines on a page whose text was written at certain places.
#pragma once

#include <map>
#include <optional>
#include <utility>

#include "page/pages.h"

namespace socpress::check {

/// What was written within some spans, by the place where it begins.
class Written {
 public:
  void add(Span span, std::size_t index) {
    if (span.end > span.begin) all_[{span.file, span.begin}] = {span.end, index};
  }
  /// The index of the span that contains the beginning of the origin.
  std::optional<std::size_t> find(Span origin) const {
    auto at = all_.upper_bound({origin.file, origin.begin});
    if (at == all_.begin()) return std::nullopt;
    --at;
    const bool inside = at->first.first == origin.file && origin.begin < at->second.first;
    return inside ? std::optional(at->second.second) : std::nullopt;
  }

 private:
  std::map<std::pair<FileId, std::uint32_t>, std::pair<std::uint32_t, std::size_t>> all_;
};

/// The first run of each line of text that was written within one of the spans, by index and baseline.
using LineStarts = std::map<std::pair<std::size_t, Length>, const GlyphRun*>;

inline LineStarts line_starts(const Page& page, const Written& written) {
  LineStarts starts;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->origin == Span{}) continue;
    const auto index = written.find(run->origin);
    if (!index) continue;
    const GlyphRun*& first = starts[{*index, run->baseline.y}];
    if (first == nullptr || run->baseline.x < first->baseline.x) first = run;
  }
  return starts;
}

}  // namespace socpress::check
