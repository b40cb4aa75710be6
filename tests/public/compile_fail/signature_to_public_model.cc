// A signature of the restricted assertion cannot be under the public one.
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

void add(PublicAssertion& to, const Signature& signature, const PublicSignature& shown) {
#ifdef WRONG
  to.signatures.push_back(signature);
#else
  static_cast<void>(signature);
  to.signatures.push_back(shown);
#endif
}

}  // namespace socpress
