// The lines of a section, searched for phrases.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "language/mention.h"
#include "text/unicode.h"

namespace socpress::check {

/// One line of a section in the form used for phrase searches, and where it was written.
struct FoldedLine {
  std::string text;
  Span origin;
  bool is_verbatim = false;  ///< byte for byte as written, so that each part of it has a place

  Span place_of(std::size_t begin, std::size_t length) const {
    if (!is_verbatim) return origin;
    const auto at = origin.begin + static_cast<std::uint32_t>(begin);
    return {origin.file, at, at + static_cast<std::uint32_t>(length)};
  }
};

inline FoldedLine folded_line(const Line& line) {
  const std::string plain = plain_text(line);
  FoldedLine made{folded(plain), line.front().origin};
  made.is_verbatim =
      line.size() == 1 && plain.size() == made.text.size() && plain.size() == made.origin.end - made.origin.begin;
  return made;
}

inline std::vector<FoldedLine> lines_of(const Document& document, SectionName name) {
  std::vector<FoldedLine> lines;
  for (const Section& section : document.sections)
    if (section.name == name)
      for_each_line(section.blocks, [&](const Line& line) {
        if (!line.empty()) lines.push_back(folded_line(line));
      });
  return lines;
}

/// The first line that contains one of the phrases, and which phrase; nothing when no line does.
struct Mention {
  Span origin;
  std::string_view phrase;
};

inline std::optional<Mention> find(const Phrases& phrases, const std::vector<FoldedLine>& lines) {
  for (const Located<Text>& phrase : phrases) {
    const std::string looked_for = folded(phrase->utf8);
    for (const FoldedLine& line : lines)
      if (const auto at = find_mention(line.text, looked_for))
        return Mention{line.place_of(*at, looked_for.size()), phrase->utf8};
  }
  return std::nullopt;
}

}  // namespace socpress::check
