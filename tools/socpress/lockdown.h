// Locks a process down to its three standard streams.
#pragma once

namespace socpress {

/// Closes every other descriptor, forbids new ones, goes to `/`, forgets the environment, leaves no core file.
/// After true: an attempt to open anything was made, and failed. Root or not.
bool lock_down();

}  // namespace socpress
