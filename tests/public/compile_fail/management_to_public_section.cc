// Management's side cannot be composed for the public.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

Document composed(const Management& management, const PublicEngagement& shown, const Layout& layout,
                  Findings& findings) {
#ifdef WRONG
  return compose_public::compose(management, layout, findings);
#else
  return static_cast<void>(management), compose_public::compose(shown, layout, findings);
#endif
}

}  // namespace socpress
