// Findings to a person or a machine.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"

namespace socpress {

enum class Telling { full, concise, json };

struct TellOptions { Telling form = Telling::full; bool color = false; };

/// The findings in reading order as text: message, place, source line with caret, secondary places, help; ends with a
/// line that counts them ("2 errors, 1 warning"). Empty when there are none, but for json.
std::string tell(const std::vector<Finding>& findings, const Sources& sources, const TellOptions& options);

}  // namespace socpress
