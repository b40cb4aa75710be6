// Parses number formats, to the extent that sheets of controls and tests use them.
#include "ingest/formats/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "model/date.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

/// A parsed format code.
struct Format {
  enum class Kind { plain, number, day, unknown } kind = Kind::plain;
  std::string before, behind;  ///< letters around the number
  int least_digits = 0;        ///< before the point
  int decimals = 0, least_decimals = 0;
  bool percent = false;
  bool has_time = false;
};

class FormatReader {
 public:
  explicit FormatReader(std::string_view code) : code_(code) {}

  Format read() {
    if (const std::string name = folded(code_); name.empty() || name == "general" || name == "@") return format_;
    while (at_ < code_.size() && code_[at_] != ';' && format_.kind != Format::Kind::unknown) step();
    if (format_.kind == Format::Kind::unknown) return format_;
    // Months and minutes are both written `m`.
    const bool has_day = day_ || (month_or_minute_ && !format_.has_time);
    format_.kind = has_day                        ? Format::Kind::day
                   : digits_ && !format_.has_time ? Format::Kind::number
                                                  : Format::Kind::unknown;
    return format_;
  }

 private:
  void step() {
    const char c = code_[at_++];
    switch (c) {
      case '"': letters(until('"')); return;
      case '\\': letters(one()); return;
      case '_':
      case '*': one(); return;  // room and padding: ignored
      case '[': bracket(until(']')); return;
      case '0':
      case '#':
      case '?': digit(c); return;
      case '.': point_ = true; return;
      case ',': return;
      case '%':
        format_.percent = true;
        letters("%");
        return;
      default: break;
    }
    const char lower = static_cast<char>(c | 0x20);
    if (lower == 'y' || lower == 'd')
      day_ = true;
    else if (lower == 'h' || lower == 's')
      format_.has_time = true;
    else if (lower == 'm')
      month_or_minute_ = true;
    else if (starts_noon())
      return;
    else if (std::string_view("/:- $+()").find(c) != std::string_view::npos)
      letters(std::string_view(&c, 1));
    else
      format_.kind = Format::Kind::unknown;
  }

  /// `AM/PM`, of which one letter has been read.
  bool starts_noon() {
    for (const std::string_view noon : {"AM/PM", "A/P"})
      if (code_.substr(at_ - 1, noon.size()) == noon) {
        at_ += noon.size() - 1;
        return true;
      }
    return false;
  }

  std::string_view until(char end) {
    const std::size_t begin = at_, found = std::min(code_.find(end, at_), code_.size());
    at_ = std::min(found + 1, code_.size());
    return code_.substr(begin, found - begin);
  }
  std::string_view one() {
    const std::string_view rest = code_.substr(std::min(at_, code_.size()));
    std::size_t size = 0;
    if (!rest.empty()) next_code_point(rest, size);
    at_ += size;
    return rest.substr(0, size);
  }

  void letters(std::string_view text) { (digits_ ? format_.behind : format_.before) += text; }

  /// `[$€-407]` is a currency sign and a language, `[h]` an elapsed time; colors and conditions are ignored.
  void bracket(std::string_view inside) {
    if (inside.starts_with('$'))
      letters(inside.substr(1, std::min(inside.find('-'), inside.size()) - 1));
    else if (inside.size() <= 2 && inside.find_first_of("hmsHMS") != inside.npos)
      format_.kind = Format::Kind::unknown;
  }

  void digit(char c) {
    digits_ = true;
    if (!format_.behind.empty() && format_.behind != "%") format_.kind = Format::Kind::unknown;  // digits in two groups
    if (!point_) {
      format_.least_digits += c == '0';
      return;
    }
    ++format_.decimals;
    if (c == '0') format_.least_decimals = format_.decimals;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  bool digits_ = false, point_ = false, day_ = false, month_or_minute_ = false;
  Format format_;
};

/// The digits that workbooks store for a number.
constexpr int digits_kept = 15;

std::string plain(double number) {
  std::array<char, 64> digits;
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, digits_kept);
  return {digits.data(), end.ptr};
}

std::string with_decimals(double number, const Format& format) {
  std::string text = fmt::format("{:.{}f}", number, format.decimals);
  std::size_t point = std::min(text.find('.'), text.size());
  while (text.size() > point + 1 + static_cast<std::size_t>(format.least_decimals) && text.back() == '0')
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  point = std::min(text.find('.'), text.size());
  const std::size_t sign = text.starts_with('-') ? 1 : 0, least = static_cast<std::size_t>(format.least_digits) + sign;
  if (point < least) text.insert(sign, least - point, '0');
  return text;
}

ShownNumber in_digits(double number, const Format& format) {
  const double scaled = format.percent ? number * 100 : number;
  std::string text = with_decimals(scaled, format);
  double shown = 0;
  std::from_chars(text.data(), text.data() + text.size(), shown);
  if (plain(shown) != plain(scaled)) text = plain(scaled);
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  return {text.substr(0, sign) + format.before + text.substr(sign) + format.behind};
}

/// The day of the serial number `serial`. The count from 1900 includes 29 February of that year, which did not exist.
std::optional<Date> day_of(std::int64_t serial, DayCount count) {
  constexpr std::int64_t day_that_never_was = 60, last = 2'958'465;
  if (serial < 0 || serial > last) return std::nullopt;
  if (count == DayCount::from_1904) return date_of(day_number({1904, 1, 1}) + serial);
  if (serial == 0 || serial == day_that_never_was) return std::nullopt;
  return date_of(day_number(serial < day_that_never_was ? Date{1899, 12, 31} : Date{1899, 12, 30}) + serial);
}

ShownNumber as_day(double number, const Format& format, DayCount count) {
  const double whole = std::floor(number);
  constexpr long minutes_of_a_day = 24 * 60;
  const long minutes = std::min(std::lround((number - whole) * minutes_of_a_day), minutes_of_a_day - 1);
  const auto day = whole >= 0 && whole < 1e7 ? day_of(static_cast<std::int64_t>(whole), count) : std::nullopt;
  if (!day) return {plain(number), false};
  if (!format.has_time || minutes == 0) return {to_text(*day)};
  return {fmt::format("{} {:02}:{:02}", to_text(*day), minutes / 60, minutes % 60)};
}

}  // namespace

std::string_view built_in_format(int number) {
  struct Code {
    int first, last;
    std::string_view code;
  };
  // Only codes of days and times have an effect; 27 to 36 and 50 to 58 are days of East Asian calendars.
  constexpr std::array<Code, 17> codes = {{{1, 1, "0"},
                                           {2, 2, "0.00"},
                                           {3, 3, "#,##0"},
                                           {4, 4, "#,##0.00"},
                                           {9, 9, "0%"},
                                           {10, 10, "0.00%"},
                                           {11, 11, "0.00E+00"},
                                           {12, 13, "# ?/?"},
                                           {14, 17, "yyyy-mm-dd"},
                                           {18, 21, "h:mm"},
                                           {22, 22, "yyyy-mm-dd h:mm"},
                                           {27, 36, "yyyy-mm-dd"},
                                           {37, 38, "#,##0"},
                                           {39, 40, "#,##0.00"},
                                           {45, 47, "mm:ss"},
                                           {48, 48, "##0.0E+0"},
                                           {50, 58, "yyyy-mm-dd"}}};
  for (const Code& one : codes)
    if (one.first <= number && number <= one.last) return one.code;
  return {};
}

ShownNumber shown_number(double number, std::string_view code, DayCount count) {
  const Format format = FormatReader(code).read();
  switch (format.kind) {
    case Format::Kind::plain: return {plain(number)};
    case Format::Kind::number: return in_digits(number, format);
    case Format::Kind::day: return as_day(number, format, count);
    case Format::Kind::unknown: break;
  }
  return {plain(number), false};
}

}  // namespace socpress::ingest
