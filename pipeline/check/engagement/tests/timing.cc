// When tests were performed and from which part of the period their items come.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/engagement/operation.h"
#include "check/engagement/recurrence.h"
#include "check/engagement/tests/occasions.h"
#include "check/rule.h"
#include "language/clauses.h"
#include "language/date_ranges.h"
#include "language/dates.h"
#include "language/numerals.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> after_period{
    "tests/procedure-after-period", Severity::warning,
    "test `{}` relies on what was seen on {}, after the period {}, without a reason",
    "test what was done in the period; if the date is a typing error, correct it from the working papers",
    "what is observed or inspected after the period is not evidence that a control operated in it"};
const FindingKind<std::string, std::string, std::string> tested_before_the_end{
    "tests/tested-before-the-end", Severity::warning,
    "the last test of control `{}` was performed on {}, and the control was in effect to {}",
    "test items of the remaining days as well, and record when; if the date is a typing error, correct it from the "
    "working papers",
    "an interim test is evidence for the days before it; the remaining days need a test of their own"};
const FindingKind<std::string, std::string> selected_from_a_part{
    "tests/selected-from-part-of-period", Severity::warning,
    "the items of test `{}` come from one part of the period: `{}`",
    "select items of the other months as well, or state in another test how those were covered",
    "the opinion covers the whole period, and items of one part are not evidence for another"};

/// The number of days at either end that may contain no item, and that may remain after the last test.
constexpr std::int64_t slack_days = 31;

const Period* period_of(const RuleInput& input) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  return period != nullptr && *period->from <= *period->to ? period : nullptr;
}

// ---- after the period

/// Whether the words around a day state why it is after the period: what is due then, or when a list was generated.
class LooksAhead {
 public:
  explicit LooksAhead(const Sentences& sentences)
      : ahead_(sentences, "words-of-a-later-time"), lists_(sentences, "words-of-a-generated-list") {}

  bool at(std::span<const Word> sentence, std::span<const Word> day) const {
    constexpr std::size_t near = 6;
    const auto begin = static_cast<std::size_t>(day.data() - sentence.data());
    return ahead_.any_in(sentence) || lists_.any_in(sentence.first(begin).last(std::min(begin, near)));
  }

 private:
  WordSet ahead_, lists_;
};

bool is_observation(const Located<Procedure>& kind) { return *kind == Procedure::observation; }

/// A test that consists of an observation alone shows what was so on the day of the test.
void report_late_observation(const RuleInput& input, const Period& period, const Test& test, Findings& findings) {
  const bool observes_only = !test.kinds.empty() && std::all_of(test.kinds.begin(), test.kinds.end(), is_observation);
  if (!observes_only || !test.result || !test.tested_on || **test.tested_on <= *period.to) return;
  findings.report(after_period, *test.id, to_text(**test.tested_on), words_of(*input.terms().time_frame))
      .at(test.tested_on->span)
      .also(test.kinds.front().span, "observed on that day")
      .also(span_of(*input.terms().time_frame), "the period");
}

void evidence_is_of_the_period(const RuleInput& input, Findings& findings) {
  const Period* period = period_of(input);
  if (period == nullptr) return;
  const Sentences& sentences = input.sentences();
  const LooksAhead ahead(sentences);
  const auto is_procedure = [](const TextField& text_field) { return text_field.field == Field::procedure; };
  for_each_sentence(sentences, is_procedure, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& one : written_dates(sentences, passage, words)) {
      if (!one.date || *one.date <= *period->to || !one.words.front().is_stated() || ahead.at(words, one.words))
        continue;
      findings
          .report(after_period, std::string(passage.text_field().id), to_text(*one.date),
                  words_of(*input.terms().time_frame))
          .at(sentences.span(passage, one.words))
          .also(span_of(*input.terms().time_frame), "the period");
    }
  });
  for (const Test& test : input.auditor().tests) report_late_observation(input, *period, test, findings);
}

// ---- before the end of the period

/// A control with a few occasions a year can be tested when they are over.
bool operates_often(const Control& control, const Frequencies& frequencies, const Days& days) {
  constexpr std::int64_t few = 2;
  const SampleSize* size = frequencies.of(control);
  const auto expected = size != nullptr ? expected_occurrences(*size, days) : std::nullopt;
  return !expected || *expected > few;
}

bool is_sampled(const Test& test) {
  return test.sample_size && **test.sample_size > 1 && test.population_size && !ended(test, Result::did_not_operate);
}

void tests_reach_the_end(const RuleInput& input, Findings& findings) {
  const Period* period = period_of(input);
  if (period == nullptr || !day_to_await(input)) return;  // a report dated before the end is reported for that
  const Frequencies frequencies(input.policy());
  const WatchList extended(input.sentences(), "phrases-of-roll-forward");
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto days = days_in_effect(controls[i], *period);
    if (!days || performed(controls[i], input.policy().words) == Performed::by_machine ||
        !operates_often(controls[i], frequencies, *days))
      continue;
    const Located<Date>* last = nullptr;
    bool is_dated = true, any_sampled = false, is_extended = false;
    for (const std::size_t t : input.coverage().controls[i].tests) {
      const Test& test = input.auditor().tests[t];
      const Passage* done = input.sentences().of(test.procedure);
      is_dated &= test.result && test.tested_on;
      any_sampled |= is_sampled(test);
      is_extended |= done != nullptr && holds(extended, input.sentences().words(*done));
      if (test.tested_on && (last == nullptr || **last < **test.tested_on)) last = &*test.tested_on;
    }
    if (!is_dated || !any_sampled || is_extended || day_number(days->last) - day_number(**last) <= slack_days) continue;
    findings.report(tested_before_the_end, *controls[i].id, to_text(**last), to_text(days->last))
        .at(last->span)
        .also(span_of(*input.terms().time_frame), "the period");
  }
}

// ---- from a part of the period

/// Reads from which months a text states that items were selected.
class Selections {
 public:
  explicit Selections(const RuleInput& input)
      : sentences_(input.sentences()),
        selecting_(sentences_, "words-of-selecting"),
        before_a_month_(sentences_, "words-before-a-month"),
        ends_(sentences_, "words-of-an-end") {}

  /// "The first 25 releases", "the most recent 25 tickets": the items follow each other.
  std::span<const Word> run_of(std::size_t sampled, std::span<const Word> words) const {
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
      if (ends_.holds(words[i]) && number_in(sentences_.folded(words[i + 1])) == sampled) return words.subspan(i, 3);
    return {};
  }

  struct Part {
    Days days;
    std::size_t months = 0;
    std::span<const Word> words;
  };
  /// The months that the words name, without those that date a document or a round ("the May 2026 assessment").
  std::optional<Part> part_in(const Passage& passage, std::span<const Word> words, const Days& period) const {
    if (const auto range = written_span(sentences_, passage, words)) {
      const auto months = static_cast<std::size_t>(range->days.count() / slack_days + 1);
      return Part{range->days, months, range->words};
    }
    std::optional<Part> part;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto month = words[i].is_capital ? month_in(sentences_.folded(words[i])) : std::nullopt;
      const bool is_led_in = before_a_month_.holds(words[i - 1]);
      const auto next = i + 1 < words.size() ? sentences_.folded(words[i + 1]) : std::string_view();
      if (!month || !is_led_in || digits_in(next, 1, 2)) continue;
      const auto days = days_of(month->number, digits_in(next, 4, 4), period);
      if (!days) return std::nullopt;
      if (!part) part = Part{*days, 0, words.subspan(i, 1)};
      part->days = {std::min(part->days.first, days->first), std::max(part->days.last, days->last)};
      part->words = std::span(part->words.data(), &words[i] + 1);
      ++part->months;
    }
    return part;
  }
  bool is_selection(std::span<const Word> words) const { return selecting_.any_in(words); }

 private:
  /// The month with its year, or the one in the period.
  static std::optional<Days> days_of(int month, std::optional<int> year, const Days& period) {
    for (int one = year ? *year : period.first.year; one <= (year ? *year : period.last.year); ++one) {
      const Date first{static_cast<std::int16_t>(one), static_cast<std::uint8_t>(month), 1};
      const Days days{first, day_before(months_after(first, 1))};
      if (days.last >= period.first && days.first <= period.last) return days;
    }
    return std::nullopt;
  }

  const Sentences& sentences_;
  WordSet selecting_, before_a_month_, ends_;
};

bool covers(const Days& part, const Days& days) {
  return day_number(part.first) - day_number(days.first) <= slack_days &&
         day_number(days.last) - day_number(part.last) <= slack_days;
}

/// The words by which a test states that its items come from a part of the days.
std::optional<Span> partial_selection(const RuleInput& input, const Selections& selections, const Test& test,
                                      const Days& days, std::string& words_of_part) {
  const Sentences& sentences = input.sentences();
  const auto sampled = static_cast<std::size_t>(**test.sample_size);
  const auto state = [&](const Passage& passage, std::span<const Word> words) {
    words_of_part = sentences.written(passage, words);
    return sentences.span(passage, words);
  };
  // Months that are the items themselves are as many as the items.
  const auto is_part = [&](const std::optional<Selections::Part>& part) {
    return part && part->months < sampled && !covers(part->days, days);
  };
  if (const Passage* passage = sentences.of(test.population))
    if (const auto part = selections.part_in(*passage, sentences.words(*passage), days);
        is_part(part) && !written_span(sentences, *passage, sentences.words(*passage)))  // reported for ranges
      return state(*passage, part->words);
  const Passage* passage = sentences.of(test.procedure);
  if (passage == nullptr) return std::nullopt;
  for (const Sentence& sentence : sentences.sentences(*passage)) {
    const std::span<const Word> words = sentences.words(sentence);
    if (const auto run = selections.run_of(sampled, words); !run.empty()) return state(*passage, run);
    if (!selections.is_selection(words)) continue;
    if (const auto part = selections.part_in(*passage, words, days); is_part(part)) return state(*passage, part->words);
  }
  return std::nullopt;
}

/// Another sampled test of the control may cover the other months.
void items_come_from_the_whole_period(const RuleInput& input, Findings& findings) {
  const Period* period = period_of(input);
  if (period == nullptr) return;
  const Frequencies frequencies(input.policy());
  const Selections selections(input);
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto days = days_in_effect(controls[i], *period);
    if (!days || !operates_often(controls[i], frequencies, *days)) continue;
    std::vector<const Test*> sampled;
    for (const std::size_t t : input.coverage().controls[i].tests)
      if (is_sampled(input.auditor().tests[t])) sampled.push_back(&input.auditor().tests[t]);
    if (sampled.size() != 1 || **sampled.front()->sample_size >= **sampled.front()->population_size) continue;
    std::string part;
    const auto stated = partial_selection(input, selections, *sampled.front(), *days, part);
    if (stated)
      findings.report(selected_from_a_part, *sampled.front()->id, part)
          .at(*stated)
          .also(sampled.front()->sample_size->span, "the sample")
          .also(span_of(*input.terms().time_frame), "the period");
  }
}

constexpr std::array rules = {
    Rule{"what was observed or inspected is of the period", AppliesTo::type_2, Needs::auditor,
         evidence_is_of_the_period, finds<after_period>, Party::auditor},
    Rule{"an interim test is followed by one of the remaining days", AppliesTo::type_2, Needs::both_sides,
         tests_reach_the_end, finds<tested_before_the_end>},
    Rule{"items are selected from the whole period", AppliesTo::type_2, Needs::both_sides,
         items_come_from_the_whole_period, finds<selected_from_a_part>},
};

}  // namespace

Rules timing_rules() { return rules; }

}  // namespace socpress::check
