// A workbook read from its parts: the list of its sheets, and the cells of one of them.
#pragma once

#include <string>
#include <vector>

#include "ingest/formats/number_format.h"
#include "ingest/formats/office_xml.h"
#include "ingest/formats/package.h"
#include "ingest/formats/sheet_text.h"

namespace socpress::ingest {

struct WorkbookSheet {
  std::string name;
  std::string part;  ///< the part with its cells
  bool hidden = false;
};

/// How the style of a cell affects reading it.
struct CellStyle {
  std::string format;  ///< the code of its number format; empty: plain
  bool struck = false;
};

/// The tables that the cells of every sheet refer to by number.
struct CellTables {
  std::vector<RichText> strings;
  std::vector<CellStyle> styles;
  DayCount count = DayCount::from_1900;
};

/// The locations of the parts of a workbook in its package.
struct WorkbookParts {
  std::vector<WorkbookSheet> sheets;  ///< in the order of their tabs; chart sheets are left out
  std::string strings, styles;        ///< empty: there is none
  DayCount count = DayCount::from_1900;
};

/// Errors are worded as those of Package.
Expected<WorkbookParts> workbook_parts(const Package& package);
Expected<CellTables> tables_of(const WorkbookParts& parts, const Package& package);
/// Before: `sheet` is one of `parts`. After: texts that may still contain characters that a report cannot contain.
Expected<SheetText> cells_of(const WorkbookSheet& sheet, const WorkbookParts& parts, const Package& package);

}  // namespace socpress::ingest
