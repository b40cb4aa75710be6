// An engagement cannot be serialized for the public.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

PublicBytes bytes(const Engagement& engagement) {
#ifdef WRONG
  return public_bytes(engagement);
#else
  return public_bytes(redact::redact(engagement));
#endif
}

}  // namespace socpress
