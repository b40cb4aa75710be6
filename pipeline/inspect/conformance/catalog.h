// The metadata of the file, and active content.
#pragma once

#include "inspect/conformance/fault_counts.h"

class QPDF;

namespace socpress::inspect {

/// Bytes before anything is parsed: one beginning, one end.
void check_bytes(std::string_view pdf, FaultCounts& faults);

/// Language, title, metadata, identifier, outline, page labels; no scripts, attachments or form fields.
void check_catalog(QPDF& file, FaultCounts& faults);

/// Every object of the file is reachable from its trailer: an unreachable object can still be read.
void check_reach(QPDF& file, FaultCounts& faults);

}  // namespace socpress::inspect
