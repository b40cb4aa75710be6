// Reads the words in a pair of brackets.
#include "language/brackets.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace socpress::inline language {

namespace {

constexpr std::size_t longest_abbreviation = 6;

bool is_wordlike(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// The runs of letters and digits, in lower case and as written.
struct Inside {
  std::vector<std::string> folded;
  std::vector<std::string_view> written;
};

Inside words_inside(std::string_view inside) {
  Inside words;
  for (std::size_t at = 0; at < inside.size();) {
    std::size_t end = at;
    while (end < inside.size() && is_wordlike(inside[end])) ++end;
    if (end > at) {
      words.written.push_back(inside.substr(at, end - at));
      std::string& low = words.folded.emplace_back(words.written.back());
      std::transform(low.begin(), low.end(), low.begin(), to_lower);
    }
    at = end + 1;
  }
  return words;
}

bool is_among(const std::string& word, const std::vector<std::string>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "XX", "MM", "YYYY": letters that hold the place of digits.
bool holds_a_place(std::string_view word) {
  return word.size() >= 2 && (word.find_first_not_of("Xx") == std::string_view::npos ||
                              word.find_first_not_of("M") == std::string_view::npos ||
                              word.find_first_not_of("D") == std::string_view::npos ||
                              word.find_first_not_of("Y") == std::string_view::npos);
}

/// "CC6", "164", "a", "COSO": a part of an id, or an abbreviation.
bool is_id_or_abbreviation(std::string_view word) {
  if (word.size() == 1 || std::any_of(word.begin(), word.end(), is_digit)) return true;
  return word.size() <= longest_abbreviation && std::all_of(word.begin(), word.end(), is_upper);
}

bool are_marks_to_write_on(std::string_view inside) {
  return inside.find_first_of("_#?*$") != std::string_view::npos || inside.find("•") != std::string_view::npos ||
         inside.find("●") != std::string_view::npos;
}

}  // namespace

std::vector<Range> bracket_pairs(std::string_view text) {
  std::vector<Range> found;
  std::vector<std::size_t> open;
  for (std::size_t at = text.find_first_of("[]"); at != std::string_view::npos; at = text.find_first_of("[]", at + 1)) {
    if (text[at] == '[') {
      open.push_back(at);
    } else if (!open.empty()) {
      found.push_back({static_cast<std::uint32_t>(open.back()), static_cast<std::uint32_t>(at + 1)});
      open.pop_back();
    }
  }
  std::sort(found.begin(), found.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
  return found;
}

Bracketed bracketed(std::string_view text, const Range& pair, const PlaceholderWords& known) {
  const std::string_view inside = text.substr(pair.begin + 1, pair.end - pair.begin - 2);
  const bool is_link = pair.end < text.size() && text[pair.end] == '(';
  const bool is_in_a_word =
      (pair.begin > 0 && is_wordlike(text[pair.begin - 1])) || (pair.end < text.size() && is_wordlike(text[pair.end]));
  if (is_link || is_in_a_word || inside.starts_with('^') || inside.starts_with('!')) return Bracketed::nothing;
  const bool has_words = std::any_of(inside.begin(), inside.end(), [](char c) { return is_letter(c) || is_digit(c); });
  if (!has_words) return are_marks_to_write_on(inside) ? Bracketed::placeholder : Bracketed::nothing;
  const Inside words = words_inside(inside);
  if (is_among(words.folded.front(), known.remarks)) return Bracketed::nothing;
  const auto& last = words.folded.back();
  if (is_among(words.folded.front(), known.instructions) || is_among(words.folded.front(), known.nouns) ||
      (is_among(last, known.nouns) && words.folded.front() != "the") ||
      std::any_of(words.written.begin(), words.written.end(), holds_a_place))
    return Bracketed::placeholder;
  return std::all_of(words.written.begin(), words.written.end(), is_id_or_abbreviation) ? Bracketed::nothing
                                                                                        : Bracketed::unclear;
}

}  // namespace socpress::inline language
