// The day of the sign-off, compared with the date of the report.
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<> undated{"signoff/undated", Severity::error, "the sign-off has no date",
                            "add `on` in auditor/sign-off.yaml",
                            "a release is dated, and distinguishable from earlier ones"};
const FindingKind<std::string, std::string> early{
    "signoff/before-the-report-date", Severity::warning, "the report was signed off on {}, and is dated {}",
    "sign off once the evidence up to the report date is in; if the date is a typing error, correct it",
    "events up to the report date can change the report, and are considered before its release"};

void sign_off_has_its_day(const RuleInput& input, Findings& findings) {
  const auto& sign_off = input.auditor().sign_off;
  if (!sign_off) return;
  if (!sign_off->on) {
    findings.report(undated).at(sign_off->by.span);
    return;
  }
  const auto& opinion = input.auditor().opinion;
  if (opinion && opinion->report_date && **sign_off->on < **opinion->report_date)
    findings.report(early, to_text(**sign_off->on), to_text(**opinion->report_date))
        .at(sign_off->on->span)
        .also(opinion->report_date->span, "the date of the report");
}

constexpr std::array rules = {
    Rule{"the sign-off is dated, and not before the report date", AppliesTo::both_types, Needs::auditor,
         sign_off_has_its_day, finds<undated, early>, Party::auditor},
};

}  // namespace

Rules sign_off_rules() { return rules; }

}  // namespace socpress::check
