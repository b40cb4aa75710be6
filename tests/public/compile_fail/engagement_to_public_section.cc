// An engagement cannot be composed for the public.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

Document composed(const Engagement& engagement, const Layout& layout, Findings& findings) {
#ifdef WRONG
  return compose_public::compose(engagement, layout, findings);
#else
  return compose_public::compose(redact::redact(engagement), layout, findings);
#endif
}

}  // namespace socpress
