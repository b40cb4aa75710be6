// Replaces every restricted field of an engagement with a random one of its kind, and adds and removes restricted rows.
#pragma once

#include "public/random.h"

namespace socpress::shaken {

/// Public fields keep their values; their places in the files are restricted, and change. The following also remain, as
/// public by schema: whether there are user-entity and subservice controls at all, and each subservice's service and
/// method.
void shake(Engagement& engagement, Dice& dice);

}  // namespace socpress::shaken
