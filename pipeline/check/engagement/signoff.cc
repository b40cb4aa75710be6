// The days on which opinions were set and the report was signed off, beside the date that the report bears.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

constexpr FindingKind<> undated{
    "signoff/undated", Severity::error, "the sign-off does not say on which day it was given",
    "give `on` in auditor/sign-off.yaml", "a release is somebody's act on a day, and must be told from earlier ones"};
constexpr FindingKind<std::string, std::string> early{
    "signoff/before-the-report-date", Severity::warning, "the report was signed off on {}, and is dated {}",
    "sign off once the evidence up to the report date is in; where the day is a slip, correct it",
    "what happens up to the date of the report can change it, and is looked at before it is released"};
constexpr FindingKind<std::string, std::string, std::string> set_late{
    "opinion/set-after-report-date", Severity::error, "the opinion on {} was set on {}, and the report is dated {}",
    "date the report no earlier than its opinions; where the day of an opinion is a slip, correct it",
    "a report bears the date on which its opinions were reached, or a later one"};
constexpr FindingKind<std::string, std::string, std::string> set_early{
    "opinion/set-before-the-end", Severity::error,
    "the opinion on {} was set on {}, and the time frame it speaks of ends on {}",
    "reach the opinion once the evidence is in, and record that day; where the day is a slip, correct it",
    "no opinion can be reached on days to come; one that is older was carried over"};

void sign_off_has_its_day(const Examined& examined, Findings& findings) {
  const auto& sign_off = examined.auditor().sign_off;
  if (!sign_off) return;
  if (!sign_off->on) {
    findings.report(undated).at(sign_off->by.span);
    return;
  }
  const auto& opinion = examined.auditor().opinion;
  if (opinion && opinion->report_date && **sign_off->on < **opinion->report_date)
    findings.report(early, to_text(**sign_off->on), to_text(**opinion->report_date))
        .at(sign_off->on->span)
        .also(opinion->report_date->span, "the date of the report");
}

void opinions_are_reached_first(const Examined& examined, Findings& findings) {
  const auto& dated = examined.opinion().report_date;
  if (!dated) return;
  for (const Subject subject : subjects_of(examined.terms())) {
    const auto& opinion = examined.opinion().on(subject);
    if (opinion && opinion->on && **opinion->on > **dated)
      findings.report(set_late, std::string(words_of(subject)), to_text(**opinion->on), to_text(**dated))
          .at(opinion->on->span)
          .also(dated->span, "the date of the report");
  }
}

void opinions_follow_the_time_frame(const Examined& examined, Findings& findings) {
  const auto end = day_to_await(examined);
  if (!end) return;
  for (const Subject subject : subjects_of(examined.terms())) {
    const auto& opinion = examined.opinion().on(subject);
    if (opinion && opinion->on && **opinion->on < **end)
      findings.report(set_early, std::string(words_of(subject)), to_text(**opinion->on), to_text(**end))
          .at(opinion->on->span)
          .also(end->span, "the last day of the time frame");
  }
}

constexpr std::array rules = {
    Rule{17, "no opinion was set after the date of the report", AppliesTo::both_types, Needs::opinion,
         opinions_are_reached_first, finds<set_late>, Party::auditor},
    Rule{17, "no opinion was set before the time frame ended", AppliesTo::both_types, Needs::opinion,
         opinions_follow_the_time_frame, finds<set_early>, Party::auditor},
    Rule{196, "the sign-off bears its day, and that is not before the date of the report", AppliesTo::both_types,
         Needs::auditor, sign_off_has_its_day, finds<undated, early>, Party::auditor},
};

}  // namespace

Rules sign_off_rules() { return rules; }

}  // namespace socpress::check
