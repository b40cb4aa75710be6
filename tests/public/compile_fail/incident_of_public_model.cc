// The public model has no incidents.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

bool any(const PublicEngagement& shown) {
#ifdef WRONG
  return !shown.incidents.empty();
#else
  return !shown.requirements.empty();
#endif
}

}  // namespace socpress
