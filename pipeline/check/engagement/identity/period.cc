// The time frame as users of the report need it: long enough, without gaps, current, and the same in the text.
#include <fmt/format.h>

#include <array>
#include <vector>

#include "check/rule.h"
#include "language/dates.h"

namespace socpress::check {

namespace {

const FindingKind<std::int64_t, std::int64_t> very_short{
    "identity/period-very-short", Severity::warning,
    "the period has {} days, fewer than the {} that the firm's policy requires",
    "agree on a longer period, or document why a short one serves the users of the report",
    "in a short period few controls operate often enough to show consistency"};
const FindingKind<std::int64_t, std::int64_t> over_a_year{
    "identity/period-over-a-year", Severity::warning,
    "the period has {} days, more than the {} that the firm's policy allows",
    "check the year of both dates; otherwise divide the time into two reports",
    "information on controls of more than a year ago is of little use, and annual controls operate twice"};
const FindingKind<std::string, std::string> gap{
    "identity/prior-period-gap", Severity::warning,
    "the prior report ends on {} and the period begins on {}, and no note explains the gap",
    "begin the period on the day after the prior one, or state in `note` of `prior-report` why no report covers the "
    "days between",
    "users rely on consecutive reports without gaps"};
const FindingKind<std::string, std::string> overlap{
    "identity/prior-period-overlap", Severity::warning,
    "the period begins on {}, and the prior report covers the days up to {}",
    "correct the date that is wrong; if days are examined twice, agree with the user entities on what changed in scope",
    "two reports on the same days raise the question of which one applies"};
const FindingKind<std::string, std::int64_t> late{
    "identity/report-late", Severity::note, "the report is dated {}, {} days after its time frame",
    "confirm that inquiries about subsequent events extend to the report date; inform users of the delay early",
    "a late report says less about current controls, and has a longer time of subsequent events"};
const FindingKind<std::string, std::string> another_period{
    "identity/period-in-text-differs", Severity::warning, "the text states the period as {}, and it is {}",
    "correct the dates; review a description taken over from an earlier report sentence by sentence",
    "one time frame applies to the whole report"};

std::int64_t days_in(const Period& period) { return day_number(*period.to) - day_number(*period.from) + 1; }

const Period* period_of(const RuleInput& input) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  return period != nullptr && *period->from <= *period->to ? period : nullptr;
}

void period_is_long_enough(const RuleInput& input, Findings& findings) {
  const Period* period = period_of(input);
  const std::int64_t least = input.policy().thresholds.shortest_period_days;
  if (period == nullptr || days_in(*period) >= least) return;
  findings.report(very_short, days_in(*period), least).at(span_of(*input.terms().time_frame)).label("the period");
}

void period_is_no_longer_than_a_year(const RuleInput& input, Findings& findings) {
  const Period* period = period_of(input);
  const std::int64_t most = input.policy().thresholds.longest_period_days;
  if (period == nullptr || most == 0 || days_in(*period) <= most) return;
  findings.report(over_a_year, days_in(*period), most).at(span_of(*input.terms().time_frame)).label("the period");
}

/// The period of the prior report and the period of this one; nothing unless both reports cover a period.
const Period* prior_period(const RuleInput& input) {
  const auto& prior = input.terms().prior_report;
  if (!prior || !prior->time_frame || period_of(input) == nullptr) return nullptr;
  return prior->time_frame->period();
}

void no_gap_to_the_prior_report(const RuleInput& input, Findings& findings) {
  const Period* prior = prior_period(input);
  if (prior == nullptr || input.terms().prior_report->note) return;
  const Period& own = *period_of(input);
  if (day_number(*own.from) <= day_number(*prior->to) + 1) return;
  findings.report(gap, to_text(*prior->to), to_text(*own.from))
      .at(own.from.span)
      .label("the beginning")
      .also(prior->to.span, "the end of the prior period");
}

void no_overlap_with_the_prior_report(const RuleInput& input, Findings& findings) {
  const Period* prior = prior_period(input);
  if (prior == nullptr) return;
  const Period& own = *period_of(input);
  if (*own.from > *prior->to || *own.to < *prior->from) return;
  findings.report(overlap, to_text(*own.from), to_text(*prior->to))
      .at(own.from.span)
      .label("the beginning")
      .also(prior->to.span, "the end of the prior period");
}

void report_is_timely(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const auto& dated = input.opinion().report_date;
  if (!frame || !dated || frame->first_day() > frame->last_day()) return;
  const std::int64_t days = day_number(**dated) - day_number(frame->last_day());
  const std::int64_t most = input.policy().thresholds.late_report_days;
  if (most > 0 && days > most)
    findings.report(late, to_text(**dated), days).at(dated->span).label("the date of the report");
}

void text_gives_the_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  const Sentences& sentences = input.sentences();
  const WordSet joins(sentences, "words-between-two-days"), speaks(sentences, "period-nouns"),
      elsewhere(sentences, "words-of-another-time");
  const auto described = [](const TextField& text_field) {
    return text_field.field == Field::description && text_field.answers_criterion(1);
  };
  for_each_sentence(sentences, described, [&](const Passage& passage, std::span<const Word> words) {
    if (!speaks.any_in(words) || elsewhere.any_in(words)) return;
    const std::vector<WrittenDate> days = written_dates(sentences, passage, words);
    if (days.size() != 2 || !days[0].date || !days[1].date) return;
    const Word* const between = days[0].words.data() + days[0].words.size();
    if (between + 1 != days[1].words.data() || !joins.holds(*between)) return;
    if (*days[0].date == *period->from && *days[1].date == *period->to) return;
    const std::span<const Word> both(days[0].words.data(), days[1].words.data() + days[1].words.size());
    findings
        .report(another_period, fmt::format("{} to {}", to_text(*days[0].date), to_text(*days[1].date)),
                words_of(*frame))
        .at(sentences.span(passage, both))
        .also(span_of(*frame), "the terms");
  });
}

constexpr std::array rules = {
    Rule{"the period is as long as the firm's policy requires", AppliesTo::type_2, Needs::terms, period_is_long_enough,
         finds<very_short>},
    Rule{"the period is no longer than a year", AppliesTo::type_2, Needs::terms, period_is_no_longer_than_a_year,
         finds<over_a_year>},
    Rule{"the period continues the prior report, or a note explains the gap", AppliesTo::type_2, Needs::terms,
         no_gap_to_the_prior_report, finds<gap>},
    Rule{"the period does not overlap that of the prior report", AppliesTo::type_2, Needs::terms,
         no_overlap_with_the_prior_report, finds<overlap>},
    Rule{"the report follows its time frame promptly", AppliesTo::both_types, Needs::opinion, report_is_timely,
         finds<late>},
    Rule{"the description states the period of the terms", AppliesTo::type_2, Needs::management, text_gives_the_period,
         finds<another_period>},
};

}  // namespace

Rules period_rules() { return rules; }

}  // namespace socpress::check
