// A control has no line in a public section.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

Line shown(const Control& control, const PublicRequirement& requirement) {
#ifdef WRONG
  return compose_public::line_of(control.description);
#else
  return static_cast<void>(control), compose_public::line_of(requirement.text);
#endif
}

}  // namespace socpress
