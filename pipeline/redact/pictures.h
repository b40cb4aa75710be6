// A picture as the public may have it.
#pragma once

#include "base/bytes.h"

namespace socpress::redact {

/// The picture without what nobody sees of it: where it is wholly transparent, its samples become white. A drawing
/// program may have left there what was rubbed out.
Picture as_seen(Picture picture);

}  // namespace socpress::redact
