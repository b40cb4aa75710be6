// What a finding is known by from one run to the next, wherever its line has moved meanwhile.
#pragma once

#include <string>
#include <vector>

#include "emit/formats.h"

namespace socpress::emit {

/// One a finding, in their order, sixteen hexadecimal digits, no two alike. It follows from id, file, message and the
/// text of the line, not from its number; of findings alike in all four, from how many came before.
std::vector<std::string> fingerprints(const Input& input);

}  // namespace socpress::emit
