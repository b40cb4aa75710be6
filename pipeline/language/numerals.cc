// Reads a word as a number.
#include "language/numerals.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace socpress::inline language {

namespace {

constexpr std::array<std::string_view, 21> numerals = {
    "no",       "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

}  // namespace

std::optional<std::size_t> number_in(std::string_view folded) {
  const auto found = std::find(numerals.begin(), numerals.end(), folded);
  if (found != numerals.end()) return static_cast<std::size_t>(found - numerals.begin());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
  return error == std::errc() && end == folded.data() + folded.size() ? std::optional(number) : std::nullopt;
}

}  // namespace socpress::inline language
