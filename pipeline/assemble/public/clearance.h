// The driver's last look at a public report: what it may say, collected afresh, and the leak check over its bytes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "assemble/public/protocol.h"
#include "base/finding.h"
#include "base/platform.h"
#include "document/layout.h"
#include "model/engagement.h"
#include "model/public_engagement.h"
#include "model/waiver.h"
#include "text/face.h"

namespace socpress::assemble {

/// A public report's origin: the engagement, its projection, and what the projection is laid out with.
struct PublicOrigin {
  const Engagement& engagement;
  const PublicEngagement& shown;
  const Layout& layout;
  const Faces& faces;
  const std::vector<Waiver>& waivers;  ///< those in force
};

/// What waivers let pass when the bytes may be given to the public; else nothing, and the findings say why. Without
/// poppler nothing may.
std::optional<std::vector<PassedWords>> clear_for_public(std::string_view report, const PublicOrigin& origin,
                                                         Spawn* spawn, Findings& findings);

}  // namespace socpress::assemble
