// What a text quotes of others, and does not say itself.
#pragma once

#include <string_view>
#include <vector>

#include "text/segment.h"

namespace socpress::inline language {

/// The quotations of a text with their marks, one kind of marks after another. A text that is nothing but a quotation
/// quotes nobody.
std::vector<Range> quotations(std::string_view text);

}  // namespace socpress::inline language
