// Finished bytes to findings: an independent reader (libqpdf) that shares no code with the writer.
#pragma once

#include <string_view>

#include "base/finding.h"

namespace socpress::inspect {

/// The counts of an inspection, for output and for tests.
struct Inspection {
  std::size_t pages = 0, structure_elements = 0, tables = 0, header_cells = 0, figures = 0, fonts = 0, links = 0;
};

/// Checks a PDF for the properties of our reports: parses without warnings, one revision, every font embedded and
/// subset with a complete ToUnicode, every text inside a tag or an artifact, balanced marks whose numbers are in the
/// parent tree, header cells with a scope, figures with an alternative, language and title set, links tagged, outline
/// present.
Inspection inspect(std::string_view pdf, Findings& findings);

}  // namespace socpress::inspect
