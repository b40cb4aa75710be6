// A public text cannot contain a place.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

PublicText shown(Span place) {
#ifdef WRONG
  return {1, "words", place};
#else
  return static_cast<void>(place), PublicText{1, "words"};
#endif
}

}  // namespace socpress
