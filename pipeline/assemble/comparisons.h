// The engagements to compare with: other clients' engagements, and the one of the prior report.
#pragma once

#include "assemble/build.h"
#include "check/input.h"

namespace socpress::assemble {

/// Adds the texts of other engagements. Findings about the others are not reported here, nor are their texts.
void add_others(const Environment& environment, check::RuleInput& rules, Findings& findings);

/// Adds the prior engagement, whose own findings were reported with its report.
void add_prior(const Environment& environment, check::RuleInput& rules, Sources& sources, Findings& findings);

}  // namespace socpress::assemble
