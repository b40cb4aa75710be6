// Finds the sheet in its workbook, writes its cells as text, and reports what the text cannot show.
#include "ingest/formats/workbook.h"

#include <array>

#include "ingest/formats/budget.h"
#include "ingest/formats/text_file.h"
#include "ingest/formats/workbook_parts.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string_view, std::string> cannot_read{
    "workbook/cannot-read", Blocks::everything,
    "`{}` is not a readable workbook ({}); a workbook is an .xlsx file without a password",
    "save it as an Excel workbook without a password, or as CSV"};
const FindingKind<std::string_view, std::string, std::string_view> which_sheet{
    "workbook/which-sheet", Blocks::everything,
    "`{}` has the sheets {}, and none of them is named `{}`; in a workbook with several sheets, the sheet with that "
    "name is read",
    "rename the sheet that is meant, or keep only that sheet in the workbook"};
const FindingKind<> formula{"workbook/formula", Severity::error,
                            "this cell contains a formula; a report states recorded values, not calculated ones",
                            "replace the formula with its value (Paste Special, Values)"};
const FindingKind<std::string> fault{"workbook/fault", Blocks::everything,
                                     "this cell shows `{}` instead of a value; a cell contains a recorded value",
                                     "write the value that was recorded"};
const FindingKind<std::string> unknown_format{
    "workbook/number-format", Severity::warning,
    "the number format `{}` is not supported, and the plain number is used; a number is printed as the workbook shows "
    "it",
    "give the cell the format Text, and write it as it should be printed"};
const FindingKind<> hidden_row{
    "workbook/hidden-row", Severity::warning,
    "this row is hidden in the workbook, and is read all the same; every row of a report is visible in its source",
    "show the row; remove a result only if the working papers show that it never belonged there"};
const FindingKind<> hidden_column{"workbook/hidden-column", Severity::warning,
                                  "this column is hidden in the workbook, and is read all the same; every column "
                                  "of a report is visible in its source",
                                  "show the column, or begin its heading with # if it is your own"};
const FindingKind<std::string> joined{
    "workbook/joined-cells", Severity::warning,
    "the cells {} are merged, and only the first of them has a value; each row states its own values",
    "unmerge the cells, and repeat the value in each of them"};
const FindingKind<> struck{
    "workbook/struck-through", Severity::warning,
    "text in this cell is struck through, and is read all the same; the text of a cell is in effect",
    "remove the strikethrough, or delete text that both parties agree does not apply; an exception, once found, stays"};

void report_remark(const SheetText::Placed& remark, FileId file, Findings& findings) {
  const Span span{file, remark.begin, remark.end};
  switch (remark.what) {
    case CellRemark::formula: findings.report(formula).at(span); return;
    case CellRemark::fault: findings.report(fault, remark.words).at(span); return;
    case CellRemark::unknown_format: findings.report(unknown_format, remark.words).at(span); return;
    case CellRemark::hidden_row: findings.report(hidden_row).at(span); return;
    case CellRemark::hidden_column: findings.report(hidden_column).at(span); return;
    case CellRemark::joined: findings.report(joined, remark.words).at(span); return;
    case CellRemark::struck: findings.report(struck).at(span); return;
  }
}

/// Limits the number of each kind to what a reader can use.
void report_remarks(const std::vector<SheetText::Placed>& remarks, FileId file, Findings& findings) {
  std::array<std::size_t, 7> reported{};
  for (const SheetText::Placed& remark : remarks)
    if (++reported.at(static_cast<std::size_t>(remark.what)) <= budget::findings_of_a_kind)
      report_remark(remark, file, findings);
}

/// The sheet of that name, or the only visible one.
const WorkbookSheet* chosen(const std::vector<WorkbookSheet>& sheets, std::string_view name) {
  const WorkbookSheet* only = nullptr;
  std::size_t shown_ones = 0;
  for (const WorkbookSheet& sheet : sheets) {
    if (folded(sheet.name) == folded(name)) return &sheet;
    if (sheet.hidden) continue;
    ++shown_ones;
    only = &sheet;
  }
  return shown_ones == 1 ? only : nullptr;
}

std::string listed(const std::vector<WorkbookSheet>& sheets) {
  std::string names;
  for (const WorkbookSheet& sheet : sheets) names += (names.empty() ? "`" : ", `") + sheet.name + "`";
  return names;
}

}  // namespace

std::optional<FileId> read_workbook(std::string_view path, std::string_view sheet, const Files& folder,
                                    Sources& sources, Findings& findings) {
  const auto refuse = [&](const Error& error) {
    findings.report(cannot_read, path, error.reason);
    return std::nullopt;
  };
  const Expected<std::string> bytes = folder.read(path, budget::workbook_file_bytes);
  if (const Error* error = std::get_if<Error>(&bytes)) return refuse(*error);
  const Expected<Package> package = Package::open(std::get<std::string>(bytes));
  if (const Error* error = std::get_if<Error>(&package)) return refuse(*error);
  const Expected<WorkbookParts> parts = workbook_parts(std::get<Package>(package));
  if (const Error* error = std::get_if<Error>(&parts)) return refuse(*error);
  const std::vector<WorkbookSheet>& sheets = std::get<WorkbookParts>(parts).sheets;
  const WorkbookSheet* found = chosen(sheets, sheet);
  if (!found) {
    findings.report(which_sheet, path, listed(sheets), sheet);
    return std::nullopt;
  }
  const Expected<SheetText> read = cells_of(*found, std::get<WorkbookParts>(parts), std::get<Package>(package));
  if (const Error* error = std::get_if<Error>(&read)) return refuse(*error);
  const SheetText& text = std::get<SheetText>(read);
  const FileId file = sources.add_sheet(std::string(path), found->name, text.text(), text.rows());
  if (!is_text(file, sources, findings)) return std::nullopt;
  report_remarks(text.remarks(), file, findings);
  return file;
}

}  // namespace socpress::ingest
