// Builds a text piece by piece, and records for each piece the bytes of the file it was written as.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/located.h"

namespace socpress::ingest {

/// Pieces are added in reading order. An anchor is stored only where value and source diverge.
class PlacedText {
 public:
  /// Adds bytes that are identical in the file, from `source` on.
  void add(std::string_view bytes, std::uint32_t source) {
    add_for(bytes, source, static_cast<std::uint32_t>(bytes.size()));
  }

  /// Adds bytes that are written differently in the file: `length` bytes from `source` on.
  void add_for(std::string_view bytes, std::uint32_t source, std::uint32_t length) {
    if (bytes.empty()) return;
    const auto value = static_cast<std::uint32_t>(text_.utf8.size());
    if (value == 0)
      begin_ = source;
    else if (source != expected_)
      text_.anchors.push_back({value, source});
    text_.utf8.append(bytes);
    expected_ = source + static_cast<std::uint32_t>(bytes.size());
    end_ = std::max(end_, source + length);
    // The next piece follows the written bytes, whose number differs from the bytes they represent.
    if (length != bytes.size()) expected_ = never;
  }

  bool empty() const { return text_.utf8.empty(); }

  /// Moves the text out and resets the builder.
  Located<Text> take(FileId file) {
    Located<Text> taken{std::move(text_), {file, begin_, std::max(begin_, end_)}};
    *this = {};
    return taken;
  }

 private:
  static constexpr std::uint32_t never = 0xffffffff;
  Text text_;
  std::uint32_t begin_ = 0, end_ = 0, expected_ = never;
};

/// Bytes [begin, end) of a text, with their places.
inline Located<Text> part_of(const Located<Text>& whole, std::size_t begin, std::size_t end) {
  Located<Text> part;
  part.span = span_of(whole, begin, end);
  part.value.utf8 = whole->utf8.substr(begin, end - begin);
  for (const Anchor& anchor : whole->anchors)
    if (anchor.value > begin && anchor.value < end)
      part.value.anchors.push_back({anchor.value - static_cast<std::uint32_t>(begin), anchor.source});
  return part;
}

}  // namespace socpress::ingest
