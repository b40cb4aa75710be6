// The two tables of a one-byte font: byte to glyph, and byte to text.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "write/pdf/encoding.h"

namespace socpress::write_pdf {

/// Byte to glyph of the subset: the font's /Encoding, with the entries that its stream's dictionary must repeat.
void print_encoding(std::string_view name, const CodedFont& font,
                    const std::function<std::uint16_t(std::uint16_t glyph)>& moved, std::string& entries,
                    std::string& bytes);

/// Byte to text: the font's /ToUnicode.
void print_unicode(std::string_view name, const CodedFont& font, std::string& entries, std::string& bytes);

}  // namespace socpress::write_pdf
