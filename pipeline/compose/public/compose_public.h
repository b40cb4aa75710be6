// Public model and layout to a public document. This folder cannot include model/engagement.h.
#pragma once

#include "base/finding.h"
#include "document/document.h"
#include "document/layout.h"
#include "model/public_engagement.h"

namespace socpress::compose_public {

/// After: the public sections of `layout` (public-cover, public-assertion, public-report, public-boundaries,
/// public-commitments) in its order, and no others.
Document compose(const PublicEngagement& engagement, const Layout& layout, Findings& findings);

}  // namespace socpress::compose_public
