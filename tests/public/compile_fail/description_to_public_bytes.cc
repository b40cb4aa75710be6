// A description with its places is not the public one.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

PublicEngagement with(const Prose& prose, const PublicProse& shown) {
  PublicEngagement made;
#ifdef WRONG
  made.description = prose;
#else
  static_cast<void>(prose);
  made.description = shown;
#endif
  return made;
}

}  // namespace socpress
