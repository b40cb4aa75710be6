// PDF syntax: appends numbers, names, strings and references to a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"
#include "document/look.h"

namespace socpress::write_pdf {

/// The number of an indirect object in the file.
enum class ObjectNumber : std::uint32_t {};

inline ObjectNumber operator+(ObjectNumber first, std::size_t index) {
  return static_cast<ObjectNumber>(static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(index));
}

/// Hundredths of a point: the grid of all positions on a page.
using Hundredths = std::int32_t;

/// Rounds half away from zero.
constexpr Hundredths hundredths(Length length) {
  return length.mpt >= 0 ? (length.mpt + 5) / 10 : -((-length.mpt + 5) / 10);
}

void append_integer(std::string& out, std::int64_t value);

/// `value` divided by ten to the power of `decimals`, in the fewest characters that PDF allows: "12.5", ".25", "-3".
void append_decimal(std::string& out, std::int64_t value, int decimals);

inline void append_hundredths(std::string& out, Hundredths value) { append_decimal(out, value, 2); }

/// Components between 0 and 1, without the operator: "0" for a gray, ".2 .4 .6" for a color.
void append_color(std::string& out, Color color);
inline bool is_grey(Color color) { return color.red == color.green && color.green == color.blue; }

/// "12 0 R".
void append_reference(std::string& out, ObjectNumber number);

/// "/Name", with special bytes written as #xx.
void append_name(std::string& out, std::string_view name);

/// "(…)" with escapes where required.
void append_literal(std::string& out, std::string_view bytes);

/// "<…>" in upper-case hexadecimal.
void append_hex(std::string& out, std::string_view bytes);

/// A text string: plain when it is ASCII, otherwise UTF-16 with a byte order mark. Before: `utf8` is well-formed.
void append_text(std::string& out, std::string_view utf8);

/// UTF-16, big-endian, without a byte order mark. Before: `utf8` is well-formed.
std::string utf16(std::string_view utf8);

}  // namespace socpress::write_pdf
