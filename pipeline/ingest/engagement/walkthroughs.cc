// Reads auditor/walkthroughs.csv or .xlsx: how a Type 1's controls were found designed and implemented.
#include "ingest/engagement/parts.h"
#include "ingest/engagement/sheets.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

const FindingKind<> no_control{"walkthroughs/no-control", Severity::error,
                               "this walkthrough names no control; a walkthrough refers to one control",
                               "write the id of the control in column `Control ID`"};
const FindingKind<std::string> no_procedure{"walkthroughs/no-procedure", Severity::error,
                                            "the walkthrough of control `{}` does not state what was done; a "
                                            "walkthrough shows how implementation of the control was determined",
                                            "state the procedure in column `Procedure`"};

enum WalkthroughColumn : std::size_t { control, procedure, kinds, performed_on, performed_by, column_count };

constexpr std::array<Column, column_count> columns = {{
    {"Control ID", true, {"Control Code", "Control Key", "Control #", "Control Ref"}},
    {"Procedure", true, {"Walkthrough", "Walkthrough Procedure", "Walkthrough Performed"}},
    {"Procedure Type", false, {"Type", "Nature", "Test Type"}},
    {"Performed On", false, {"Date", "Date Performed"}},
    {"Performed By", false, {"Tester", "By"}},
}};

Walkthrough read_walkthrough(const Sheet& sheet, std::size_t row, Findings& findings) {
  Walkthrough walkthrough;
  walkthrough.row = sheet.row(row);
  walkthrough.control = id_from(sheet.text(row, control), findings);
  walkthrough.procedure = sheet.text(row, procedure);
  walkthrough.kinds = read_procedures(sheet.text(row, kinds), findings);
  if (const auto cell = sheet.filled(row, performed_on)) walkthrough.performed_on = date_from(*cell, findings);
  walkthrough.performed_by = sheet.text(row, performed_by);
  return walkthrough;
}

}  // namespace

std::vector<Walkthrough> read_walkthroughs(const ReaderInput& input) {
  std::vector<Walkthrough> walkthroughs;
  const auto sheet = read_sheet({paths::walkthroughs, "Walkthroughs"}, columns, input);
  if (!sheet) return walkthroughs;
  for (std::size_t row = 0; row < sheet->rows(); ++row) {
    if (sheet->is_empty(row, control))
      input.findings.report(no_control).at(sheet->row(row));
    else
      walkthroughs.push_back(read_walkthrough(*sheet, row, input.findings));
    if (!sheet->is_empty(row, control) && sheet->is_empty(row, procedure))
      input.findings.report(no_procedure, walkthroughs.back().control.value).at(sheet->row(row));
  }
  return walkthroughs;
}

}  // namespace socpress::ingest
