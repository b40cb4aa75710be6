// Messages: placeholders, plurals, selects, dates in GMT, faults with their place.
#include "text/message.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

namespace socpress::inline text {
namespace {

using namespace std::string_literals;

Message parsed(std::string_view pattern, std::string_view locale = "en_US") {
  auto result = Message::parse(pattern, locale);
  if (const auto* fault = std::get_if<Message::Fault>(&result)) {
    ADD_FAILURE() << pattern << ": " << fault->reason << " at " << fault->offset;
    return std::get<Message>(Message::parse("", locale));
  }
  return std::get<Message>(std::move(result));
}

std::string filled(std::string_view pattern, const MessageValues& values, std::string_view locale = "en_US") {
  return parsed(pattern, locale).fill(values);
}

Message::Fault fault_of(std::string_view pattern) {
  auto result = Message::parse(pattern, "en_US");
  if (const auto* fault = std::get_if<Message::Fault>(&result)) return *fault;
  ADD_FAILURE() << pattern << " was taken";
  return {};
}

TEST(Message, PlainTextIsItself) {
  EXPECT_EQ(filled("", {}), "");
  EXPECT_EQ(filled("Section #1 | the opinion, caf\u00E9", {}), "Section #1 | the opinion, caf\u00E9");
  EXPECT_EQ(filled("the auditor's report", {}), "the auditor's report");
  EXPECT_EQ(filled("a } b", {}), "a } b");
}

TEST(Message, HolesAreFilled) {
  EXPECT_EQ(filled("{a} and {b} and {a}", {{"b", "\u00E9"s}, {"a", "x"s}}), "x and \u00E9 and x");
  EXPECT_EQ(filled("{entity}'s system", {{"entity", "Acme {Inc}"s}}), "Acme {Inc}'s system");
  EXPECT_EQ(filled("'{'a'}' it''s {a}", {{"a", "x"s}}), "{a} it's x");
  EXPECT_EQ(filled("{n} {n, number} {n,number,integer}", {{"n", std::int64_t{1204}}}), "1,204 1,204 1,204");
}

TEST(Message, NamesInOrderOfAppearance) {
  const Message message = parsed("{b} {n, plural, one{{a}} other{{b} {c, date, long}}} {c, select, x{} other{}}");
  EXPECT_EQ(message.names(), (std::vector<std::string>{"b", "n", "a", "c"}));
  EXPECT_EQ(message.uses(), (std::vector<Message::Use>{{"b", HoleKind::any},
                                                       {"n", HoleKind::number},
                                                       {"a", HoleKind::any},
                                                       {"c", HoleKind::day},
                                                       {"c", HoleKind::text}}));
}

TEST(Message, Plurals) {
  const Message message = parsed(
      "{n, plural, =0{no controls} one{# control} other{# controls}} {n, plural, offset:1 =1{x} one{# more} "
      "other{# more of {n}}}");
  const auto with = [&](std::int64_t n) { return message.fill({{"n", n}}); };
  EXPECT_EQ(with(0), "no controls -1 more");
  EXPECT_EQ(with(1), "1 control x");
  EXPECT_EQ(with(2), "2 controls 1 more");
  EXPECT_EQ(with(1204), "1,204 controls 1,203 more of 1,204");
  EXPECT_EQ(filled("{n, selectordinal, one{#st} two{#nd} few{#rd} other{#th}}", {{"n", std::int64_t{22}}}), "22nd");
  EXPECT_EQ(filled("{n, plural, one{#} few{# few} many{# many} other{#}}", {{"n", std::int64_t{3}}}, "pl"), "3 few");
}

TEST(Message, SelectsAndNesting) {
  const Message message = parsed(
      "{type, select, two {from {from, date, long} {n, plural, one{(# day)} other{(# days)}}} other {as of {from}}}");
  const CalendarDay day{2025, 6, 30};
  EXPECT_EQ(message.fill({{"type", "two"s}, {"from", day}, {"n", std::int64_t{365}}}), "from June 30, 2025 (365 days)");
  EXPECT_EQ(message.fill({{"type", "one"s}, {"from", day}, {"n", std::int64_t{1}}}), "as of June 30, 2025");
  EXPECT_EQ(filled("{n, plural, one{# {k, plural, one{of #} other{of # and it''s '#'}}} other{}}",
                   {{"n", std::int64_t{1}}, {"k", std::int64_t{7}}}),
            "1 of 7 and it's #");
}

TEST(Message, DayStyles) {
  const MessageValues values = {{"d", CalendarDay{2025, 10, 1}}};
  EXPECT_EQ(filled("{d,date,short}|{d,date}|{d,date,long}|{d,date,full}|{d}", values),
            "10/1/25|Oct 1, 2025|October 1, 2025|Wednesday, October 1, 2025|October 1, 2025");
  EXPECT_EQ(filled("{d, date, d MMMM y}", values, "en_GB"), "1 October 2025");
  EXPECT_EQ(filled("{d, date, long}", values, "de_DE"), "1. Oktober 2025");
}

/// Restores TZ and LANG at the end of its scope.
class OtherZone {
 public:
  OtherZone(const char* zone, const char* language) {
    setenv("TZ", zone, 1);
    setenv("LC_ALL", language, 1);
    tzset();
  }
  ~OtherZone() {
    unsetenv("TZ");
    unsetenv("LC_ALL");
    tzset();
  }
};

TEST(Message, DaysDoNotMoveWithTheZoneNorTextsWithTheLanguage) {
  for (const char* zone : {"America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"}) {
    const OtherZone other(zone, "de_DE.UTF-8");
    EXPECT_EQ(filled("{x, select, other{{d, date, d MMM y} {n, plural, other{{d, date, long}}}}}",
                     {{"x", "x"s}, {"d", CalendarDay{2025, 6, 30}}, {"n", std::int64_t{1}}}, "en_CA"),
              filled("{d, date, d MMM y} {d, date, long}", {{"d", CalendarDay{2025, 6, 30}}}, "en_CA"));
    EXPECT_EQ(long_date({2024, 2, 29}, "en_US"), "February 29, 2024");
    EXPECT_EQ(long_date({2025, 12, 31}, "en_US"), "December 31, 2025");
    EXPECT_EQ(grouped_number(1204, "xx_XX"), "1,204");  // unknown: the root locale, not the process's
  }
}

TEST(Message, FaultsHaveAPlace) {
  EXPECT_EQ(fault_of("a {b").reason, "a brace is not closed");
  EXPECT_EQ(fault_of("\u00E9\u00E9 {0}").reason, "holes have names, not numbers");
  EXPECT_EQ(fault_of("\u00E9\u00E9 {0}").offset, 6u);
  EXPECT_EQ(fault_of("{n, plural, one{x}}").reason, "the case 'other' is missing");
  EXPECT_EQ(fault_of("\u00E9 {a b}").offset, 4u);
  EXPECT_EQ(fault_of("{d, date, lng}").reason, "date style 'lng' is not supported");
  EXPECT_EQ(fault_of("{d, date, ::yMMMM}").offset, 9u);
  EXPECT_EQ(fault_of("{d, date, d MMM y HH:mm}").reason, "date style 'd MMM y HH:mm' is not supported");
  EXPECT_EQ(fault_of("{d, time}").offset, 4u);
  EXPECT_EQ(fault_of("{n, number, percent}").reason, "number style 'percent' is not supported");
  EXPECT_EQ(fault_of("{n, choice, 0#a|1#b}").reason, "'choice' is not supported: use 'plural'");
  EXPECT_EQ(fault_of("x {\xFF}").offset, 3u);
  EXPECT_EQ(fault_of("{n, plural, other{{d, date, lng}}}").reason, "date style 'lng' is not supported");
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "{a,select,other{";
  EXPECT_EQ(fault_of(deep).reason, "braces are nested too deeply");
}

TEST(Message, AValueOfAnotherKindIsNoDisaster) {
  EXPECT_EQ(filled("{n, plural, one{1} other{many}}", {{"n", "three"s}}), "many");
  EXPECT_EQ(filled("{n, number} {n, date}", {{"n", "three"s}}), "three three");
  EXPECT_EQ(filled("{n, select, 3{three} other{else}}", {{"n", std::int64_t{3}}}), "three");
}

TEST(Lists, JoinAsTheLocaleDoes) {
  EXPECT_EQ(join_list({}, "en_US"), "");
  EXPECT_EQ(join_list({"a"}, "en_US"), "a");
  EXPECT_EQ(join_list({"a", "b"}, "en_US"), "a and b");
  EXPECT_EQ(join_list({"a", "b", "\u00E9"}, "en_US"), "a, b, and \u00E9");
  EXPECT_EQ(join_list({"a", "b", "c"}, "en_GB"), "a, b and c");
  EXPECT_EQ(join_list({"a", "b", "c"}, "de_DE"), "a, b und c");
}

TEST(Numbers, AreGrouped) {
  EXPECT_EQ(grouped_number(0, "en_US"), "0");
  EXPECT_EQ(grouped_number(-1204, "en_US"), "-1,204");
  EXPECT_EQ(grouped_number(9'007'199'254'740'993, "en_US"), "9,007,199,254,740,993");
  EXPECT_EQ(grouped_number(1204567, "en_IN"), "12,04,567");
  EXPECT_EQ(grouped_number(1204, "de_DE"), "1.204");
}

}  // namespace
}  // namespace socpress::inline text
