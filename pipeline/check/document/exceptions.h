// An exception of a control shows at every criterion the control is tied to, in the tables and in the matrix.
#pragma once

#include "check/rule.h"

namespace socpress::check {

void exceptions_show_at_each_criterion(const Composed& seen, Findings& findings);
/// What it may report.
std::span<const KindFacts> shown_exceptions_finds();

}  // namespace socpress::check
