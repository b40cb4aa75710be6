// Calendar days by integer arithmetic: no clock, no time zone, no locale.
#include "model/date.h"

#include <fmt/format.h>

#include <algorithm>

namespace socpress::inline model {

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/// The number that `digits` spell, or -1 if a character is not a digit.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string to_text(Date date) { return fmt::format("{:04}-{:02}-{:02}", +date.year, +date.month, +date.day); }

std::int64_t day_number(Date date) {
  // Years start in March, so that the leap day is a year's last and month lengths repeat every five months.
  const std::int64_t year = date.month > 2 ? date.year : date.year - 1;
  const std::int64_t month = date.month > 2 ? date.month - 3 : date.month + 9;
  const std::int64_t before_year = year * 365 + year / 4 - year / 100 + year / 400;
  constexpr std::int64_t day_of_1970_01_01 = 719'469;
  return before_year + (month * 153 + 2) / 5 + date.day - day_of_1970_01_01;
}

Date date_of(std::int64_t number) {
  // A first estimate by the mean length of a year is off by days, never by more than one year.
  const auto first_of = [](std::int64_t year) { return day_number({static_cast<std::int16_t>(year), 1, 1}); };
  std::int64_t year = 1970 + number * 400 / 146'097;
  while (first_of(year) > number) --year;
  while (first_of(year + 1) <= number) ++year;
  int month = 1;
  std::int64_t day = number - first_of(year);
  for (; day >= days_in(static_cast<int>(year), month); ++month) day -= days_in(static_cast<int>(year), month);
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day + 1)};
}

Date day_after(Date date) {
  if (++date.day <= days_in(date.year, date.month)) return date;
  date.day = 1;
  return months_after(date, 1);
}

Date day_before(Date date) {
  if (--date.day > 0) return date;
  date.year = static_cast<std::int16_t>(date.month == 1 ? date.year - 1 : date.year);
  date.month = static_cast<std::uint8_t>(date.month == 1 ? 12 : date.month - 1);
  date.day = static_cast<std::uint8_t>(days_in(date.year, date.month));
  return date;
}

Date months_after(Date date, std::int64_t months) {
  const std::int64_t month = date.month - 1 + months;
  date.year = static_cast<std::int16_t>(date.year + month / 12);
  date.month = static_cast<std::uint8_t>(month % 12 + 1);
  date.day = static_cast<std::uint8_t>(std::min<int>(date.day, days_in(date.year, date.month)));
  return date;
}

bool TimeFrame::same(const TimeFrame& other) const {
  return value.index() == other.value.index() && first_day() == other.first_day() && last_day() == other.last_day();
}

}  // namespace socpress::inline model
