// Public model and layout to a public document. This room cannot see model/engagement.h.
#pragma once

#include "base/finding.h"
#include "document/document.h"
#include "document/layout.h"
#include "model/public_engagement.h"

namespace socpress {

/// After: the sections of `layout` that the public model can answer (principal commitments and requirements).
Document compose_public(const PublicEngagement& engagement, const Layout& layout, Findings& findings);

}  // namespace socpress
