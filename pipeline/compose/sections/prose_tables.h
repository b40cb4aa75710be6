// Markdown tables to numbered tables.
#pragma once

#include "compose/sections/prose_lines.h"

namespace socpress::compose {

/// In the text column, or at full width when it has many columns. A row that is bold throughout is a total.
Table numbered_table(Desk& desk, ProseLines& lines, const ProseTable& table);

}  // namespace socpress::compose
