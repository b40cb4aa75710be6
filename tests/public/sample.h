// The sample with a public report, read; and what the public process makes of an engagement.
#pragma once

#include "assemble/public/protocol.h"
#include "model/engagement.h"

namespace socpress::shaken {

/// samples/wexcombe-soc2-type2, as ingest gives it.
Engagement sample();

/// What the public process answers for it: the report with its findings and counts.
Bytes pressed(const Engagement& engagement, bool draft = false);

}  // namespace socpress::shaken
