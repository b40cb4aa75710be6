// What stands in brackets in a text: text to be filled in, a reference or a remark, or one of these.
#pragma once

#include <string_view>
#include <vector>

#include "language/placeholders.h"
#include "text/segment.h"

namespace socpress::inline language {

enum class Bracketed { nothing, unclear, placeholder };

/// The pairs of brackets of a text, by their opening positions.
std::vector<Range> bracket_pairs(std::string_view text);

/// What one pair of brackets contains. Instructions ("[insert number]"), the names of what belongs there ("[Client
/// Name]") and marks for writing ("[__]") are placeholders. Boxes, links, footnotes, ids ("[CC6.1]"), abbreviations
/// ("[COSO]"), remarks ("[sic]") and parts of words ("[t]he") are nothing.
Bracketed bracketed(std::string_view text, const Range& pair, const PlaceholderWords& known);

}  // namespace socpress::inline language
