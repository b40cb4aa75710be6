// How one locale writes numbers, days, plurals and lists: ICU's formatters, each built at its first use.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/message.h"

namespace socpress::inline text {

/// One locale's formatters. A locale that ICU does not know is treated as the root locale, never as the process's
/// locale.
class LocaleForms {
 public:
  /// The forms of a locale ("en_US"). Building an ICU formatter costs up to 0.5 ms and a report uses them thousands of
  /// times; each thread therefore caches them. They are constant, so the cache is not observable.
  static LocaleForms& of(std::string_view locale);
  ~LocaleForms();

  std::string number(std::int64_t number);
  /// `style`: short, medium, long, full, or a pattern ("d MMMM y"). Before: is_day_style(style).
  std::string day(CalendarDay day, std::string_view style);
  /// The plural keyword: "one", "other", …
  std::string plural(std::int64_t number, bool ordinal);
  std::string list(const std::vector<std::string>& items);

  static bool is_day_style(std::string_view style);

 private:
  struct Impl;
  explicit LocaleForms(std::string_view locale);
  std::unique_ptr<Impl> impl_;
};

}  // namespace socpress::inline text
