// The characters that a report may contain, and their normal form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socpress::inline text {

/// The offset of the first byte that is not well-formed UTF-8 (RFC 3629), if any.
std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

/// A code point that must not reach a report: controls except tab and newline, bidirectional controls, tags,
/// unassigned, private use, noncharacters, overlong runs of combining marks.
struct BadCodePoint {
  std::size_t offset = 0;
  char32_t code_point = 0;
  std::string reason;  ///< "a control character", "a bidirectional control", …
};
std::optional<BadCodePoint> first_bad_code_point(std::string_view utf8);

/// Normal form C of well-formed text. Before: runs of combining marks are short (first_bad_code_point checks this),
/// since normalization is quadratic on long ones.
std::string normalized(std::string_view utf8);

/// Case-folded and trimmed, with each run of white space as one space: for comparing headings and names.
std::string folded(std::string_view utf8);

/// Number of code points of well-formed text.
std::size_t code_points(std::string_view utf8);

/// Decodes the code point at `offset` of well-formed text and moves `offset` past it.
char32_t next_code_point(std::string_view utf8, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);

/// The candidate nearest to a misspelt word, if it is near enough to be intended ("did you mean") and nearer than all
/// others.
std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates);
/// "did you mean `…`?", or nothing if no candidate is near enough.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace socpress::inline text
