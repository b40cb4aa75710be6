// The text and width of each byte of a font, and whether any page shows it.
#pragma once

#include <array>
#include <string>

#include "inspect/conformance/fault_counts.h"

class QPDFObjectHandle;

namespace socpress::inspect {

/// The properties of a one-byte font that the leak check uses.
struct ShownFont {
  struct Code {
    std::string text;
    double width = 0;
    bool mapped = false, shown = false;
  };  ///< width in thousandths
  std::array<Code, 256> codes;
};

/// Reads widths, codes and texts; empty for a font whose form differs from that of our reports.
ShownFont shown_font(QPDFObjectHandle font);

}  // namespace socpress::inspect
