// Model and layout to the report before pagination: one file a section.
#pragma once

#include "base/finding.h"
#include "document/document.h"
#include "document/layout.h"
#include "model/engagement.h"

namespace socpress::compose {

/// The output of composing: the report, as a draft or as issued.
struct Edition {
  bool draft = true;
};

/// Before: the engagement is complete (no finding blocks everything). After: every section of the layout, in its order;
/// in a draft, open conclusions are dashed boxes. Placeholders of a pattern that no fact can fill are findings.
Document compose(const Engagement& engagement, const Layout& layout, Edition edition, Findings& findings);

}  // namespace socpress::compose
