// What stays behind: every text of an engagement that the public may not see, for a search of the finished report.
#pragma once

#include <string>
#include <vector>

#include "model/engagement.h"
#include "model/public_engagement.h"

namespace socpress::redact {

/// Texts and identifiers of both sides, each once, sorted; less those that the public model says itself and less words
/// that any report says ("Quarterly", "Inspection").
std::vector<std::string> restricted_atoms(const Engagement& engagement, const PublicEngagement& shown);

}  // namespace socpress::redact
