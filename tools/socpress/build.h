// The build command: presses the reports of one engagement, or of several one after another.
#pragma once

#include "socpress/command.h"

namespace socpress {

/// One engagement to the file that was asked for; several to `OUTPUT/<name of the folder>.pdf` each, with a table at
/// the end. One that fails keeps none of the others from being pressed; the exit status is the worst of theirs.
int build(const Asked& asked, const std::string& data);

}  // namespace socpress
