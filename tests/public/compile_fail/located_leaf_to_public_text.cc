// A leaf with its place is no public text.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

PublicText shown(const Located<Text>& leaf) {
#ifdef WRONG
  return {1, leaf};
#else
  return {1, leaf.value.utf8.substr(0, 0)};
#endif
}

}  // namespace socpress
