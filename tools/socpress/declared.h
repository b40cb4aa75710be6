// Every kind of finding as its source declares it: read from the sources when the program is built.
#pragma once

#include <span>

#include "base/finding.h"

namespace socpress {

/// Sorted by id. What a finding keeps from being pressed is left out.
std::span<const KindFacts> declared_findings();

}  // namespace socpress
