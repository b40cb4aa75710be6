// Accounts for every byte of the file, in one pass from first to last and without libqpdf.
#pragma once

#include <string_view>

#include "inspect/conformance/fault_counts.h"

namespace socpress::inspect {

/// One revision: a header, consecutive objects as the cross-reference table lists them, the table, the trailer, the
/// end; only blanks between them, no comments in any of them, and no byte after the end except a line end.
void account_for_bytes(std::string_view pdf, FaultCounts& faults);

}  // namespace socpress::inspect
