// Every kind of finding as its source declares it: read from the sources when the program is built.
#pragma once

#include <span>

#include "base/finding.h"

namespace socpress {

struct Declared {
  KindFacts kind;         ///< what it keeps from being pressed is left out
  std::string_view room;  ///< the folder of pipeline/ that declares it; empty for the driver
};

/// Sorted by id.
std::span<const Declared> declared_findings();

}  // namespace socpress
