// Number formats of workbook cells: which are applied, which keep the digits, which are not supported.
#include "ingest/formats/number_format.h"

#include <gtest/gtest.h>

namespace socpress::ingest {
namespace {

struct Row {
  double number;
  const char* code;
  const char* shown;
};

TEST(NumberFormat, ShowsNumbersAsTheirCellsDo) {
  const Row table[] = {{25, "", "25"},
                       {25, "General", "25"},
                       {2.5, "general", "2.5"},
                       {0.1 + 0.2, "", "0.3"},
                       {1e15, "", "1e+15"},
                       {25, "0", "25"},
                       {7, "000", "007"},
                       {-7, "000", "-007"},
                       {1.1, "0.00", "1.10"},
                       {1234567, "#,##0", "1234567"},
                       {0.05, "0%", "5%"},
                       {0.125, "0.0%", "12.5%"},
                       {1.5, "0.0##", "1.5"},
                       {3, "0.##", "3"},
                       {7, "\"IAM-\"00", "IAM-07"},
                       {7, "\\C\\C0", "CC7"},
                       {12, "0\" days\"", "12 days"},
                       {9, "[Red]0;[Blue]-0", "9"},
                       {4, "_(0_)", "4"},
                       {5, "[$€-407] 0", "€ 5"},
                       {25, "@", "25"}};
  for (const Row& row : table) {
    const ShownNumber shown = shown_number(row.number, row.code, DayCount::from_1900);
    EXPECT_EQ(shown.text, row.shown) << row.code;
    EXPECT_TRUE(shown.understood) << row.code;
  }
}

TEST(NumberFormat, LosesNoDigits) {
  EXPECT_EQ(shown_number(24.6, "0", DayCount::from_1900).text, "24.6") << "25 would be another count";
  EXPECT_EQ(shown_number(0.056, "0%", DayCount::from_1900).text, "5.6%");
}

TEST(NumberFormat, CountsDaysFromEitherBeginning) {
  const auto day = [](double number, const char* code, DayCount count = DayCount::from_1900) {
    return shown_number(number, code, count).text;
  };
  EXPECT_EQ(day(46'217, "yyyy-mm-dd"), "2026-07-14");
  EXPECT_EQ(day(46'217, "d. mmmm yyyy"), "2026-07-14");
  EXPECT_EQ(day(46'217, "[$-409]mmmm d, yyyy;@"), "2026-07-14");
  EXPECT_EQ(day(46'217.5, "m/d/yy"), "2026-07-14") << "no hour is shown";
  EXPECT_EQ(day(46'217.59375, "m/d/yy h:mm AM/PM"), "2026-07-14 14:15");
  EXPECT_EQ(day(46'217, "yyyy-mm-dd hh:mm:ss"), "2026-07-14");
  EXPECT_EQ(day(44'755, "yyyy-mm-dd", DayCount::from_1904), "2026-07-14");
  EXPECT_EQ(day(61, "mmm d"), "1900-03-01");
  EXPECT_EQ(day(59, "mmm d"), "1900-02-28");
  EXPECT_EQ(built_in_format(14), "yyyy-mm-dd");
}

TEST(NumberFormat, ReportsWhatItDoesNotSupport) {
  for (const char* code : {"0.00E+00", "# ?/?", "h:mm", "[h]:mm", "mm:ss", "000-00-0000", "\"as needed\"", "x0"})
    EXPECT_FALSE(shown_number(0.25, code, DayCount::from_1900).understood) << code;
  EXPECT_FALSE(shown_number(60, "yyyy-mm-dd", DayCount::from_1900).understood) << "29 February 1900";
  EXPECT_FALSE(shown_number(-1, "yyyy-mm-dd", DayCount::from_1900).understood);
  EXPECT_FALSE(shown_number(1e300, "yyyy-mm-dd", DayCount::from_1904).understood);
  EXPECT_EQ(shown_number(0.25, "h:mm", DayCount::from_1900).text, "0.25") << "the plain number stands in its place";
}

}  // namespace
}  // namespace socpress::ingest
