// The file's objects compared with an allow-list: permitted objects, names and values.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/conformance/fault_counts.h"
#include "inspect/leaks/permitted.h"

class QPDF;
class QPDFObjectHandle;

namespace socpress::inspect {

/// Collected for the search: texts, names and unpacked streams.
struct ObjectTexts {
  std::vector<std::string> texts, streams;
  std::vector<std::string> drawn;  ///< the text of all pages according to our own reader, piece by piece
};

/// Checks every object, reachable or not, and every page. Throws what libqpdf throws.
ObjectTexts read_objects(QPDF& file, const PublicContents& contents, FaultCounts& faults);

/// Whether the metadata packet has our form, and each text in it is one of `texts`.
bool is_known_packet(std::string_view packet, const std::set<std::string>& texts);

}  // namespace socpress::inspect
