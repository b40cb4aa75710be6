// A public section cannot ask for a test.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

std::size_t count(const compose_public::Voice& voice) {
#ifdef WRONG
  return voice.engagement().tests.size();
#else
  return voice.engagement().commitments.size();
#endif
}

}  // namespace socpress
