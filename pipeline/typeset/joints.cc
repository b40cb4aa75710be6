// Where a line must not end although Unicode's rules allow it: "2 of 25", "March 9", "Section IV", "Moss LLP".
#include "typeset/joints.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace socpress::typeset {

namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 14> counted = {"Section", "section", "Sections", "page", "pages",
                                                      "Table",   "Figure",  "Appendix", "Note", "DC",
                                                      "TSP",     "Type",    "SOC",      "Copy"};
constexpr std::array<std::string_view, 10> suffixes = {"LLP", "LLC", "Inc",  "Ltd", "PLLC",
                                                       "P.C", "PC",  "Corp", "Co",  "GmbH"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return text.substr(begin, end - begin);
}

/// The word that ends before the blanks before `at`; moves `at` to its start.
std::string_view word_before(std::string_view text, std::size_t& at) {
  std::size_t end = at;
  while (end > 0 && is_blank(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  at = begin;
  return text.substr(begin, end - begin);
}

std::string_view without_marks_behind(std::string_view word) {
  while (!word.empty() &&
         (word.back() == '.' || word.back() == ',' || word.back() == ';' || word.back() == ':' || word.back() == ')'))
    word.remove_suffix(1);
  return word;
}

bool number(std::string_view word) {
  word = without_marks_behind(word);
  return !word.empty() && is_digit(word.front()) &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

bool numeral(std::string_view word) {
  word = without_marks_behind(word);
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

/// "IAM-02", "CC6.2", "IAM-02.A1", also followed by a period or comma.
bool control_id(std::string_view word) {
  word = without_marks_behind(word);
  bool has_digit = false;
  for (char c : word) {
    if (!is_upper(c) && !is_digit(c) && c != '-' && c != '.') return false;
    has_digit = has_digit || is_digit(c);
  }
  return has_digit && !word.empty() && word.size() <= 20 && is_upper(word.front());
}

}  // namespace

bool holds_together(std::string_view text, std::size_t at) {
  const char first = text[at];
  const bool dash = first == '\xE2';
  if (!is_digit(first) && !is_upper(first) && first != 'o' && !dash) return false;
  const std::string_view word = word_at(text, at);
  if (dash) return word == "\u2013" || word == "\u2014";
  std::size_t back = at;
  const std::string_view before = word_before(text, back);
  if (before.empty()) return false;
  if (first == 'o') {
    std::size_t next = at + word.size();
    while (next < text.size() && is_blank(text[next])) ++next;
    return word == "of" && number(before) && number(word_at(text, next));
  }
  if (is_digit(first)) {
    if (before == "of") return number(word) && number(word_before(text, back));
    return (among(months, before) && word.size() <= 3) || (number(word) && among(counted, before)) ||
           (among(counted, before) && is_digit(first));
  }
  if (numeral(word) && among(counted, before)) return true;
  if (among(months, without_marks_behind(word)) && number(before) && before.size() <= 2) return true;
  std::string_view bare = word;
  for (const std::string_view behind : {"\u2019s", "\u201D"})
    if (bare.ends_with(behind)) bare.remove_suffix(behind.size());
  return among(suffixes, without_marks_behind(bare));
}

bool one_token(std::string_view text, std::size_t at) {
  // No token here is longer than this; the bound prevents repeated scans of a long one.
  constexpr std::size_t near = 32;
  std::size_t begin = at, end = at;
  while (begin > 0 && at - begin < near && !is_blank(text[begin - 1])) --begin;
  while (end < text.size() && end - at < near && !is_blank(text[end])) ++end;
  if (end - begin <= 24 && control_id(text.substr(begin, end - begin))) return true;
  if (at >= 2 && text[at - 1] == '/' && text[at - 2] == '/') return true;  // not after "https://"
  // "e-mail": a single letter before or after the hyphen is not left alone.
  if (at < 2 || text[at - 1] != '-') return false;
  const bool alone_before = at - begin == 2 && is_letter(text[begin]);
  const bool alone_after = end - at <= 1 || (end - at == 2 && !is_letter(text[at + 1]));
  return alone_before || alone_after;
}

}  // namespace socpress::typeset
