// Bytes of another origin are not public bytes.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

PublicBytes bytes(const Bytes& given, const PublicEngagement& shown) {
#ifdef WRONG
  return PublicBytes(given);
#else
  return static_cast<void>(given), public_bytes(shown);
#endif
}

}  // namespace socpress
