// The driver's fonts: the files that a look names, loaded once for typesetting and writing.
#pragma once

#include <optional>

#include "assemble/build.h"
#include "document/look.h"
#include "text/face.h"

namespace socpress::assemble {

/// The look's faces in order. Nothing, with a finding for each, when a file is missing or not a font; a face whose file
/// differs from the one that the look records is a finding, and is used.
std::optional<Faces> load_faces(const Look& look, const Environment& environment, Findings& findings);

}  // namespace socpress::assemble
