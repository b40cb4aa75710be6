// UAX 29 for everyday Western text: runs of letters and digits, and the marks that join two of them.
#include "text/plain_words.h"

#include <array>

namespace socpress::inline text {

namespace {

enum Kind : std::uint8_t { LETTER, DIGIT, MID, MID_NUMBER, LOW_LINE, OTHER, ALIEN };

constexpr std::array<Kind, 128> ascii_kinds = [] {
  std::array<Kind, 128> kinds{};
  for (int c = 0; c < 128; ++c) kinds[c] = c < 0x20 || c == 0x7F ? ALIEN : OTHER;
  for (int c = '0'; c <= '9'; ++c) kinds[c] = DIGIT;
  for (int c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 'a' + 'A'] = LETTER;
  kinds['.'] = kinds['\''] = MID;
  kinds[','] = kinds[';'] = MID_NUMBER;
  kinds['_'] = LOW_LINE;
  kinds[':'] = ALIEN;  // a neighbor of letters in some languages; see next_kind
  kinds['@'] = ALIEN;  // ICU keeps addresses and handles as one word
  kinds['\t'] = kinds['\n'] = OTHER;
  return kinds;
}();

struct Character {
  Kind kind = OTHER;
  std::size_t end = 0;
};

constexpr bool is_word(Kind kind) { return kind == LETTER || kind == DIGIT; }

/// U+0080 to U+024F, written in two bytes.
Kind latin_kind(unsigned code_point) {
  if (code_point == 0xAA || code_point == 0xB5 || code_point == 0xBA) return LETTER;
  if (code_point == 0xD7 || code_point == 0xF7) return OTHER;
  if (code_point >= 0xC0 && code_point <= 0x24F) return LETTER;
  return code_point >= 0xA0 && code_point != 0xAD && code_point != 0xB7 ? OTHER : ALIEN;
}

/// U+2000 to U+203F.
Kind punctuation_kind(unsigned last) {
  if (last == 0x98 || last == 0x99) return MID;  // single quotes
  const bool known = (last >= 0x90 && last <= 0x97) || (last >= 0x9A && last <= 0xA3) || last == 0xA6;
  return known ? OTHER : ALIEN;
}

/// The character at `at`, which is in the text.
Character character_at(std::string_view utf8, std::size_t at) {
  const auto byte = [&](std::size_t k) { return k < utf8.size() ? static_cast<unsigned char>(utf8[k]) : 0u; };
  const unsigned first = byte(at);
  if (first == ':') {
    // Within a word the rules differ between ICU versions; after a word, before a blank, it ends the word in all
    // versions.
    const bool inside = at + 1 < utf8.size() && (byte(at + 1) >= 0x80 || is_word(ascii_kinds[byte(at + 1)]));
    return {inside ? ALIEN : OTHER, at + 1};
  }
  if (first < 0x80) return {ascii_kinds[first], at + 1};
  if (first >= 0xC2 && first <= 0xC9) return {latin_kind((first & 0x1F) << 6 | (byte(at + 1) & 0x3F)), at + 2};
  if (first == 0xE2 && byte(at + 1) == 0x80) return {punctuation_kind(byte(at + 2)), at + 3};
  return {ALIEN, at + 1};
}

/// Where the word continues after a mark of kind `mark` that follows `before`; 0 if the word ends.
std::size_t joined_end(std::string_view utf8, Kind before, const Character& mark) {
  if (mark.end >= utf8.size()) return 0;
  const Character next = character_at(utf8, mark.end);
  if (!is_word(next.kind)) return 0;
  if (mark.kind == LOW_LINE) return next.end;
  if (before != next.kind) return 0;
  return mark.kind == MID || (mark.kind == MID_NUMBER && before == DIGIT) ? next.end : 0;
}

}  // namespace

bool plain_words(std::string_view utf8, std::vector<Range>& into) {
  into.clear();
  for (std::size_t at = 0; at < utf8.size();) {
    Character one = character_at(utf8, at);
    if (one.kind == ALIEN || one.kind == LOW_LINE) return false;
    const std::size_t begin = at;
    at = one.end;
    if (!is_word(one.kind)) continue;
    while (at < utf8.size()) {
      const Character next = character_at(utf8, at);
      if (next.kind == ALIEN) return false;
      if (is_word(next.kind)) {
        one = next;
        at = next.end;
        continue;
      }
      const std::size_t end = joined_end(utf8, one.kind, next);
      if (end == 0) {
        if (next.kind == LOW_LINE) return false;
        break;
      }
      one = character_at(utf8, next.end);
      at = end;
    }
    into.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  }
  return true;
}

}  // namespace socpress::inline text
