// The sheets of the engagement folder by name, in either format.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ingest/engagement/parts.h"
#include "ingest/formats/csv.h"

namespace socpress::ingest {

/// A sheet of the folder, and its name in a workbook.
struct SheetName {
  std::string_view path;   ///< "management/controls.csv"
  std::string_view sheet;  ///< "Controls"
};

/// Reads the CSV file or the sheet of the corresponding workbook. Nothing if the folder has neither, without a finding;
/// nothing and a finding if it cannot be read. If both are present, which is a finding, CSV is read.
std::optional<Sheet> read_sheet(const SheetName& name, std::span<const Column> columns, const ReaderInput& input);

}  // namespace socpress::ingest
