// Real processes behind the spawn door.
#pragma once

#include "base/platform.h"

namespace socpress {

/// Starts with an empty environment, in `/`, with pipes for input and output, and nothing else open. Programs other
/// than this one are looked for in /usr/bin and /bin alone.
class Processes final : public Spawn {
 public:
  Outcome<std::string> run(const Command& command, std::string_view input) override;
};

}  // namespace socpress
