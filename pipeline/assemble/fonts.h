// The driver's fonts: the files that a look names, loaded once for whoever sets and writes.
#pragma once

#include <optional>

#include "assemble/build.h"
#include "document/look.h"
#include "text/face.h"

namespace socpress::assemble {

/// The look's faces in its order. Nothing, and a finding for each that is missing or no font, when one is short; a face
/// that is another file than the look records is a finding, and is taken.
std::optional<Faces> load_faces(const Look& look, const Environment& environment, Findings& findings);

}  // namespace socpress::assemble
