// The sample with a public report, and the output of the public process for an engagement.
#pragma once

#include "assemble/public/protocol.h"
#include "model/engagement.h"

namespace socpress::shaken {

/// samples/wexcombe-soc2-type2, as read by ingest.
Engagement sample();

/// The output of the public process for it: the report with its findings and counts.
Bytes built(const Engagement& engagement, bool draft = false);

}  // namespace socpress::shaken
