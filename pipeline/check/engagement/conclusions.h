// The auditor's conclusions on single controls and criteria, which link deviations to the opinion.
#pragma once

#include <string_view>

#include "model/engagement.h"

namespace socpress::check {

/// Concluded to be not effective, or not suitably designed.
bool has_failed(const ConcludedControl& control);
/// Nothing when no conclusion is recorded.
const ConcludedControl* conclusion_on_control(const AuditorsOpinion& opinion, std::string_view id);
const ConcludedCriterion* conclusion_on_criterion(const AuditorsOpinion& opinion, const CriterionId& id);

}  // namespace socpress::check
