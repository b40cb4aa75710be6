// Projects an engagement onto its public part: an allow-list, field by field.
#pragma once

#include <vector>

#include "model/engagement.h"
#include "model/public_engagement.h"

namespace socpress::redact {

/// Before: the terms are complete and state a period. After: only the fields of PublicEngagement, without places. The
/// result is a draft: this function does not decide whether it may be issued.
PublicEngagement redact(const Engagement& engagement);

/// The texts that redact() publishes, by id less one, with their source places: for findings about them.
std::vector<Located<Text>> public_texts(const Engagement& engagement);

}  // namespace socpress::redact
