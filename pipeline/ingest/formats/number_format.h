// A number of a workbook as its cell shows it: with its decimals, leading zeros and letters, or as a day.
#pragma once

#include <string>
#include <string_view>

namespace socpress::ingest {

/// From which day a workbook counts: 1900-01-01 is day 1, or 1904-01-01 is day 0.
enum class DayCount { from_1900, from_1904 };

struct ShownNumber {
  std::string text;
  bool understood = true;  ///< false: the format asks for something else, and the text is the plain number
};

/// The code of a format that workbooks know by number alone (ECMA-376 part 1, 18.8.30); empty for one that they spell.
std::string_view built_in_format(int number);

/// `code` as in `numFmt/@formatCode`; its first section counts. Days read YYYY-MM-DD, with HH:MM when the format has a
/// time and the number a fraction. Thousands are not set apart. A number that would lose digits keeps them.
ShownNumber shown_number(double number, std::string_view code, DayCount count);

}  // namespace socpress::ingest
