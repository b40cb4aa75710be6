// What the auditor concluded on single controls and criteria, on the way from deviations to the opinion.
#pragma once

#include <string_view>

#include "model/engagement.h"

namespace socpress::check {

/// Concluded not to be effective, or not to be suitably designed.
bool has_failed(const ConcludedControl& control);
/// Nothing when none is recorded.
const ConcludedControl* conclusion_on_control(const AuditorsOpinion& opinion, std::string_view id);
const ConcludedCriterion* conclusion_on_criterion(const AuditorsOpinion& opinion, const CriterionId& id);

}  // namespace socpress::check
