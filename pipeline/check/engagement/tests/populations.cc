// The dates in tests: populations within and over all of the period; no procedure performed on an earlier year.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/date_ranges.h"
#include "language/dates.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> outside_period{
    "tests/population-outside-period", Severity::error, "the population of test `{}` covers {}, outside the period {}",
    "draw the population from the period, and test again; if the date is a typing error, correct it from the working "
    "papers",
    "a result covers the period only if its items come from the period"};
const FindingKind<std::string, std::string, std::string> part_of_period{
    "tests/population-in-part-of-period", Severity::warning,
    "the population of test `{}` covers {} to {}, only part of the days on which the control was in effect",
    "select items from the other months as well, or state in another test how those were covered",
    "the opinion covers the whole period, and items of one part are not evidence for another"};
const FindingKind<std::string, std::string, std::string> earlier_day{
    "tests/procedure-outside-period", Severity::warning,
    "the procedure of test `{}` mentions {}, before the period {}, without a reason",
    "test what was done in the period; if the date is a typing error, correct it from the working papers; if an older "
    "document was in force, state since when",
    "a procedure copied from an earlier report refers to evidence that does not cover this period"};

/// The number of days at either end that may contain no item.
constexpr std::int64_t slack_days = 31;

std::vector<WrittenDate> dates_of(const RuleInput& input, const Test& test) {
  const Passage* passage = input.sentences().of(test.population);
  if (passage == nullptr) return {};
  return written_dates(input.sentences(), *passage, input.sentences().words(*passage));
}

Span place_of(const RuleInput& input, const Test& test, const WrittenDate& date) {
  return input.sentences().span(*input.sentences().of(test.population), date.words);
}

void populations_come_from_the_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  for (const Test& test : input.auditor().tests)
    for (const WrittenDate& one : dates_of(input, test))
      if (one.date && (*one.date < *period->from || *period->to < *one.date))
        findings.report(outside_period, *test.id, to_text(*one.date), words_of(*frame))
            .at(place_of(input, test, one))
            .also(span_of(*frame), "the period");
}

/// The number of words that may separate the date from the words that date a document ("approved by the board on March
/// 3, 2024"), or from the words on either side that refer to an earlier time.
constexpr std::size_t words_of_dating = 6, words_before = 10, words_behind = 4;
/// A policy or an objective of the months before is still in effect at the beginning of the period.
constexpr std::int64_t recent_days = 100;

/// Why a test refers to days before the period.
class LooksBack {
 public:
  explicit LooksBack(const Sentences& sentences)
      : dating_(sentences, "words-before-the-day-of-a-document"),
        back_(sentences, "words-of-an-earlier-time"),
        others_(sentences, "reports-of-others") {}

  /// Whether the words around the day or the days state it.
  bool at(std::span<const Word> sentence, std::span<const Word> days) const {
    const auto begin = static_cast<std::size_t>(days.data() - sentence.data());
    const auto before = [&](std::size_t words) { return sentence.first(begin).last(std::min(begin, words)); };
    const auto behind = sentence.subspan(begin + days.size());
    return dating_.any_in(before(words_of_dating)) || back_.any_in(before(words_before)) ||
           back_.any_in(behind.first(std::min(behind.size(), words_behind))) || others_.any_in(sentence);
  }

 private:
  WordSet dating_, back_, others_;
};

/// The last day that the words of a sentence state, and the words.
struct ToldDays {
  Date last;
  std::span<const Word> words;
};

/// Whether one of the words may end in a year; most sentences contain none, and are not searched for dates.
bool may_hold_a_year(const Sentences& sentences, std::span<const Word> words) {
  constexpr std::size_t digits_of_a_year = 4;
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const std::string_view folded = sentences.folded(word);
    return folded.size() >= digits_of_a_year && folded.back() >= '0' && folded.back() <= '9';
  });
}

/// Days, months with their year, and the first run of days: "March 3, 2024", "March 2024", "Q2 2024".
std::vector<ToldDays> days_stated(const Sentences& sentences, const Passage& passage, std::span<const Word> words) {
  std::vector<ToldDays> stated;
  if (!may_hold_a_year(sentences, words)) return stated;
  for (const WrittenDate& one : written_dates(sentences, passage, words))
    if (one.date) stated.push_back({*one.date, one.words});
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto month = words[i].is_capital ? month_in(sentences.folded(words[i])) : std::nullopt;
    const auto year = digits_in(sentences.folded(words[i + 1]), 4, 4);
    const auto day = month && year ? parse_date(fmt::format("{:04}-{:02}-28", *year, month->number)) : std::nullopt;
    if (day) stated.push_back({*day, words.subspan(i, 2)});
  }
  if (stated.empty())
    if (const auto span = written_span(sentences, passage, words)) stated.push_back({span->days.last, span->words});
  return stated;
}

void procedures_speak_of_the_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  const Sentences& sentences = input.sentences();
  const LooksBack looks_back(sentences);
  const std::int64_t first_day = day_number(*period->from) - recent_days;
  const auto is_procedure = [](const TextField& text_field) { return text_field.field == Field::procedure; };
  for_each_sentence(sentences, is_procedure, [&](const Passage& passage, std::span<const Word> words) {
    for (const ToldDays& one : days_stated(sentences, passage, words)) {
      if (!one.words.front().is_stated() || day_number(one.last) >= first_day || looks_back.at(words, one.words))
        continue;
      findings
          .report(earlier_day, std::string(passage.text_field().id), std::string(sentences.written(passage, one.words)),
                  words_of(*frame))
          .at(sentences.span(passage, one.words))
          .also(span_of(*frame), "the period");
    }
  });
}

/// The days that the population of a test states that it covers; "through March 31, 2026" covers those from the first.
std::optional<WrittenSpan> stated_span(const RuleInput& input, const Test& test, const Date& first) {
  const Sentences& sentences = input.sentences();
  const Passage* passage = sentences.of(test.population);
  if (passage == nullptr) return std::nullopt;
  const std::span<const Word> words = sentences.words(*passage);
  if (const auto span = written_span(sentences, *passage, words)) return span;
  const WordSet leading(sentences, "words-between-two-days");
  const std::vector<WrittenDate> days = written_dates(sentences, *passage, words);
  if (days.size() != 1 || !days.front().date || *days.front().date < first) return std::nullopt;
  const bool is_led_to = days.front().words.data() != words.data() && leading.holds(*(days.front().words.data() - 1));
  return is_led_to ? std::optional(WrittenSpan{{first, *days.front().date}, days.front().words}) : std::nullopt;
}

bool covers(const Days& stated, const Days& days) {
  return day_number(stated.first) - day_number(days.first) <= slack_days &&
         day_number(days.last) - day_number(stated.last) <= slack_days;
}

/// The only occasion of a control that operates once in these days can be any of them.
bool operates_once(const Control& control, const Frequencies& frequencies, const Days& days) {
  const SampleSize* size = frequencies.of(control);
  const auto expected = size != nullptr ? expected_occurrences(*size, days) : std::nullopt;
  return expected && *expected <= 1;
}

/// The tests of a control are evaluated together: one may cover the months that another omits.
void populations_span_the_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const Frequencies frequencies(input.policy());
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto days = days_in_effect(controls[i], *period);
    if (!days || operates_once(controls[i], frequencies, *days)) continue;
    std::vector<std::pair<const Test*, WrittenSpan>> all;
    for (const std::size_t t : input.coverage().controls[i].tests)
      if (const auto stated = stated_span(input, input.auditor().tests[t], days->first))
        all.emplace_back(&input.auditor().tests[t], *stated);
    if (all.empty()) continue;
    Days together = all.front().second.days;
    for (const auto& [test, stated] : all) {
      together.first = std::min(together.first, stated.days.first);
      together.last = std::max(together.last, stated.days.last);
    }
    if (covers(together, *days)) continue;
    for (const auto& [test, stated] : all)
      findings.report(part_of_period, *test->id, to_text(stated.days.first), to_text(stated.days.last))
          .at(input.sentences().span(*input.sentences().of(test->population), stated.words))
          .also(span_of(*frame), "the period");
  }
}

constexpr std::array rules = {
    Rule{"populations are drawn from the period", AppliesTo::type_2, Needs::auditor, populations_come_from_the_period,
         finds<outside_period>},
    Rule{"procedures cover the period, or state why they refer to earlier days", AppliesTo::type_2, Needs::auditor,
         procedures_speak_of_the_period, finds<earlier_day>, Party::auditor},
    Rule{"populations cover all days on which the control was in effect", AppliesTo::type_2, Needs::both_sides,
         populations_span_the_period, finds<part_of_period>},
};

}  // namespace

Rules populations_rules() { return rules; }

}  // namespace socpress::check
