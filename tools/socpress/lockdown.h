// Locks a process down to its three standard streams.
#pragma once

namespace socpress {

/// Closes every other descriptor, forbids new ones, changes to `/`, clears the environment, disables core files. After
/// true: an attempt to open a file was made, and failed. Also effective for root.
bool lock_down();

}  // namespace socpress
