// An exception of a control shows at every criterion the control is tied to, in the tables and in the matrix.
#pragma once

#include "base/finding.h"
#include "document/document.h"
#include "model/engagement.h"

namespace socpress {

void exceptions_show_at_each_criterion(const Document& document, const Engagement& engagement, Findings& findings);

}  // namespace socpress
