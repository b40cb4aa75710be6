// Model and layout to the report before pages: one file a section.
#pragma once

#include "base/finding.h"
#include "document/document.h"
#include "document/layout.h"
#include "model/engagement.h"

namespace socpress::compose {

/// What is composed: the report, as a draft or as issued.
struct Edition {
  bool draft = true;
};

/// Before: the engagement is whole (no finding blocks everything). After: every section of the layout, in its
/// order; open conclusions are dashed boxes when it is a draft. Holes of a pattern that a fact cannot fill are
/// findings.
Document compose(const Engagement& engagement, const Layout& layout, Edition edition, Findings& findings);

}  // namespace socpress::compose
