// The dates on which opinions were set, and the date through which subsequent events were inquired about.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> set_late{
    "opinion/set-after-report-date", Severity::error, "the opinion on {} was reached on {}, and the report is dated {}",
    "date the report no earlier than its opinions; if the date of an opinion is a typing error, correct it",
    "a report is dated when its opinions were reached, or later"};
const FindingKind<std::string, std::string, std::string> set_early{
    "opinion/set-before-the-end", Severity::error, "the opinion on {} was reached on {}, and its time frame ends on {}",
    "reach the opinion once the evidence is in, and record that date; if the date is a typing error, correct it",
    "no opinion can be reached on future days; an older one was carried over"};
const FindingKind<> unanswered{"opinion/subsequent-events-unanswered", Severity::warning,
                               "the result of inquiries about subsequent events is not recorded",
                               "add `subsequent-events: { inquired-to: 2026-08-14, none: … }` to "
                               "auditor/opinion.yaml, or `text` with what was learned",
                               "the auditor inquires about subsequent events up to the report date"};
const FindingKind<std::string, std::string> answered_early{
    "opinion/subsequent-events-answered-early", Severity::warning,
    "inquiries about subsequent events extend to {}, and the report is dated {}",
    "inquire again up to the report date, and record that date",
    "events between the last inquiry and the report date would be missed"};

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
        .label("the last day of inquiry")
        .also(dated->span, "the date of the report");
  }
}

constexpr std::array rules = {
    Rule{"no opinion was reached after the report date", AppliesTo::both_types, Needs::opinion,
         opinions_are_reached_first, finds<set_late>, Party::auditor},
    Rule{"no opinion was reached before the end of the time frame", AppliesTo::both_types, Needs::opinion,
         opinions_follow_the_time_frame, finds<set_early>, Party::auditor},
    Rule{"inquiries about subsequent events extend to the report date", AppliesTo::both_types, Needs::opinion,
         subsequent_events_are_answered, finds<unanswered, answered_early>},
};

}  // namespace

Rules opinion_dates_rules() { return rules; }

}  // namespace socpress::check
