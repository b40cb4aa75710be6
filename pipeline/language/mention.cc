// Searches a text for words, and for the word boundaries around them.
#include "language/mention.h"

#include "text/fold.h"
#include "text/unicode.h"

namespace socpress::inline language {

namespace {

bool ends_a_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  std::size_t before = at - 1, after = at;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  return !is_letter_or_digit(next_code_point(text, before)) || !is_letter_or_digit(next_code_point(text, after));
}

}  // namespace

bool mentions(std::string_view text, std::string_view phrase) { return find_mention(text, phrase).has_value(); }

std::optional<std::size_t> find_mention(std::string_view text, std::string_view phrase) {
  if (phrase.empty()) return std::nullopt;
  for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1))
    if (ends_a_word(text, at) && ends_a_word(text, at + phrase.size())) return at;
  return std::nullopt;
}

}  // namespace socpress::inline language
