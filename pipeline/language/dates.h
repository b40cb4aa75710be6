// Dates in running text: the day, and the style in which it is written.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/sentences.h"
#include "model/date.h"

namespace socpress::inline language {

enum class DateStyle {
  month_first,
  short_month_first,
  day_first,
  short_day_first,
  year_first,
  numbers_month_first,
  numbers_day_first,
  numbers_dotted
};
inline constexpr std::size_t date_styles = 8;

/// "June 30, 2026", "Jun 30, 2026", "30 June 2026", "30 Jun 2026", "2026-06-30", "06/30/2026", "30/06/2026",
/// "30.06.2026".
std::string_view name_of(DateStyle style);

/// A month's name, or its first letters.
struct Month {
  int number = 0;  ///< from 1
  bool is_short = false;
};
/// Before: the word is folded.
std::optional<Month> month_in(std::string_view word);
/// An integer with a limited number of digits. Before: the word is folded.
std::optional<int> digits_in(std::string_view word, std::size_t least, std::size_t most);

struct WrittenDate {
  DateStyle style{};
  std::optional<Date> date;  ///< none for numbers in which day and month are ambiguous; then month first
  std::span<const Word> words;
};

/// The dates with a year in a run of words of the passage, from left to right.
std::vector<WrittenDate> written_dates(const Sentences& sentences, const Passage& passage, std::span<const Word> words);

}  // namespace socpress::inline language
