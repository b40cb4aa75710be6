// Pages to the bytes of a tagged PDF 1.7, through libharu's object layer; decides no positions.
#pragma once

#include "base/bytes.h"
#include "base/finding.h"
#include "page/pages.h"
#include "text/face.h"

namespace socpress::write_pdf {

/// After: the same pages and faces give the same bytes, regardless of clock, time zone, locale and folder. Nothing,
/// with a finding, when the library fails.
std::optional<Bytes> write_pdf(const Pages& pages, const Faces& faces, Findings& findings);

}  // namespace socpress::write_pdf
