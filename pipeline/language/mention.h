// Whether a text contains certain words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace socpress::inline language {

/// Whether `text` contains `phrase` as complete words. Before: both are folded (text/unicode), so that case and blanks
/// do not differ. No text contains an empty phrase.
bool mentions(std::string_view text, std::string_view phrase);
/// The place of the first occurrence.
std::optional<std::size_t> find_mention(std::string_view text, std::string_view phrase);

}  // namespace socpress::inline language
