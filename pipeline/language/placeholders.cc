// Finds placeholders in one pass over the bytes; then compares words that look like one with the text's real words.
#include "language/placeholders.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "language/brackets.h"
#include "language/quotations.h"
#include "text/unicode.h"

namespace socpress::inline language {

namespace {

Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_wordlike(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

bool same_letters(std::string_view word, std::string_view lower_case) {
  return std::equal(word.begin(), word.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return to_lower(a) == b; });
}

std::vector<std::string> lower_case(const WordLists& lists, PhraseListName list) {
  std::vector<std::string> made;
  for (const Located<Text>& written : phrases_of(lists, list)) made.push_back(folded(written->utf8));
  return made;
}

bool in_capitals(std::string_view word) { return std::none_of(word.begin(), word.end(), is_lower); }

bool is_among(std::string_view word, const std::vector<std::string>& lower_case) {
  return std::any_of(lower_case.begin(), lower_case.end(),
                     [&](const std::string& one) { return same_letters(word, one); });
}

/// "sdf", "asdfasdf", "qwerty": adjacent keys in sequence. Every sequence along a row must be longer than any in a real
/// word; capitals may be an abbreviation.
bool is_keyboard_run(std::string_view word) {
  struct Row {
    std::string_view keys;
    std::size_t least;
  };
  constexpr std::array rows = {Row{"asdfghjkl", 3}, Row{"qwertyuiop", 5}, Row{"zxcvbnm", 4}};
  if (word.size() < 3 || !std::all_of(word.begin() + 1, word.end(), is_lower)) return false;
  for (const Row& row : rows) {
    std::size_t at = 0;
    while (at < word.size()) {
      const std::size_t first = row.keys.find(to_lower(word[at]));
      if (first == std::string_view::npos) break;
      std::size_t length = 1;
      while (at + length < word.size() && first + length < row.keys.size() &&
             word[at + length] == row.keys[first + length])
        ++length;
      if (length < row.least) break;
      at += length;
    }
    if (at == word.size()) return true;
  }
  return false;
}

bool only_x(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return to_lower(c) == 'x'; });
}

/// "20XX", "202X": a year that is not yet known.
bool is_open_year(std::string_view word) {
  if (word == "20XX" || word == "19XX") return true;
  return word.size() == 4 && word.starts_with("20") && word[2] >= '1' && word[2] <= '9' && word[3] == 'X';
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_wordlike(text[at])) ++at;
  return at;
}

/// Extends a word of X-es over a complete date of them, as in "XX/XX"; returns its end, or `end` if it is a single
/// word.
std::size_t open_date_end(std::string_view text, std::size_t end) {
  while (end + 1 < text.size() && (text[end] == '/' || text[end] == '-' || text[end] == '.')) {
    const std::size_t next = word_end(text, end + 1);
    if (next < end + 3 || !only_x(text.substr(end + 1, next - end - 1))) break;
    end = next;
  }
  return end;
}

/// The word that ends directly before the one at `begin`, with one blank between; empty if there is none.
std::string_view word_before(std::string_view text, std::size_t begin) {
  if (begin < 2 || text[begin - 1] != ' ') return {};
  std::size_t first = begin - 1;
  while (first > 0 && is_wordlike(text[first - 1])) --first;
  return text.substr(first, begin - 1 - first);
}

/// "XX incident records": a number that is not yet known, unless it is a Roman numeral ("section XX", "Title XX").
bool is_open_number(std::string_view text, std::size_t begin, std::size_t end, const PlaceholderWords& known) {
  const bool counts = end + 1 < text.size() && text[end] == ' ' && text[end + 1] >= 'a' && text[end + 1] <= 'z';
  const std::string_view before = word_before(text, begin);
  return counts && text.substr(begin, end - begin) == "XX" && !is_among(before, known.numbered) &&
         (before.empty() || to_lower(before.front()) == before.front() || before.size() > 3);
}

/// A date format in the place of a date: "from MM/DD/YYYY". A format that describes how dates are written is not a
/// placeholder.
std::size_t open_day_end(std::string_view text, std::size_t begin, const PlaceholderWords& known) {
  for (const std::string& form : known.date_forms) {
    const std::size_t end = begin + form.size();
    const bool is_there =
        same_letters(text.substr(begin, form.size()), form) && (end == text.size() || !is_wordlike(text[end]));
    if (is_there) return begin == 0 || is_among(word_before(text, begin), known.before_a_day) ? end : 0;
  }
  return 0;
}

/// "To be determined" in the place of the value: alone, after a colon, or in parentheses.
std::size_t undetermined_end(std::string_view text, std::size_t begin, const PlaceholderWords& known) {
  const std::size_t stop = text.find_last_not_of(' ', begin == 0 ? 0 : begin - 1);
  const bool is_in_its_place = begin == 0 || (stop != std::string_view::npos && stop < begin &&
                                              std::string_view(":(;").find(text[stop]) != std::string_view::npos);
  if (!is_in_its_place) return 0;
  for (const std::string& phrase : known.undetermined) {
    const std::size_t end = begin + phrase.size();
    const bool ends = end == text.size() ||
                      (end < text.size() && std::string_view(".;)\n").find(text[end]) != std::string_view::npos);
    if (ends && same_letters(text.substr(begin, phrase.size()), phrase)) return end;
  }
  return 0;
}

/// The end of a run of groups of X-es and digits, separated by blanks or hyphens, that begins with the word [begin,
/// end) and masks part of a number: "XXXX XXXX XXXX 1234". 0 if there is none.
std::size_t masked_end(std::string_view text, std::size_t begin, std::size_t end) {
  const bool is_long = end - begin >= 4;
  std::size_t groups = 1, digits = 0;
  bool is_year = false;
  constexpr std::size_t most_groups = 8;
  while (groups < most_groups && end + 1 < text.size() && (text[end] == ' ' || text[end] == '-')) {
    const std::size_t next = word_end(text, end + 1);
    const std::string_view word = text.substr(end + 1, next - end - 1);
    const bool is_number = !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
    if (!is_number && (word.size() < 2 || !only_x(word))) break;
    ++groups;
    digits += is_number ? 1 : 0;
    is_year = is_number && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    end = next;
  }
  const bool hides = groups > 2 || (groups == 2 && is_long && !is_year);
  return hides && digits > 0 ? end : 0;
}

/// The end of a placeholder that begins with the word [begin, end), or 0.
std::size_t placeholder_end(std::string_view text, std::size_t begin, std::size_t end, const PlaceholderWords& known) {
  const std::string_view word = text.substr(begin, end - begin);
  if (word.size() >= 2 && only_x(word)) {
    const std::size_t date = open_date_end(text, end);
    return date > end || word.size() >= 3 || is_open_number(text, begin, end, known) ? date : 0;
  }
  const bool stands_for_text =
      is_among(word, known.stands) || (in_capitals(word) && is_among(word, known.stands_in_capitals));
  if (stands_for_text || is_open_year(word)) return end;
  if (is_keyboard_run(word) && !is_among(word, known.keyboard_words)) return end;
  if (const std::size_t past = undetermined_end(text, begin, known); past > 0) return past;
  if (const std::size_t day = open_day_end(text, begin, known); day > 0) return day;
  for (const std::string& pair : known.pairs) {
    const std::size_t past = begin + pair.size();
    if (same_letters(text.substr(begin, pair.size()), pair) && (past == text.size() || !is_wordlike(text[past])))
      return past;
  }
  return 0;
}

/// Whether this is a name: letters, blanks and joining signs, with a letter at either end.
bool is_name(std::string_view inside) {
  return !inside.empty() && is_letter(inside.front()) && is_letter(inside.back()) &&
         std::all_of(inside.begin(), inside.end(),
                     [](char c) { return is_letter(c) || c == ' ' || c == '_' || c == '-' || c == '.' || c == '\''; });
}

/// Adds names in single braces or angle brackets that are placeholders: "{company name}", "${entity}", "<Client Name>".
/// A single lower-case word may be a field or a tag, and is skipped.
void add_named_holes(std::string_view text, std::vector<Range>& into) {
  for (std::size_t at = text.find_first_of("{<"); at != std::string_view::npos; at = text.find_first_of("{<", at + 1)) {
    const std::size_t end = text.find_first_of("{}<>", at + 1);
    if (end == std::string_view::npos) return;
    const bool is_brace = text[at] == '{', is_variable = is_brace && at > 0 && text[at - 1] == '$';
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    if (text[end] != (is_brace ? '}' : '>') || !is_name(inside)) continue;
    const bool is_joined = at > 0 && is_wordlike(text[at - 1]);
    const bool stands_for = inside.find(' ') != std::string_view::npos || (inside.size() > 2 && in_capitals(inside)) ||
                            (!is_brace && to_lower(inside.front()) != inside.front());
    if (is_variable || (stands_for && !is_joined)) into.push_back(range(is_variable ? at - 1 : at, end + 1));
  }
}

/// Adds blank lines for writing and isolated question marks: "________", "????".
void add_blanks(std::string_view text, std::vector<Range>& into) {
  struct Blank {
    char sign;
    std::size_t least;
  };
  for (const Blank blank : {Blank{'_', 4}, Blank{'?', 3}})
    for (std::size_t at = text.find(blank.sign); at != std::string_view::npos; at = text.find(blank.sign, at)) {
      const std::size_t end = std::min(text.find_first_not_of(blank.sign, at), text.size());
      const bool is_apart = (at == 0 || !is_wordlike(text[at - 1])) && (end == text.size() || !is_wordlike(text[end]));
      if (is_apart && end - at >= blank.least) into.push_back(range(at, end));
      at = end;
    }
}

/// Adds what stands in double braces.
void add_braces(std::string_view text, std::vector<Range>& into) {
  for (std::size_t at = text.find("{{"); at != std::string_view::npos;) {
    const std::size_t close = text.find("}}", at + 2);
    if (close == std::string_view::npos) return;
    into.push_back(range(at, close + 2));
    at = text.find("{{", close + 2);
  }
}

}  // namespace

Placeholders::Placeholders(const WordLists& lists)
    : known_{lower_case(lists, "placeholder-words"),  lower_case(lists, "placeholder-words-in-capitals"),
             lower_case(lists, "placeholder-pairs"),  lower_case(lists, "numbered-parts"),
             lower_case(lists, "words-before-a-day"), lower_case(lists, "undetermined-phrases"),
             lower_case(lists, "date-forms"),         lower_case(lists, "words-like-keyboard-runs"),
             lower_case(lists, "instructions"),       lower_case(lists, "placeholder-nouns"),
             lower_case(lists, "remarks-in-brackets")} {}

const std::vector<Range>& Placeholders::in(std::string_view text) {
  found_.clear();
  unclear_.clear();
  words_.clear();
  bool brackets = false, names = false, blanks = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_wordlike(text[at])) {
      brackets |= text[at] == '[' || text[at] == '{';
      names |= text[at] == '{' || text[at] == '<';
      blanks |= text[at] == '_' || text[at] == '?';
      ++at;
      continue;
    }
    const std::size_t end = word_end(text, at);
    if (const std::size_t masked = only_x(text.substr(at, end - at)) ? masked_end(text, at, end) : 0; masked > 0) {
      at = masked;
      continue;
    }
    const std::size_t found = placeholder_end(text, at, end, known_);
    if (found > 0) words_.push_back(range(at, found));
    at = std::max(end, found);
  }
  if (brackets) add_brackets(text);
  if (names) add_named_holes(text, found_);
  if (blanks) add_blanks(text, found_);
  if (!words_.empty()) {
    leave_quoted(text);
    keep_whole_words(text);
  }
  keep_apart();
  return found_;
}

/// Of nested pairs of brackets, the outermost counts.
void Placeholders::add_brackets(std::string_view text) {
  std::size_t done = 0;
  for (const Range& pair : bracket_pairs(text)) {
    if (pair.begin < done) continue;
    const Bracketed what = bracketed(text, pair, known_);
    if (what == Bracketed::nothing) continue;
    (what == Bracketed::placeholder ? found_ : unclear_).push_back(pair);
    done = pair.end;
  }
  add_braces(text, found_);
}

/// Removes quoted words: "the owner field read 'TBD'" is evidence.
void Placeholders::leave_quoted(std::string_view text) {
  const std::vector<Range> quoted = quotations(text);
  const auto is_quoted = [&](const Range& word) {
    return std::any_of(quoted.begin(), quoted.end(),
                       [&](const Range& one) { return one.begin < word.begin && word.end < one.end; });
  };
  words_.erase(std::remove_if(words_.begin(), words_.end(), is_quoted), words_.end());
}

/// Adds the words whose ends coincide with word boundaries of the text.
void Placeholders::keep_whole_words(std::string_view text) {
  if (!segmenter_) segmenter_.emplace();
  const std::vector<Range> whole = segmenter_->words(text);
  for (const Range& word : words_) {
    const auto begins = std::lower_bound(whole.begin(), whole.end(), word.begin,
                                         [](const Range& w, std::uint32_t at) { return w.begin < at; });
    const auto ends = std::lower_bound(whole.begin(), whole.end(), word.end,
                                       [](const Range& w, std::uint32_t at) { return w.end < at; });
    if (begins != whole.end() && begins->begin == word.begin && ends != whole.end() && ends->end == word.end)
      found_.push_back(word);
  }
}

/// Sorts, and removes those inside another: a word in brackets, brackets in braces.
void Placeholders::keep_apart() {
  std::sort(found_.begin(), found_.end(),
            [](const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::size_t kept = 0;
  for (const Range& one : found_)
    if (kept == 0 || one.begin >= found_[kept - 1].end) found_[kept++] = one;
  found_.resize(kept);
}

}  // namespace socpress::inline language
