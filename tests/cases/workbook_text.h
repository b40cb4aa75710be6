// The text form of a workbook, which people read and write: cases and tests contain no packed bytes.
#pragma once

#include <string>
#include <string_view>

namespace socpress::cases {

/// Packs the workbook that the text describes as an XLSX file:
///
///     @ sheet Controls                    a sheet; `@ hidden sheet NAME` for one that is not shown
///     Control ID | Control Description    a row: cells between ` | `; an empty line is an empty row
///     {hidden} IAM-01 | Accounts end.     a row that is not shown
///     IAM-02 | {formula Reviewed.}        a cell with a formula and what it last gave; so `{fault #REF!}`, `{struck
///     Old.}`,
///                                         `{number 25}`, `{day 46217}` and `{time 0.5}` (numbers shown as a day, a
///                                         time)
///     @ joined A2:A3                      cells that are one; `@ hidden column 3` for a column that is not shown
///     IAM-03 | <c t="s"><v>9</v></c>      a cell that begins with `<` is literal; so is a row, and what is not a
///                                         row: `<cols>`, `<mergeCells>`
///     @ part xl/styles.xml                a part of the package word for word, in place of our own where there is one
///
/// Parts that are absent are written as Excel writes them.
std::string packed_workbook(std::string_view text);

}  // namespace socpress::cases
