// Document to pages: line breaks, tables, page breaks, contents.
#pragma once

#include "base/finding.h"
#include "document/document.h"
#include "page/pages.h"
#include "text/face.h"

namespace socpress::typeset {

/// Before: `faces` are the look's, in its order. After: every text field of the document is on the pages exactly once
/// and in order (repeated heads and labels are artifacts). A character that no face contains is a finding at its place.
Pages typeset(const Document& document, const Faces& faces, Findings& findings);

}  // namespace socpress::typeset
