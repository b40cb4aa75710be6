// Whether the auditor's texts state that management's written representations were not obtained.
#pragma once

#include <optional>

#include "check/rule.h"

namespace socpress::check {

/// The place of the first word that names them; nothing if no text states so. Before: the input has an opinion.
std::optional<Span> refused_representations(const RuleInput& input);

}  // namespace socpress::check
