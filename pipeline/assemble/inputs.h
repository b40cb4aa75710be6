// The input for one part of an engagement folder: the value from which every later stage starts.
#pragma once

#include <optional>

#include "assemble/build.h"
#include "document/layout.h"
#include "model/engagement.h"

namespace socpress::assemble {

/// The engagement is empty where a catalog cannot be read; the layout is then absent, and also where only the model was
/// requested.
struct Inputs {
  Engagement engagement;
  std::optional<Layout> layout;
};

/// Reads engagement, policy and layout. Before: `folder` shows the files of the requested part.
Inputs read(const Files& folder, const Environment& environment, const Request& request, Sources& sources,
            Findings& findings);

/// The layout of the restricted report, as the engagement names it. Nothing when it cannot be read.
std::optional<Layout> read_report_layout(const Terms& terms, const Files& folder, const Environment& environment,
                                         Sources& sources);

}  // namespace socpress::assemble
