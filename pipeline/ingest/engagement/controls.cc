// Reads management/controls.csv or .xlsx: the controls as management states them.
#include "ingest/engagement/parts.h"
#include "ingest/engagement/sheets.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

const FindingKind<> no_id{"controls/no-id", Blocks::everything,
                          "this control has no id; tests, criteria and responses refer to a control by its id",
                          "write an id in column `Control ID`"};
const FindingKind<std::string> no_description{
    "controls/no-description", Severity::error,
    "control `{}` has no description; tests are evaluated against the description of the control",
    "state in column `Control Description` what is done, by whom and how often"};

enum ControlColumn : std::size_t {
  id,
  title,
  description,
  criteria,
  category,
  owner,
  frequency,
  kind,
  method,
  effective_from,
  effective_to,
  visibility,
  organization,
  column_count
};

constexpr std::array<Column, column_count> columns = {{
    {"Control ID", true, {"Control Code", "Control Key", "Control #", "Ref", "externalId", "ref_id"}},
    {"Control Title", false, {"Title", "Control Name", "Name"}},
    {"Control Description",
     true,
     {"Control Activity", "Control Activity Specified by the Service Organization", "Description"}},
    {"Criteria", true, {"TSC", "TSC Ref", "Criteria Mapping", "Requirements", "Section"}},
    {"Category", false, {"Domain", "Control Domain"}},
    {"Owner", false, {"Owners", "Control Owner", "Control Owners"}},
    {"Frequency", false, {"Control Frequency"}},
    {"Type", false, {"Nature", "Control Type"}},
    {"Method", false, {"Control Method"}},
    {"Effective From", false, {"Effective Date"}},
    {"Effective To", false, {}},
    {"Visibility", false, {}},
    {"Organization", false, {"Subservice Organization"}},
}};

std::optional<Located<Date>> read_date(const Sheet& sheet, std::size_t row, ControlColumn column, Findings& findings) {
  const auto cell = sheet.filled(row, column);
  return cell ? date_from(*cell, findings) : std::nullopt;
}

Control read_control(const Sheet& sheet, std::size_t row, const ReaderInput& input) {
  Control control;
  control.row = sheet.row(row);
  control.id = id_from(sheet.text(row, id), input.findings);
  control.title = sheet.text(row, title);
  control.description = sheet.text(row, description);
  for (const Located<Text>& part : parts_of(sheet.text(row, criteria)))
    control.criteria.push_back(input.criteria.canonical(part));
  control.category = sheet.text(row, category);
  control.owner = sheet.text(row, owner);
  control.frequency = sheet.text(row, frequency);
  control.kind = sheet.text(row, kind);
  control.method = sheet.text(row, method);
  control.effective_from = read_date(sheet, row, effective_from, input.findings);
  control.effective_to = read_date(sheet, row, effective_to, input.findings);
  if (const auto cell = sheet.filled(row, visibility)) {
    const auto choice = choice_from<bool>(*cell, restricted_or_public, input.findings);
    control.is_public = choice && **choice;
  }
  if (const auto cell = sheet.filled(row, organization)) control.organization = word_from(*cell);
  return control;
}

}  // namespace

std::vector<Control> read_controls(const ReaderInput& input) {
  std::vector<Control> controls;
  const auto sheet = read_sheet({paths::controls, "Controls"}, columns, input);
  if (!sheet) return controls;
  controls.reserve(sheet->rows());
  for (std::size_t row = 0; row < sheet->rows(); ++row) {
    if (sheet->is_empty(row, id)) {
      input.findings.report(no_id).at(sheet->row(row));
      continue;
    }
    if (sheet->is_empty(row, description))
      input.findings.report(no_description, sheet->text(row, id)->utf8).at(sheet->row(row));
    controls.push_back(read_control(*sheet, row, input));
  }
  return controls;
}

}  // namespace socpress::ingest
