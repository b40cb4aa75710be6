// Calendar days: which are valid, how they are written, and the distances between them.
#include "model/date.h"

#include <gtest/gtest.h>

namespace socpress::inline model {
namespace {

TEST(Date, ReadsOneFormAlone) {
  EXPECT_EQ(parse_date("2026-09-30"), (Date{2026, 9, 30}));
  for (const char* other : {"", "2026-9-30", "30-09-2026", "2026/09/30", "2026-09-30 ", "+026-09-30", "2026-09-3O"})
    EXPECT_EQ(parse_date(other), std::nullopt) << other;
}

TEST(Date, RefusesDaysTheCalendarDoesNotHave) {
  for (const char* no_day :
       {"2026-00-10", "2026-13-10", "2026-04-31", "2026-02-29", "1900-02-29", "0000-01-01", "2026-01-00"})
    EXPECT_EQ(parse_date(no_day), std::nullopt) << no_day;
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
}

TEST(Date, IsWrittenAsItIsRead) {
  for (const char* text : {"2026-09-30", "0001-01-01", "9999-12-31"}) EXPECT_EQ(to_text(*parse_date(text)), text);
}

TEST(Date, CountsDaysAcrossLeapYears) {
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(day_number({2000, 3, 1}), 11'017);
  EXPECT_EQ(day_number({2024, 3, 1}) - day_number({2024, 2, 28}), 2);
  EXPECT_EQ(day_number({2026, 1, 1}) - day_number({2025, 1, 1}), 365);
  EXPECT_EQ(day_number({1969, 12, 31}), -1);
}

TEST(Date, EveryDayOfFourCenturiesFollowsTheOneBefore) {
  std::int64_t expected = day_number({1800, 1, 1});
  for (int year = 1800; year < 2200; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= 31; ++day) {
        const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                        static_cast<std::uint8_t>(day)};
        if (!parse_date(to_text(date))) continue;
        ASSERT_EQ(day_number(date), expected++) << to_text(date);
        ASSERT_EQ(date_of(day_number(date)), date) << to_text(date);
      }
  EXPECT_EQ(expected, day_number({2200, 1, 1}));
}

TEST(TimeFrame, IsTheSameWhenKindAndDaysAreWhereverTheyStand) {
  const auto period = [](Date from, Date to, std::uint32_t place) {
    return TimeFrame{Period{{from, {FileId{}, place, place + 10}}, {to, {FileId{}, place + 20, place + 30}}}};
  };
  const Date first{2025, 10, 1}, last{2026, 9, 30};
  EXPECT_TRUE(period(first, last, 0).same(period(first, last, 400)));
  EXPECT_FALSE(period(first, last, 0).same(period(first, {2026, 9, 29}, 0)));
  EXPECT_FALSE(period(last, last, 0).same(TimeFrame{AsOf{{last, {}}}})) << "a period of one day is no as-of date";
}

TEST(Date, StepsToTheNextAndTheLastDay) {
  for (Date date{1999, 12, 1}; date < Date{2001, 3, 2}; date = day_after(date)) {
    ASSERT_EQ(day_number(day_after(date)), day_number(date) + 1) << to_text(date);
    ASSERT_EQ(day_before(day_after(date)), date);
  }
}

TEST(Date, CountsMonthsByTheCalendar) {
  EXPECT_EQ(months_after({2026, 10, 15}, 3), (Date{2027, 1, 15}));
  EXPECT_EQ(months_after({2026, 11, 30}, 3), (Date{2027, 2, 28}));
  EXPECT_EQ(months_after({2023, 11, 30}, 3), (Date{2024, 2, 29}));
  EXPECT_EQ(months_after({2025, 2, 11}, 42), (Date{2028, 8, 11}));
  EXPECT_EQ(months_after({2025, 2, 11}, 0), (Date{2025, 2, 11}));
}

}  // namespace
}  // namespace socpress::inline model
