// This program as the public press: work on standard input, report on standard output, nothing else open.
#pragma once

#include "assemble/public/protocol.h"

namespace socpress {

/// Before: started by Processes with public_press_argument. Does not return to what is destroyed at the end of a
/// program.
[[noreturn]] int press_for_public();

}  // namespace socpress
