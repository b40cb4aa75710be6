// The public manifest takes no bytes of restricted input.
#include "assemble/public/manifest.h"
#include "assemble/public/protocol.h"
#include "compose/public/compose_public.h"
#include "compose/public/sections.h"
#include "model/engagement.h"
#include "model/public_bytes.h"
#include "redact/redact.h"

namespace socpress {

std::string manifest(const Engagement& engagement, const Faces& faces, const PublicBytes& model) {
#ifdef WRONG
  const assemble::PublicWork work{"soc3", {}, faces, dump(engagement), assemble::Stage::report};
#else
  static_cast<void>(engagement);
  const assemble::PublicWork work{"soc3", {}, faces, model, assemble::Stage::report};
#endif
  return assemble::public_manifest(work, "");
}

}  // namespace socpress
