// Whether a text says certain words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace socpress::inline language {

/// Whether `text` holds `phrase` as whole words. Before: both are folded (text/unicode), so that case and blanks are
/// alike. An empty phrase is held by nothing.
bool mentions(std::string_view text, std::string_view phrase);
/// Where it holds the phrase first.
std::optional<std::size_t> find_mention(std::string_view text, std::string_view phrase);

}  // namespace socpress::inline language
