// The glyphs and texts of a font's codes, determined from the finished file.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "inspect/conformance/fault_counts.h"

class QPDFObjectHandle;

namespace socpress::inspect {

/// The properties of a font that matter for showing text.
struct FontReader {
  /// Bits of `codes`.
  static constexpr std::uint8_t has_glyph = 1, has_text = 2;
  std::size_t bytes_a_code = 1;
  std::vector<std::uint8_t> codes;  ///< by code

  std::uint8_t code(std::string_view string, std::size_t offset) const;
};

/// Reads a font dictionary; faults of the font itself are added to `faults`.
FontReader read_font(QPDFObjectHandle font, FaultCounts& faults);

}  // namespace socpress::inspect
