// A text with its place is not a public text.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

PublicText shown(const Located<Text>& text) {
#ifdef WRONG
  return {1, text};
#else
  return {1, text.value.utf8.substr(0, 0)};
#endif
}

}  // namespace socpress
