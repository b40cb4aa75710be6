// A number of a workbook as its cell shows it: with its decimals, leading zeros and letters, or as a day.
#pragma once

#include <string>
#include <string_view>

namespace socpress::ingest {

/// The epoch of a workbook: 1900-01-01 is day 1, or 1904-01-01 is day 0.
enum class DayCount { from_1900, from_1904 };

struct ShownNumber {
  std::string text;
  bool understood = true;  ///< false: the format requires something else, and the text is the plain number
};

/// The format code that workbooks refer to by number only (ECMA-376 part 1, 18.8.30); empty for a code that is spelled
/// out.
std::string_view built_in_format(int number);

/// `code` as in `numFmt/@formatCode`; only its first section is used. Days have the form YYYY-MM-DD, with HH:MM if the
/// format has a time and the number a fraction. Thousands are not separated. A number that would lose digits keeps
/// them.
ShownNumber shown_number(double number, std::string_view code, DayCount count);

}  // namespace socpress::ingest
