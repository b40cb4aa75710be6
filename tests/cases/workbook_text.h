// A workbook as a text that people read and write: for cases and tests, which hold no packed bytes.
#pragma once

#include <string>
#include <string_view>

namespace socpress::cases {

/// Packs what the text describes as an XLSX file:
///
///     @ sheet Controls                    a sheet; `@ hidden sheet NAME` for one that is not shown
///     Control ID | Control Description    a row: cells between ` | `; an empty line is an empty row
///     IAM-01 | <c t="e"><v>#REF!</v></c>  a cell that begins with `<` stands as it is
///     <row r="9" hidden="1">…</row>       so does a row, and what is no row: `<cols>`, `<mergeCells>`
///     @ part xl/styles.xml                a part of the package word for word, in place of our own where there is one
///
/// Parts that are not given are written as Excel writes them.
std::string packed_workbook(std::string_view text);

}  // namespace socpress::cases
