// The metadata of the file as a whole, and active content.
#pragma once

#include "inspect/conformance/fault_counts.h"

class QPDF;

namespace socpress::inspect {

/// Bytes before anything is parsed: one beginning, one end.
void check_bytes(std::string_view pdf, Tally& tally);

/// Language, title, metadata, identifier, outline, page labels; nothing that runs, is attached or is filled in.
void check_catalog(QPDF& file, Tally& tally);

/// Every object of the file is reached from its trailer: what none leads to can still be read by who looks for it.
void check_reach(QPDF& file, Tally& tally);

}  // namespace socpress::inspect
