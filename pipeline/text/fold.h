// Text as a search compares it: compatibility forms and case folded away, whatever was unreadable left as a break.
#pragma once

#include <string>
#include <string_view>

namespace socpress::inline text {

/// Stands where no phrase runs across.
inline constexpr char phrase_break = '\x01';

/// NFKC with case folding and without what is not seen (Unicode's NFKC_Casefold). Bytes that are no UTF-8, controls and
/// endless runs of combining marks become a phrase_break each. Safe on any bytes.
std::string compatibly_folded(std::string_view bytes);

/// Is it a letter, a mark or a digit: what remains of a text when blanks and punctuation are taken out?
bool is_letter_or_digit(char32_t code_point);

/// Is it a decimal digit of any script?
bool is_digit(char32_t code_point);

}  // namespace socpress::inline text
