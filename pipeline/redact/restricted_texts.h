// The restricted texts: the non-public texts of an engagement, for a search of the finished report.
#pragma once

#include <string>
#include <vector>

#include "model/engagement.h"
#include "model/public_engagement.h"

namespace socpress::redact {

/// Texts and identifiers of both sides, each once, sorted; without those that the public model contains and without
/// words that any report contains ("Quarterly", "Inspection").
std::vector<std::string> restricted_texts(const Engagement& engagement, const PublicEngagement& shown);

}  // namespace socpress::redact
