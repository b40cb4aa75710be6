// The last look at a public report: what it may say, collected again, and the leak check over its bytes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "assemble/public/manifest.h"
#include "base/finding.h"
#include "base/platform.h"
#include "document/layout.h"
#include "model/engagement.h"
#include "model/public_engagement.h"
#include "model/waiver.h"
#include "text/face.h"

namespace socpress::assemble {

/// What a public report comes from: the engagement, its projection, and what the projection is laid out with.
struct PublicOrigin {
  const Engagement& engagement;
  const PublicEngagement& shown;
  const Layout& layout;
  const Faces& faces;
  const std::vector<Waiver>& waivers;  ///< those in force
};

/// The waived words of a report that may be given to the public; nothing for any other, and the findings say why.
/// Without poppler no report may.
std::optional<std::vector<WaivedWords>> clear_for_public(std::string_view report, const PublicOrigin& origin,
                                                         Spawn* spawn, Findings& findings);

}  // namespace socpress::assemble
