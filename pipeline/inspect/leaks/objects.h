// The file's objects against an allow-list: which there may be, what they may be called, and what they may state.
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

/// What was met on the way, for the search: texts, names and unpacked streams.
struct ObjectTexts {
  std::vector<std::string> texts, streams;
  std::vector<std::string> drawn;  ///< what all pages state by our own reading, piece by piece
};

/// Goes through every object, reachable or not, and every page. Throws what libqpdf throws.
ObjectTexts read_objects(QPDF& file, const PublicTruth& truth, Tally& tally);

/// Is the metadata packet of our shape, and is each text in it one of `said`?
bool is_known_packet(std::string_view packet, const std::set<std::string>& said);

}  // namespace socpress::inspect
