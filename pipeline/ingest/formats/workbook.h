// A sheet of a workbook (XLSX, ECMA-376 part 1) as CSV text, so that one reader serves both formats.
#pragma once

#include <optional>
#include <string_view>

#include "base/finding.h"
#include "base/platform.h"

namespace socpress::ingest {

/// Reads the sheet called `sheet` (case-insensitive), or the only visible one, and adds it to `sources` as rows of
/// comma-separated text: each row is one line, and cells are named by sheet and cell. Numbers and days appear as the
/// cells show them. Content that is not visible in the cells is a finding: formulas, hidden rows and columns, merged
/// cells, words struck through. After: a file that read_csv reads; nothing, and a finding, if the workbook cannot be
/// read or no sheet can be chosen.
std::optional<FileId> read_workbook(std::string_view path, std::string_view sheet, const Files& folder,
                                    Sources& sources, Findings& findings);

}  // namespace socpress::ingest
