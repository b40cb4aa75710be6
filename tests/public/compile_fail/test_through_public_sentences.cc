// A public section has no access to a test.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

std::size_t count(const compose_public::SentenceBuilder& sentences) {
#ifdef WRONG
  return sentences.engagement().tests.size();
#else
  return sentences.engagement().commitments.size();
#endif
}

}  // namespace socpress
