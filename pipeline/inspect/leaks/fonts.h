// What each byte of a font represents, how wide it is, and whether any page shows it.
#pragma once

#include <array>
#include <string>

#include "inspect/conformance/fault_counts.h"

class QPDFObjectHandle;

namespace socpress::inspect {

/// A one-byte font of the file as far as the leak check goes.
struct ShownFont {
  struct Code {
    std::string text;
    double width = 0;
    bool mapped = false, shown = false;
  };  ///< width in thousandths
  std::array<Code, 256> codes;
};

/// Reads widths, codes and texts; a font that is not of the shape our reports have is empty.
ShownFont shown_font(QPDFObjectHandle font);

}  // namespace socpress::inspect
