// Identifies a finding from one run to the next, even when its line has moved.
#pragma once

#include <string>
#include <vector>

#include "emit/formats.h"

namespace socpress::emit {

/// One per finding, in order, sixteen hexadecimal digits, all different. It depends on id, file, message and the text
/// of the line, and not on the line number; for findings that are equal in all four, on the number of earlier ones.
std::vector<std::string> fingerprints(const Input& input);

}  // namespace socpress::emit
