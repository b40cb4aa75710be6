// A commitment in management's input is not the public one.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

void add(PublicEngagement& to, const Commitment& commitment, const PublicCommitment& shown) {
#ifdef WRONG
  to.commitments.push_back(commitment);
#else
  static_cast<void>(commitment);
  to.commitments.push_back(shown);
#endif
}

}  // namespace socpress
