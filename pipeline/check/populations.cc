// The days that populations speak of: within the period, and over all of it.
#include <array>
#include <string>
#include <vector>

#include "check/operation.h"
#include "check/rules.h"
#include "check/written_dates.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string, std::string, std::string> outside_period{
    "tests/population-outside-period", Severity::error, "the population of test `{}` is of {}, outside the period {}",
    "draw the population from the period, and test again; or correct the day",
    "a result says something of the period only if its items come from there"};
constexpr FindingKind<std::string, std::string, std::string> part_of_period{
    "tests/population-in-part-of-period", Severity::warning,
    "the population of test `{}` runs from {} to {}, a part of the days on which the control was in effect",
    "draw items from the other months as well, or say in another test what was seen of them",
    "the opinion speaks of the whole period, and items of one part show nothing of another"};

/// So many days at either end may have held no item.
constexpr std::int64_t slack_days = 31;

std::vector<WrittenDate> dates_of(const Examined& examined, const Test& test) {
  const Passage* passage = examined.sentences.of(test.population);
  if (passage == nullptr) return {};
  return written_dates(examined.sentences, *passage, examined.sentences.words(*passage));
}

Span place_of(const Examined& examined, const Test& test, const WrittenDate& first, const WrittenDate& last) {
  const Passage& passage = *examined.sentences.of(test.population);
  return passage.text.span(first.words.front().begin, last.words.back().end);
}

void populations_come_from_the_period(const Examined& examined, Findings& findings) {
  const auto& frame = examined.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  for (const Test& test : examined.auditor().tests)
    for (const WrittenDate& one : dates_of(examined, test))
      if (one.date && (*one.date < *period->from || *period->to < *one.date))
        findings.report(outside_period, *test.id, to_text(*one.date), words_of(*frame))
            .at(place_of(examined, test, one, one))
            .also(span_of(*frame), "the period");
}

void populations_span_the_period(const Examined& examined, Findings& findings) {
  const auto& frame = examined.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const auto& controls = examined.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto days = days_in_effect(controls[i], *period);
    if (!days) continue;
    for (const std::size_t t : examined.coverage.controls[i].tests) {
      const Test& test = examined.auditor().tests[t];
      const auto dates = dates_of(examined, test);
      if (dates.size() != 2 || !dates[0].date || !dates[1].date || *dates[1].date < *dates[0].date) continue;
      const Days told{*dates[0].date, *dates[1].date};
      if (day_number(told.first) - day_number(days->first) <= slack_days &&
          day_number(days->last) - day_number(told.last) <= slack_days)
        continue;
      findings.report(part_of_period, *test.id, to_text(told.first), to_text(told.last))
          .at(place_of(examined, test, dates[0], dates[1]))
          .also(span_of(*frame), "the period");
    }
  }
}

constexpr std::array rules = {
    Rule{140, "populations come from the period", AppliesTo::type_2, Needs::auditor, populations_come_from_the_period,
         finds<outside_period>},
    Rule{146, "populations run over the whole time in which the control was in effect", AppliesTo::type_2,
         Needs::both_sides, populations_span_the_period, finds<part_of_period>},
};

}  // namespace

Rules populations_rules() { return rules; }

}  // namespace socpress
