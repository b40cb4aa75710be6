// Numbers as texts write them: in digits, or in words up to twenty.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace socpress::inline language {

/// The number that a folded word represents; "no" is 0. Nothing for other words.
std::optional<std::size_t> number_in(std::string_view folded);

}  // namespace socpress::inline language
