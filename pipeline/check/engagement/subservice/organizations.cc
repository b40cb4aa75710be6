// Subservice organizations: carved out or inclusive, with the controls assumed at them and the monitoring of them.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> method_missing{
    "subservice/method-missing", Severity::error, "the method for {} is not stated: carve-out or inclusive",
    "add `method: carve-out` or `method: inclusive`",
    "the description criteria, DC 7: readers know whose controls the report covers"};
const FindingKind<std::string> no_controls{
    "subservice/no-controls-assumed", Severity::error,
    "{} is carved out, and no complementary subservice organization control is stated",
    "list under `subservice-controls` the types of controls on which the criteria depend; if there are none, it is a "
    "vendor",
    "the description criteria, DC 7: complementary controls of a carved-out organization are stated"};
const FindingKind<std::string> unmapped{"subservice/control-unmapped", Severity::error,
                                        "a control assumed at `{}` is mapped to no criterion",
                                        "name under `criteria` what depends on it",
                                        "the description criteria, DC 7: readers know which criteria depend on it"};
const FindingKind<std::string> unwatched{
    "subservice/not-monitored", Severity::error,
    "{} is carved out, and no control of the service organization monitors it",
    "name under `monitoring` the controls that monitor its services",
    "the description criteria, DC 7: monitoring remains with the service organization"};

const FindingKind<std::string> report_unrecorded{
    "subservice/report-unrecorded", Severity::note, "{} is carved out, and no review of its SOC report is recorded",
    "record the reports under `soc-reports`, or state under `watched-otherwise` how it is monitored without one",
    "a SOC report on the carved-out part is the usual evidence of monitoring"};
const FindingKind<std::string, std::string, std::string> report_not_covering{
    "subservice/report-not-covering", Severity::warning, "no report or letter of {} covers {} to {}",
    "obtain the next report or a bridge letter (`bridged-to`), or state under `watched-otherwise` how these days are "
    "covered",
    "a carved-out organization is monitored throughout the period, and a report covers only its own days"};
const FindingKind<std::string> report_of_type_1{
    "subservice/report-of-type-1", Severity::warning,
    "the only report of {} on record is a Type 1, which does not cover operating effectiveness",
    "obtain its Type 2, or state under `watched-otherwise` how the operation of its controls is monitored",
    "a Type 1 covers design as of one day"};
const FindingKind<std::string, std::string, std::int64_t> bridged_too_far{
    "subservice/bridged-too-far", Severity::warning,
    "the bridge letter of {} extends its report to {}, more than {} months after the last day examined",
    "obtain the next report, or state under `watched-otherwise` how the time after the first months is monitored",
    "a bridge letter is the organization's own statement, and replaces a report for a short time only"};

const FindingKind<std::string> included_without_controls{
    "subservice/included-without-controls", Severity::error,
    "{} is presented by the inclusive method, and none of its controls is stated",
    "list its controls in the control matrix with its id in column \"Organization\"",
    "an organization presented by the inclusive method is described and tested like the service organization"};
const FindingKind<std::string, std::string> carved_out_control{
    "subservice/carved-out-control", Severity::error, "control `{}` is operated by {}, which is carved out",
    "state the assumed control under `subservice-controls`, or present the organization by the inclusive method",
    "the report covers no control of an organization that is carved out"};

bool carved_out(const SubserviceOrganization& organization) { return presented(organization, Method::carve_out); }

void method_is_stated(const RuleInput& input, Findings& findings) {
  for (const SubserviceOrganization& organization : input.terms().subservice_organizations)
    if (!organization.method && !organization.method_misread)
      findings.report(method_missing, organization.name->utf8).at(organization.name.span);
}

void assumptions_are_disclosed(const RuleInput& input, Findings& findings) {
  const auto& assumed = input.management().subservice_controls;
  for (const SubserviceOrganization& organization : input.terms().subservice_organizations) {
    const auto is_there = [&](const SubserviceControl& control) { return *control.organization == *organization.id; };
    if (carved_out(organization) && std::none_of(assumed.begin(), assumed.end(), is_there))
      findings.report(no_controls, organization.name->utf8).at(organization.name.span);
  }
  for (const SubserviceControl& control : assumed)
    if (control.criteria.empty()) findings.report(unmapped, *control.organization).at(control.text.span);
}

void carved_out_is_watched(const RuleInput& input, Findings& findings) {
  for (const SubserviceOrganization& organization : input.terms().subservice_organizations)
    if (carved_out(organization) && organization.monitoring.empty())
      findings.report(unwatched, organization.name->utf8).at(organization.name.span);
}

/// The periods of its Type 2 reports, ordered by their first days, each with the last day to which a bridge letter
/// extends it.
struct Covered {
  const SubserviceReport* report;
  Date from, to;
};

std::vector<Covered> covered(const SubserviceOrganization& organization) {
  std::vector<Covered> all;
  for (const SubserviceReport& report : organization.reports) {
    const Period* period = report.time_frame ? report.time_frame->period() : nullptr;
    if (period == nullptr || !report.type || **report.type != ReportType::type2) continue;
    all.push_back(
        {&report, *period->from, report.bridged_to ? std::max(**report.bridged_to, *period->to) : *period->to});
  }
  std::stable_sort(all.begin(), all.end(), [](const Covered& a, const Covered& b) { return a.from < b.from; });
  return all;
}

/// Before: there is at least one.
void days_are_covered(const RuleInput& input, const SubserviceOrganization& organization,
                      const std::vector<Covered>& all, const Period& own, Findings& findings) {
  const auto gap = [&](Date from, Date to, const Covered& beside) {
    findings.report(report_not_covering, organization.name->utf8, to_text(from), to_text(to))
        .at(span_of(*beside.report->time_frame))
        .label("the report nearest to them")
        .also(span_of(*input.terms().time_frame), "the period");
  };
  Date open = *own.from;  // every day before this one is covered
  const Covered* last = &all.front();
  for (const Covered& one : all) {
    if (open > *own.to) return;
    if (one.from > open) gap(open, std::min(day_before(one.from), *own.to), one);
    if (one.to >= open) open = day_after(one.to), last = &one;
  }
  if (open <= *own.to) gap(open, *own.to, *last);
}

/// The end of a month leads to the end of a month: three months after September 30 end on December 31.
Date last_day_after(Date last, std::int64_t months) { return day_before(months_after(day_after(last), months)); }

void letters_reach_a_short_time(const SubserviceOrganization& organization, std::int64_t months, Findings& findings) {
  for (const SubserviceReport& report : organization.reports) {
    if (!report.time_frame || !report.bridged_to || months <= 0) continue;
    if (**report.bridged_to > last_day_after(report.time_frame->last_day(), months))
      findings.report(bridged_too_far, organization.name->utf8, to_text(**report.bridged_to), months)
          .at(report.bridged_to->span)
          .also(span_of(*report.time_frame), "the report");
  }
}

void reports_cover_the_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* own = frame ? frame->period() : nullptr;
  if (own == nullptr || *own->to < *own->from) return;
  for (const SubserviceOrganization& organization : input.terms().subservice_organizations) {
    if (!carved_out(organization) || organization.watched_otherwise) continue;
    const std::vector<Covered> all = covered(organization);
    if (organization.reports.empty())
      findings.report(report_unrecorded, organization.name->utf8).at(organization.name.span);
    else if (all.empty())
      findings.report(report_of_type_1, organization.name->utf8).at(organization.reports.front().span);
    else
      days_are_covered(input, organization, all, *own, findings);
    letters_reach_a_short_time(organization, input.policy().thresholds.bridge_letter_months, findings);
  }
}

void included_ones_have_controls(const RuleInput& input, Findings& findings) {
  const auto& controls = input.management().controls;
  if (controls.empty()) return;
  for (const SubserviceOrganization& one : input.terms().subservice_organizations) {
    const auto is_its = [&](const Control& control) {
      return control.organization && **control.organization == *one.id;
    };
    if (presented(one, Method::inclusive) && std::none_of(controls.begin(), controls.end(), is_its))
      findings.report(included_without_controls, one.name->utf8).at(one.method->span);
  }
}

void carved_out_ones_have_none(const RuleInput& input, Findings& findings) {
  for (const Control& control : input.management().controls) {
    const auto* whose = control.organization ? organization_named(input.terms(), **control.organization) : nullptr;
    if (whose != nullptr && carved_out(*whose))
      findings.report(carved_out_control, *control.id, whose->name->utf8)
          .at(control.organization->span)
          .also(whose->method->span, "carved out");
  }
}

constexpr std::array rules = {
    Rule{"a subservice organization is carved out or included", AppliesTo::both_types, Needs::terms, method_is_stated,
         finds<method_missing>},
    Rule{"the complementary controls of a carved-out organization are stated, with their criteria",
         AppliesTo::both_types, Needs::management, assumptions_are_disclosed, finds<no_controls, unmapped>},
    Rule{"a control of the entity monitors each carved-out organization", AppliesTo::both_types, Needs::terms,
         carved_out_is_watched, finds<unwatched>},
    Rule{"SOC reports of a carved-out organization cover the period, or other monitoring does", AppliesTo::type_2,
         Needs::auditor, reports_cover_the_period,
         finds<report_unrecorded, report_not_covering, report_of_type_1, bridged_too_far>},
    Rule{"an organization presented inclusively has controls in the report", AppliesTo::both_types, Needs::management,
         included_ones_have_controls, finds<included_without_controls>},
    Rule{"no control of a carved-out organization is stated", AppliesTo::both_types, Needs::management,
         carved_out_ones_have_none, finds<carved_out_control>},
};

}  // namespace

Rules subservice_rules() { return rules; }

}  // namespace socpress::check
