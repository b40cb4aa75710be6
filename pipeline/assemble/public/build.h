// Builds what the public may read: the report (SOC 3), and its section of commitments by itself.
#pragma once

#include "assemble/build.h"

namespace socpress::assemble {

/// The report for the public: built in a process that receives only the projection, and cleared before it is returned.
BuildResult build_public(const Environment& environment, const Request& request, Sources& sources, Findings& findings);

/// The section of commitments by itself, in this process; it is not a report that can be issued.
BuildResult build_public_section(const Environment& environment, const Request& request, Sources& sources,
                                 Findings& findings);

}  // namespace socpress::assemble
