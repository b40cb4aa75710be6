// Cuts a long line (often a row of a sheet) to the surroundings of a place.
#include "base/excerpt.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace socpress::inline base {
namespace {

constexpr std::size_t beside_line = 4;  // the line number, and the bar after it
constexpr std::size_t shortest = 24;    // a line cut shorter than this is not readable
constexpr std::size_t kept_beginning = 18;
constexpr std::size_t kept_around = 28;

constexpr char32_t not_a_character = 0xFFFFFFFF;

struct CodePoints {
  char32_t first, last;
};
/// Marks and signs that are drawn over, under or between other characters and occupy no column.
constexpr std::array<CodePoints, 15> joining = {{{0x0300, 0x036F},
                                                 {0x0483, 0x0489},
                                                 {0x0591, 0x05BD},
                                                 {0x0610, 0x061A},
                                                 {0x064B, 0x065F},
                                                 {0x093A, 0x093C},
                                                 {0x094D, 0x094D},
                                                 {0x1AB0, 0x1AFF},
                                                 {0x1DC0, 0x1DFF},
                                                 {0x200B, 0x200F},
                                                 {0x2060, 0x2064},
                                                 {0x20D0, 0x20FF},
                                                 {0xFE00, 0xFE0F},
                                                 {0xFE20, 0xFE2F},
                                                 {0xFEFF, 0xFEFF}}};
/// Characters that terminals show two columns wide (UAX 11, the large blocks).
constexpr std::array<CodePoints, 14> wide = {{{0x1100, 0x115F},
                                              {0x2E80, 0x303E},
                                              {0x3041, 0x33FF},
                                              {0x3400, 0x4DBF},
                                              {0x4E00, 0x9FFF},
                                              {0xA000, 0xA4CF},
                                              {0xAC00, 0xD7A3},
                                              {0xF900, 0xFAFF},
                                              {0xFE30, 0xFE4F},
                                              {0xFF00, 0xFF60},
                                              {0xFFE0, 0xFFE6},
                                              {0x1F300, 0x1F64F},
                                              {0x1F680, 0x1F9FF},
                                              {0x20000, 0x3FFFD}}};

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

template <std::size_t N>
bool is_in(const std::array<CodePoints, N>& blocks, char32_t c) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const CodePoints& one) { return c >= one.first && c <= one.last; });
}

/// The code point of the bytes of one character; unspecified for bytes that are not a character.
char32_t code_point(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  char32_t c = lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1F : lead < 0xF0 ? lead & 0x0F : lead & 0x07;
  for (const char byte : bytes.substr(1)) c = c << 6 | (static_cast<unsigned char>(byte) & 0x3F);
  return c;
}

/// Whether the bytes are one complete UTF-8 character, as far as the code point shows.
bool is_whole(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  return bytes.size() == length;
}

/// A line as a terminal shows it: its grapheme clusters, and the columns before each.
class Shown {
 public:
  explicit Shown(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      std::size_t end = at + 1;
      while (end < line.size() && continues(line[end])) ++end;
      take(line.substr(at, end - at), at);
      at = end;
    }
  }

  std::size_t columns() const { return before_.empty() ? 0 : before_.back() + widths_.back(); }
  /// The column of the byte at an offset of the line, counted from 0; an offset past the end gives the end.
  std::size_t column_of(std::size_t byte) const {
    const auto piece = std::lower_bound(begins_.begin(), begins_.end(), byte);
    return piece == begins_.end() ? columns() : before_[static_cast<std::size_t>(piece - begins_.begin())];
  }

  /// The clusters that lie completely in the columns [begin, end).
  std::string between(std::size_t begin, std::size_t end) const {
    std::string out;
    for (std::size_t i = 0; i < pieces_.size(); ++i)
      if (before_[i] >= begin && before_[i] + widths_[i] <= end) out += pieces_[i];
    return out;
  }

 private:
  void take(std::string_view bytes, std::size_t at) {
    const char32_t c = is_whole(bytes) ? code_point(bytes) : not_a_character;
    if (is_in(joining, c) && !pieces_.empty()) {
      pieces_.back() += bytes;
      return;
    }
    begins_.push_back(at);
    before_.push_back(columns());
    widths_.push_back(is_in(joining, c) ? 0 : is_in(wide, c) ? 2 : 1);
    pieces_.push_back(c == not_a_character ? "\xEF\xBF\xBD" : c < 0x20 || c == 0x7F ? " " : std::string(bytes));
  }

  std::vector<std::string> pieces_;
  std::vector<std::size_t> begins_;           ///< of the pieces, in bytes
  std::vector<std::size_t> before_, widths_;  ///< of the pieces, in columns
};

/// The part of a line that can be shown: its beginning, and the surroundings of the place. The cost of a finding
/// therefore does not grow with the length of its line.
struct Kept {
  std::string line;
  std::size_t begin = 0, end = 0;  ///< of the place, in bytes of `line`
};
constexpr std::size_t kept_bytes = 2048;  // more than any terminal shows

Kept kept_of(std::string_view line, std::size_t begin, std::size_t end) {
  const auto whole = [&](std::size_t at) {
    while (at < line.size() && at > 0 && continues(line[at])) --at;
    return std::min(at, line.size());
  };
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  const std::size_t last = whole(std::min(line.size(), begin + 2 * kept_bytes));
  const std::size_t first = begin > 2 * kept_bytes ? whole(begin - kept_bytes) : 0;
  const std::size_t head = first > 0 ? whole(kept_bytes / 2) : 0;
  return {std::string(line.substr(0, head)) + std::string(line.substr(first, last - first)), head + begin - first,
          head + std::min(end, last) - first};
}

}  // namespace

Excerpt excerpt_of(Span span, const Sources& sources, std::size_t width) {
  const std::size_t room = std::max(width, shortest) - beside_line;
  const SourceFile& file = sources[span.file];
  const std::uint32_t number = file.place(span.begin).line, start = file.line_start(number);
  // An offset inside a character refers to that character.
  const std::string_view source = file.line(number);
  std::size_t at = std::min<std::size_t>(span.begin - start, source.size());
  while (at > 0 && at < source.size() && continues(source[at])) --at;
  const Kept kept = kept_of(source, at, std::max(span.begin, span.end) - start);
  const Shown line(kept.line);

  const std::size_t begin = line.column_of(kept.begin);
  std::size_t end = std::max(line.column_of(kept.end), begin);

  Excerpt excerpt{fmt::format("{}", number), "", begin, std::max<std::size_t>(1, end - begin)};
  const auto write = [&](std::string_view before, std::size_t from, std::size_t to, std::string_view behind) {
    excerpt.line = std::string(before) + line.between(from, begin);
    excerpt.marked.begin = excerpt.line.size();
    excerpt.line += line.between(begin, end);
    excerpt.marked.end = excerpt.line.size();
    excerpt.line += line.between(end, to) + std::string(behind);
  };
  if (line.columns() <= room) {
    write("", 0, line.columns(), "");
    return excerpt;
  }
  constexpr std::string_view cut_before = " … ", cut_behind = " …";
  constexpr std::size_t columns_before = 3, columns_behind = 2;
  const std::size_t around = std::min(kept_around, room * 7 / 24), beginning = std::min(kept_beginning, room * 3 / 16);
  const bool is_cut = begin > around + beginning;
  const std::size_t from = is_cut ? begin - around : 0;
  excerpt.indent = is_cut ? beginning + columns_before + around : begin;
  end = std::min(end, begin + room - columns_behind - excerpt.indent);
  excerpt.width = std::max<std::size_t>(1, end - begin);
  const std::size_t to = std::min({line.columns(), end + around, begin + room - columns_behind - excerpt.indent});
  write(is_cut ? line.between(0, beginning) + std::string(cut_before) : std::string(), from, to,
        to < line.columns() ? cut_behind : std::string_view());
  return excerpt;
}

}  // namespace socpress::inline base
