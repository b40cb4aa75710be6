// Where a line must not end although Unicode's rules allow it: "2 of 25", "March 9", "Section IV", "Moss LLP".
#pragma once

#include <cstddef>
#include <string_view>

namespace socpress::typeset {

/// True when no line may end at the blank before the word that begins at `at`. `at` follows a blank.
bool holds_together(std::string_view text, std::size_t at);

/// True when no line may end between the characters before and after `at`, which no blank separates: inside a control
/// id, or where one letter would be left alone.
bool one_token(std::string_view text, std::size_t at);

}  // namespace socpress::typeset
