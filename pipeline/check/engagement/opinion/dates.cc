// The days on which opinions were set, and up to which subsequent events were inquired about.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> set_late{
    "opinion/set-after-report-date", Severity::error, "the opinion on {} was set on {}, and the report is dated {}",
    "date the report no earlier than its opinions; where the day of an opinion is a slip, correct it",
    "a report bears the date on which its opinions were reached, or a later one"};
const FindingKind<std::string, std::string, std::string> set_early{
    "opinion/set-before-the-end", Severity::error,
    "the opinion on {} was set on {}, and the time frame it speaks of ends on {}",
    "reach the opinion once the evidence is in, and record that day; where the day is a slip, correct it",
    "no opinion can be reached on days to come; one that is older was carried over"};
const FindingKind<> unanswered{"opinion/subsequent-events-unanswered", Severity::warning,
                               "nothing records what came of asking about events after the time frame",
                               "give `subsequent-events: { inquired-to: 2026-08-14, none: … }` in "
                               "auditor/opinion.yaml, or `text` with what was learnt",
                               "the auditor asks about events up to the date of the report that could change it"};
const FindingKind<std::string, std::string> answered_early{
    "opinion/subsequent-events-answered-early", Severity::warning,
    "subsequent events were asked about up to {}, and the report is dated {}",
    "ask again up to the date of the report, and record that day",
    "events between the last inquiry and the report date would go unseen"};

void opinions_are_reached_first(const RuleInput& input, Findings& findings) {
  const auto& dated = input.opinion().report_date;
  if (!dated) return;
  for (const Subject subject : subjects_of(input.terms())) {
    const auto& opinion = input.opinion().on(subject);
    if (opinion && opinion->on && **opinion->on > **dated)
      findings.report(set_late, std::string(words_of(subject)), to_text(**opinion->on), to_text(**dated))
          .at(opinion->on->span)
          .also(dated->span, "the date of the report");
  }
}

void opinions_follow_the_time_frame(const RuleInput& input, Findings& findings) {
  const auto end = day_to_await(input);
  if (!end) return;
  for (const Subject subject : subjects_of(input.terms())) {
    const auto& opinion = input.opinion().on(subject);
    if (opinion && opinion->on && **opinion->on < **end)
      findings.report(set_early, std::string(words_of(subject)), to_text(**opinion->on), to_text(**end))
          .at(opinion->on->span)
          .also(end->span, "the last day of the time frame");
  }
}

void subsequent_events_are_answered(const RuleInput& input, Findings& findings) {
  const auto& events = input.opinion().subsequent_events;
  const auto& dated = input.opinion().report_date;
  if (!events || !events->inquired_to || (!events->none && !events->text)) {
    findings.report(unanswered).at(events ? events->span : input.opinion().restated.span);
  } else if (dated && **events->inquired_to < **dated) {
    findings.report(answered_early, to_text(**events->inquired_to), to_text(**dated))
        .at(events->inquired_to->span)
        .label("the last day asked about")
        .also(dated->span, "the date of the report");
  }
}

constexpr std::array rules = {
    Rule{"no opinion was set after the date of the report", AppliesTo::both_types, Needs::opinion,
         opinions_are_reached_first, finds<set_late>, Party::auditor},
    Rule{"no opinion was set before the time frame ended", AppliesTo::both_types, Needs::opinion,
         opinions_follow_the_time_frame, finds<set_early>, Party::auditor},
    Rule{"subsequent events were asked about up to the report date", AppliesTo::both_types, Needs::opinion,
         subsequent_events_are_answered, finds<unanswered, answered_early>},
};

}  // namespace

Rules opinion_dates_rules() { return rules; }

}  // namespace socpress::check
