// The final check of a public report: its permitted content, collected again, and the leak check over its bytes.
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

/// The origin of a public report: the engagement, its projection, and the layout and faces of the projection.
struct PublicOrigin {
  const Engagement& engagement;
  const PublicEngagement& shown;
  const Layout& layout;
  const Faces& faces;
  const std::vector<Waiver>& waivers;  ///< those in force
};

/// The waived words of a report that may be given to the public; nothing for any other, with findings that state the
/// reason. Without poppler no report may be.
std::optional<std::vector<WaivedWords>> clear_for_public(std::string_view report, const PublicOrigin& origin,
                                                         Processes* processes, Findings& findings);

}  // namespace socpress::assemble
