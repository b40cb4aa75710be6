// Text in its form for comparison: compatibility forms and case folded, unreadable bytes replaced by breaks.
#pragma once

#include <string>
#include <string_view>

namespace socpress::inline text {

/// Separates text; no phrase matches across it.
inline constexpr char phrase_break = '\x01';

/// NFKC with case folding and without invisible characters (Unicode's NFKC_Casefold). Each byte sequence that is not
/// UTF-8, each control and each overlong run of combining marks becomes a phrase_break. Safe on any bytes.
std::string compatibly_folded(std::string_view bytes);

/// Whether it is a letter, a mark or a digit: the characters that remain without blanks and punctuation.
bool is_letter_or_digit(char32_t code_point);

/// Whether it is a decimal digit of any script.
bool is_digit(char32_t code_point);

}  // namespace socpress::inline text
