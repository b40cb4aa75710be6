// A picture in its public form.
#pragma once

#include "base/bytes.h"

namespace socpress::redact {

/// The picture without invisible samples: fully transparent samples become white. A drawing program may have kept
/// erased content there.
Picture as_seen(Picture picture);

}  // namespace socpress::redact
