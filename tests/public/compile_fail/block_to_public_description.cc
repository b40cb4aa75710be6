// A block of the description becomes public only by projection.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

void add(PublicProse& to, const ProseParagraph& paragraph, const PublicParagraph& shown) {
#ifdef WRONG
  to.blocks.push_back({paragraph});
#else
  static_cast<void>(paragraph);
  to.blocks.push_back({shown});
#endif
}

}  // namespace socpress
