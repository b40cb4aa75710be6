// A workbook as its parts tell it: which sheets there are, and the cells of one of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/formats/number_format.h"
#include "ingest/formats/office_xml.h"
#include "ingest/formats/package.h"
#include "ingest/formats/sheet_text.h"

namespace socpress::ingest {

struct WorkbookSheet {
  std::string name;
  std::string part;  ///< where its cells stand
  bool hidden = false;
};

/// What the style of a cell says of how it is read.
struct CellStyle {
  std::string format;  ///< the code of its number format; empty: plain
  bool struck = false;
};

/// What the cells of every sheet refer to by number.
struct CellTables {
  std::vector<RichText> strings;
  std::vector<CellStyle> styles;
  DayCount count = DayCount::from_1900;
};

/// Where the parts of a workbook lie in its package.
struct WorkbookParts {
  std::vector<WorkbookSheet> sheets;  ///< in the order of their tabs; those of charts alone are left out
  std::string strings, styles;        ///< empty: there is none
  DayCount count = DayCount::from_1900;
};

/// Refusals are worded as Package words them.
Outcome<WorkbookParts> workbook_parts(const Package& package);
Outcome<CellTables> tables_of(const WorkbookParts& parts, const Package& package);
/// Before: `sheet` is one of `parts`. After: texts that may still hold what no report can show.
Outcome<SheetText> cells_of(const WorkbookSheet& sheet, const WorkbookParts& parts, const Package& package);

}  // namespace socpress::ingest
