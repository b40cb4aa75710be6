// The days that populations speak of: within the period, and over all of it.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/operation.h"
#include "check/rules.h"
#include "check/written_dates.h"
#include "check/written_spans.h"

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

Span place_of(const Examined& examined, const Test& test, const WrittenDate& date) {
  return examined.sentences.span(*examined.sentences.of(test.population), date.words);
}

void populations_come_from_the_period(const Examined& examined, Findings& findings) {
  const auto& frame = examined.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  for (const Test& test : examined.auditor().tests)
    for (const WrittenDate& one : dates_of(examined, test))
      if (one.date && (*one.date < *period->from || *period->to < *one.date))
        findings.report(outside_period, *test.id, to_text(*one.date), words_of(*frame))
            .at(place_of(examined, test, one))
            .also(span_of(*frame), "the period");
}

/// The days over which the population of a test is said to run.
std::optional<WrittenSpan> told_of(const Examined& examined, const Test& test) {
  const Passage* passage = examined.sentences.of(test.population);
  if (passage == nullptr) return std::nullopt;
  return written_span(examined.sentences, *passage, examined.sentences.words(*passage));
}

bool covers(const Days& told, const Days& days) {
  return day_number(told.first) - day_number(days.first) <= slack_days &&
         day_number(days.last) - day_number(told.last) <= slack_days;
}

/// The one occasion of a control that operates once in these days lies somewhere in them.
bool operates_once(const Control& control, const Frequencies& frequencies, const Days& days) {
  const SampleSize* size = frequencies.of(control);
  const auto expected = size != nullptr ? expected_occurrences(*size, days) : std::nullopt;
  return expected && *expected <= 1;
}

/// The tests of a control are looked at together: one may be of the months that another leaves out.
void populations_span_the_period(const Examined& examined, Findings& findings) {
  const auto& frame = examined.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const Frequencies frequencies(examined.policy());
  const auto& controls = examined.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto days = days_in_effect(controls[i], *period);
    if (!days || operates_once(controls[i], frequencies, *days)) continue;
    std::vector<std::pair<const Test*, WrittenSpan>> all;
    for (const std::size_t t : examined.coverage.controls[i].tests)
      if (const auto told = told_of(examined, examined.auditor().tests[t]))
        all.emplace_back(&examined.auditor().tests[t], *told);
    if (all.empty()) continue;
    Days together = all.front().second.days;
    for (const auto& [test, told] : all) {
      together.first = std::min(together.first, told.days.first);
      together.last = std::max(together.last, told.days.last);
    }
    if (covers(together, *days)) continue;
    for (const auto& [test, told] : all)
      findings.report(part_of_period, *test->id, to_text(told.days.first), to_text(told.days.last))
          .at(examined.sentences.span(*examined.sentences.of(test->population), told.words))
          .also(span_of(*frame), "the period");
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
