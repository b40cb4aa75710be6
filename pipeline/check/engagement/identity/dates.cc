// Type, time frame and dates: the report's type, the time that it covers, and the order of events.
#include <fmt/format.h>

#include <array>
#include <string>

#include "check/engagement/opinion/representations.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<> type_unknown{"identity/type-unknown", Severity::error,
                                 "the terms do not state kind and type of the report",
                                 "add `report: soc2` and `type: 1` or `type: 2` to engagement.yaml",
                                 "title, time frame, opinions and Section IV follow from the type"};
const FindingKind<> period_missing{"identity/period-missing", Severity::error,
                                   "a Type 2 report covers a period, and the terms have none",
                                   "add the first and the last day: `period: { from: 2026-01-01, to: 2026-12-31 }`",
                                   "a Type 2 opinion covers a period, never a single day"};
const FindingKind<> day_missing{
    "identity/as-of-missing", Severity::error, "a Type 1 report is as of one day, and the terms have none",
    "add the day: `as-of: 2026-06-30`", "a Type 1 opinion is as of a day, never throughout a period"};
const FindingKind<std::string, std::string> period_inverted{
    "identity/period-inverted", Severity::error, "the period ends before it begins: it begins on {} and ends on {}",
    "swap the two dates, or correct the year", "a period runs from its first day to its last"};
const FindingKind<std::string, std::string> frame_after_report{
    "identity/time-frame-after-report", Severity::error, "the report is dated {}, and its time frame ends on {}",
    "date the report on or after the last day of the time frame", "no opinion can be expressed on future days"};
const FindingKind<std::string, std::string, std::string> frame_differs{
    "identity/time-frame-disagrees", Severity::error, "the {} covers {}, and the terms {}",
    "the description, the assertion and the opinion share one time frame: correct whichever is wrong",
    "management asserts, and the auditor opines, on the same days that the description covers"};
const FindingKind<> report_date_missing{
    "identity/report-date-missing", Severity::error, "the opinion has no report date",
    "add `report-date` to auditor/opinion.yaml, the day on which sufficient appropriate evidence was obtained",
    "the date of the report is one of its required elements"};
const FindingKind<std::string, std::string, std::string> report_before_tests{
    "identity/report-date-before-evidence", Severity::error, "the report is dated {}, and {} was performed on {}",
    "date the report no earlier than the last of the evidence; if the date of the evidence is a typing error, correct "
    "it from the working papers",
    "evidence precedes the opinion"};
const FindingKind<> letter_date_missing{
    "identity/representation-date-missing", Severity::error, "management's representation letter has no date",
    "add `representation-letter-date` to auditor/opinion.yaml once the letter is received",
    "written representations are part of the evidence, and are dated as of the report"};
const FindingKind<std::string, std::string> letter_date_differs{
    "identity/representation-date-differs", Severity::error, "the representation letter is dated {}, and the report {}",
    "obtain a letter dated as of the report, or correct the date that is wrong",
    "representations are dated as of the report"};
const FindingKind<std::string, std::string> assertion_after_report{
    "identity/assertion-after-report", Severity::error, "the assertion is dated {}, and the report {}",
    "the assertion precedes the report: correct the date that is wrong",
    "the opinion is based on an assertion that was already made"};
const FindingKind<std::string, std::string> assertion_too_early{
    "identity/assertion-before-the-end", Severity::error, "the assertion is dated {}, and its time frame ends on {}",
    "management asserts after the end of the time frame: if the date is a typing error, correct it; otherwise, obtain "
    "an assertion made after the end",
    "no assertion can be made on future days"};
const FindingKind<std::string, std::string, std::string> assertion_before_evidence{
    "identity/assertion-before-evidence", Severity::warning, "the assertion is dated {}, and {} was performed on {}",
    "date the assertion no earlier than the end of the fieldwork; if a date is a typing error, correct it",
    "management asserts on what is known when the report is issued, including what the examination found"};

void type_is_known(const RuleInput& input, Findings& findings) {
  const Terms& terms = input.terms();
  const bool kind_absent = !terms.kind && !terms.kind_misread, type_absent = !terms.type && !terms.type_misread;
  if (kind_absent || type_absent) findings.report(type_unknown).at(terms.span);
}

void type_2_has_a_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  if (!frame && input.terms().time_frame_misread) return;
  if (!frame)
    findings.report(period_missing).at(input.terms().span);
  else if (!frame->period())
    findings.report(period_missing).at(span_of(*frame)).label("the day of a Type 1 report");
}

void type_1_has_a_day(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  if (!frame && input.terms().time_frame_misread) return;
  if (!frame)
    findings.report(day_missing).at(input.terms().span);
  else if (!frame->as_of())
    findings.report(day_missing).at(span_of(*frame)).label("the period of a Type 2 report");
}

void period_runs_forward(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to >= *period->from) return;
  findings.report(period_inverted, to_text(*period->from), to_text(*period->to))
      .at(period->to.span)
      .label("the end")
      .also(period->from.span, "the beginning");
}

void report_is_not_early(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const auto& dated = input.opinion().report_date;
  if (!frame || !dated || frame->last_day() <= **dated) return;
  findings.report(frame_after_report, to_text(**dated), to_text(frame->last_day()))
      .at(dated->span)
      .label("the date of the report")
      .also(last_of(*frame).span, "the last day of the time frame");
}

void one_time_frame(const RuleInput& input, Findings& findings) {
  const auto& agreed = input.terms().time_frame;
  if (!agreed) return;
  for (const SignedStatement& statement : signed_statements(input)) {
    if (!statement.restated.time_frame || agreed->same(*statement.restated.time_frame)) continue;
    findings.report(frame_differs, statement.who, words_of(*statement.restated.time_frame), words_of(*agreed))
        .at(span_of(*statement.restated.time_frame))
        .also(span_of(*agreed), "the terms");
  }
}

void report_is_dated(const RuleInput& input, Findings& findings) {
  if (!input.opinion().report_date && !input.opinion().report_date_misread)
    findings.report(report_date_missing).at(input.opinion().restated.span);
}

/// The last procedure, by its date.
struct LatestEvidence {
  const Located<Date>* day = nullptr;
  std::string what;

  void see(const std::optional<Located<Date>>& done, const char* kind, const std::string& id) {
    if (done && (day == nullptr || **done > **day)) *this = {&*done, fmt::format("{} `{}`", kind, id)};
  }
};

LatestEvidence latest_evidence(const Auditor& auditor) {
  LatestEvidence latest;
  for (const Test& test : auditor.tests) latest.see(test.tested_on, "test", *test.id);
  for (const Walkthrough& one : auditor.walkthroughs)
    latest.see(one.performed_on, "the walkthrough of control", *one.control);
  return latest;
}

/// One finding, at the latest test or walkthrough, for any number of late ones.
void evidence_comes_first(const RuleInput& input, Findings& findings) {
  const auto& dated = input.opinion().report_date;
  if (!dated) return;
  const LatestEvidence latest = latest_evidence(input.auditor());
  if (latest.day == nullptr || **latest.day <= **dated) return;
  findings.report(report_before_tests, to_text(**dated), latest.what, to_text(**latest.day))
      .at(dated->span)
      .label("the date of the report")
      .also(latest.day->span, "the latest of the evidence");
}

void representations_as_of_the_report(const RuleInput& input, Findings& findings) {
  const auto& letter = input.opinion().representation_letter_date;
  const auto& dated = input.opinion().report_date;
  if (!letter) {
    if (input.opinion().letter_date_misread || refused_representations(input)) return;
    findings.report(letter_date_missing).at(input.opinion().restated.span);
  } else if (dated && **letter != **dated) {
    findings.report(letter_date_differs, to_text(**letter), to_text(**dated))
        .at(letter->span)
        .label("the letter")
        .also(dated->span, "the report");
  }
}

void assertion_comes_first(const RuleInput& input, Findings& findings) {
  const auto& dated = input.opinion().report_date;
  if (!dated) return;
  for (const MadeAssertion& made : made_assertions(input)) {
    const auto& date = made.assertion.date;
    if (!date || **date <= **dated) continue;
    findings.report(assertion_after_report, to_text(**date), to_text(**dated))
        .at(date->span)
        .label("the assertion")
        .also(dated->span, "the report");
  }
}

void assertion_follows_the_time_frame(const RuleInput& input, Findings& findings) {
  const auto end = day_to_await(input);
  if (!end) return;
  for (const MadeAssertion& made : made_assertions(input)) {
    const auto& date = made.assertion.date;
    if (!date || **date >= **end) continue;
    findings.report(assertion_too_early, to_text(**date), to_text(**end))
        .at(date->span)
        .label("the assertion")
        .also(end->span, "the last day of the time frame");
  }
}

/// An assertion dated before the end of the time frame is reported for that.
void assertion_follows_the_fieldwork(const RuleInput& input, Findings& findings) {
  const auto& assertion = input.management().assertion;
  const auto& frame = input.terms().time_frame;
  const LatestEvidence latest = latest_evidence(input.auditor());
  if (!assertion || !assertion->date || latest.day == nullptr || **assertion->date >= **latest.day) return;
  if (frame && **assertion->date < frame->last_day()) return;
  findings.report(assertion_before_evidence, to_text(**assertion->date), latest.what, to_text(**latest.day))
      .at(assertion->date->span)
      .label("the assertion")
      .also(latest.day->span, "the latest of the evidence");
}

constexpr std::array rules = {
    Rule{"the terms state kind and type of the report", AppliesTo::both_types, Needs::terms, type_is_known,
         finds<type_unknown>},
    Rule{"a Type 2 has a period", AppliesTo::type_2, Needs::terms, type_2_has_a_period, finds<period_missing>},
    Rule{"a Type 1 has a day", AppliesTo::type_1, Needs::terms, type_1_has_a_day, finds<day_missing>},
    Rule{"the period ends after it begins", AppliesTo::type_2, Needs::terms, period_runs_forward,
         finds<period_inverted>},
    Rule{"the report is not dated before the time frame ends", AppliesTo::both_types, Needs::opinion,
         report_is_not_early, finds<frame_after_report>, Party::auditor},
    Rule{"assertion and opinion cover the time frame of the terms", AppliesTo::both_types, Needs::terms, one_time_frame,
         finds<frame_differs>},
    Rule{"the report is dated", AppliesTo::both_types, Needs::opinion, report_is_dated, finds<report_date_missing>,
         Party::auditor},
    Rule{"the report is not dated before the last test", AppliesTo::both_types, Needs::opinion, evidence_comes_first,
         finds<report_before_tests>, Party::auditor},
    Rule{"the representation letter is dated as of the report", AppliesTo::both_types, Needs::opinion,
         representations_as_of_the_report, finds<letter_date_missing, letter_date_differs>, Party::auditor},
    Rule{"the assertion is not later than the report", AppliesTo::both_types, Needs::opinion, assertion_comes_first,
         finds<assertion_after_report>},
    Rule{"management asserts after the end of the time frame", AppliesTo::both_types, Needs::management,
         assertion_follows_the_time_frame, finds<assertion_too_early>},
    Rule{"the assertion is not earlier than the last test", AppliesTo::both_types, Needs::both_sides,
         assertion_follows_the_fieldwork, finds<assertion_before_evidence>},
};

}  // namespace

Rules identity_rules() { return rules; }

}  // namespace socpress::check
