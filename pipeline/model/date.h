// Calendar days and the one time frame of an examination.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/located.h"

namespace socpress::inline model {

/// A day of the proleptic Gregorian calendar. A default Date is not a day of any calendar.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// Reads YYYY-MM-DD; nothing for other forms and for days that the calendar does not have.
std::optional<Date> parse_date(std::string_view text);
std::string to_text(Date date);
/// Days since 1970-01-01.
std::int64_t day_number(Date date);
/// The day of that number. Before: its year has at most four digits.
Date date_of(std::int64_t day_number);
/// The next or the preceding day of the calendar. Before: it is a day.
Date day_after(Date date);
Date day_before(Date date);
/// The same day `months` months later, or the last day of a shorter month. Before: it is a day, and `months` is not
/// negative.
Date months_after(Date date, std::int64_t months);

/// First and last day, both included.
struct Days {
  Date first, last;
  std::int64_t count() const { return day_number(last) - day_number(first) + 1; }
};

struct AsOf {
  Located<Date> date;
};
struct Period {
  Located<Date> from, to;
};

/// The only object from which every "throughout the period" or "as of" is worded.
struct TimeFrame {
  std::variant<Period, AsOf> value;

  const Period* period() const { return std::get_if<Period>(&value); }
  const AsOf* as_of() const { return std::get_if<AsOf>(&value); }
  Date last_day() const { return period() ? *period()->to : *std::get<AsOf>(value).date; }
  Date first_day() const { return period() ? *period()->from : *std::get<AsOf>(value).date; }
  /// Equal days of the same kind; places are not compared.
  bool same(const TimeFrame& other) const;
};

}  // namespace socpress::inline model
