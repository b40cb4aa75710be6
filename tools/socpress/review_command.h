// `socpress review`: the reading view of an engagement as a file.
#pragma once

#include <string>

#include "assemble/build.h"

namespace socpress {

/// Writes the reading view to `file`. After false: the old file stands, and a finding says why.
bool write_reading_view(const assemble::Environment& environment, const assemble::Request& order,
                        const std::string& file, Sources& sources, Findings& findings);

}  // namespace socpress
