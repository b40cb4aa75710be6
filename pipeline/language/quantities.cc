// Reads numbers with separators and decimals.
#include "language/quantities.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/ascii.h"

namespace socpress::inline language {

std::optional<std::int64_t> thousandths_in(std::string_view word) {
  constexpr std::size_t most_digits = 12;
  std::string digits;
  for (const char c : word)
    if (c != ',') digits += c;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string decimals = point < digits.size() ? digits.substr(point + 1) : "";
  if (point == 0 || point > most_digits || decimals.size() > 3) return std::nullopt;
  decimals.resize(3, '0');
  const std::string whole = digits.substr(0, point) + decimals;
  if (!std::all_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), value);
  return value;
}

}  // namespace socpress::inline language
