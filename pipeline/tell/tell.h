// Findings to a person or a machine.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"

namespace socpress {

enum class Telling { full, concise, json };

/// `engagement`: whose findings they are, when those of several are told one after another.
struct TellOptions { Telling form = Telling::full; bool color = false; std::string engagement{}; };

/// The findings in reading order as text: message, place, source line with caret, secondary places, help; ends with a
/// line that counts them ("2 errors, 1 warning"). Empty when there are none, but for json.
std::string tell(const std::vector<Finding>& findings, const Sources& sources, const TellOptions& options);

}  // namespace socpress
