// The work of the process that builds a report for the public.
#pragma once

#include <optional>
#include <string_view>

#include "base/bytes.h"

namespace socpress::assemble {

/// Work as frames in, result as frames out; nothing when the bytes are not valid work. Opens no file.
std::optional<Bytes> build_for_public(std::string_view work);

}  // namespace socpress::assemble
