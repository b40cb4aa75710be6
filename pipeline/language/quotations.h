// Text that is quoted from others, and not stated by the author.
#pragma once

#include <string_view>
#include <vector>

#include "text/segment.h"

namespace socpress::inline language {

/// The quotations of a text with their marks, one kind of marks after another. A text that is nothing but a quotation
/// contains none.
std::vector<Range> quotations(std::string_view text);

}  // namespace socpress::inline language
