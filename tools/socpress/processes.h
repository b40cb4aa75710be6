// Real processes behind the interface `Processes`.
#pragma once

#include "base/platform.h"

namespace socpress {

/// Starts with an empty environment, in `/`, with pipes for input and output, and nothing else open. Programs other
/// than this one are searched for only in /usr/bin and /bin.
class SystemProcesses final : public Processes {
 public:
  Expected<std::string> run(const Command& command, std::string_view input) override;
};

}  // namespace socpress
