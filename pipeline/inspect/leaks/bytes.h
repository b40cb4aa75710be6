// Every byte of the file accounted for, by reading it from the first to the last without libqpdf.
#pragma once

#include <string_view>

#include "inspect/conformance/fault_counts.h"

namespace socpress::inspect {

/// One revision: a header, objects one behind the other as the cross-reference table states, the table, the trailer,
/// the end; nothing between them but blanks, no comment in any of them, and no byte after the end but a line end.
void account_for_bytes(std::string_view pdf, Tally& tally);

}  // namespace socpress::inspect
