// Whether a text says certain words.
#pragma once

#include <string_view>

namespace socpress {

/// Whether `text` holds `phrase` as whole words. Before: both are folded (text/unicode), so that case and blanks are
/// alike. An empty phrase is held by nothing.
bool mentions(std::string_view text, std::string_view phrase);

}  // namespace socpress
