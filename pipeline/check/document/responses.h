// Management's responses stand among the auditor's results, and the auditor's report disclaims them.
#pragma once

#include "check/rule.h"

namespace socpress::check {

void responses_are_disclaimed(const Composed& seen, Findings& findings);
/// What it may report.
std::span<const KindFacts> disclaimed_responses_finds();

}  // namespace socpress::check
