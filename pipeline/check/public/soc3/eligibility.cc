// A report for the public: only from a Type 2 that concludes on operation, with its own words for each part.
#include <algorithm>
#include <array>
#include <string>

#include "check/rule.h"
#include "language/persons.h"
#include "model/paths.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<> not_type_2{"soc3/not-type-2", Blocks::everything,
                               "a report for the public was requested, and the engagement is not a Type 2",
                               "make the engagement a Type 2 with a period, or build only the restricted report",
                               "a SOC 3 covers controls that operated throughout a period"};
const FindingKind<> not_concluded{"soc3/operation-not-concluded", Severity::error,
                                  "the Type 2 examination has no opinion on the operating effectiveness of controls",
                                  "set the opinion on operating effectiveness in auditor/opinion.yaml first",
                                  "the report for the public is based on the same examination"};
const FindingKind<std::string> file_missing{"soc3/file-missing", Severity::error,
                                            "the report for the public has no `{}`",
                                            "write it; until then only a draft can be built",
                                            "assertion and opinion are stated by their parties, never by default"};
const FindingKind<std::string, std::string> not_given{"soc3/not-given", Severity::error, "`{}` does not state {}",
                                                      "state it; until then only a draft can be built",
                                                      "the required elements of the report and of the assertion"};
const FindingKind<> boundary_missing{
    "soc3/boundary-missing", Severity::error, "no part of the description is marked for the public",
    "mark the headings that describe the boundaries of the system, as in `## Services {DC1 public}`",
    "the report for the public describes the boundaries of the system"};
const FindingKind<std::string> principal_missing{
    "soc3/principal-missing", Severity::error, "the report for the public has no {} to state",
    "list them in management/system.yaml, and do not restrict all of them",
    "the report for the public states the principal service commitments and system requirements"};
const FindingKind<std::string> basis_missing{"soc3/basis-missing", Severity::error,
                                             "the opinion for the public is {}, and its basis has no public wording",
                                             "write `basis` in auditor/soc3.yaml, in words that may be published",
                                             "a modified opinion follows the paragraph that states its basis"};
const FindingKind<> matter_missing{
    "soc3/matter-missing", Severity::error,
    "management's assertion for the public is modified, and the matter has no public wording",
    "write `basis` in management/soc3.yaml, in words that may be published",
    "a modified assertion states the matter, so that readers can evaluate it"};
const FindingKind<std::string> basis_orphan{"soc3/basis-orphan", Severity::error,
                                            "`{}` states a basis, and no modification",
                                            "remove the basis, or modify the opinion or assertion that it belongs to",
                                            "a basis without a modification gives readers two conflicting messages"};
const FindingKind<std::string, std::string> opinion_differs{
    "soc3/opinion-differs", Severity::error,
    "the opinion for the public is {}, and the Type 2 examination concludes {} on design and operation",
    "one examination has one result: correct the one that is wrong",
    "the opinion for the public combines suitable design and operating effectiveness"};
const FindingKind<std::string, std::string> claim_differs{
    "soc3/claim-differs", Severity::warning, "management asserts `{}`, and the opinion for the public is {}",
    "let management reflect the matter in its assertion, or correct the one that is wrong",
    "management that is aware of the matter does not, as a rule, assert without modification"};
const FindingKind<> assertion_after_report{"soc3/assertion-after-report", Severity::error,
                                           "the assertion for the public is dated after the report on it",
                                           "correct the date in management/soc3.yaml or in auditor/soc3.yaml",
                                           "the opinion is based on an assertion that was already made"};

const FindingKind<std::string, std::string> waiver_lapsed{
    "soc3/waiver-lapsed", Severity::error, "a waiver expired on {}, before the report date, {}",
    "review the phrase again: renew the waiver with a name and a later date, or remove it",
    "a waiver is one person's judgment, for reports up to a date"};

const Soc3Assertion* assertion_of(const Engagement& e) {
  return e.management && e.management->soc3 ? &*e.management->soc3 : nullptr;
}
const Soc3Opinion* report_of(const Engagement& e) { return e.auditor && e.auditor->soc3 ? &*e.auditor->soc3 : nullptr; }

bool given(const std::optional<Located<Text>>& text) { return text && !(*text)->empty(); }

void examination_concludes(const RuleInput& input, Findings& findings) {
  const Engagement& e = input.engagement();
  if (!e.terms.type || **e.terms.type != ReportType::type2 || !e.terms.time_frame || !e.terms.time_frame->period()) {
    auto entry = findings.report(not_type_2);
    if (e.terms.type) entry.at(e.terms.type->span);
    return;
  }
  if (!e.auditor || !e.auditor->opinion || !e.auditor->opinion->on(Subject::operating_effectiveness))
    findings.report(not_concluded);
}

void assertion_is_whole(const RuleInput& input, Findings& findings) {
  const Engagement& e = input.engagement();
  const Soc3Assertion* assertion = assertion_of(e);
  if (assertion == nullptr) {
    findings.report(file_missing, std::string(paths::soc3_assertion));
    return;
  }
  const auto need = [&](bool there, const char* what) {
    if (!there) findings.report(not_given, std::string(paths::soc3_assertion), what).at(assertion->span);
  };
  need(assertion->claim.has_value(), "the claim (`asserts`)");
  need(assertion->date.has_value(), "its date");
  need(!assertion->signatures.empty(), "a signature");
  need(std::all_of(assertion->signatures.begin(), assertion->signatures.end(), is_whole),
       "name and title of each person who signs it");
  const bool modified = assertion->claim && **assertion->claim != Soc3Claim::effective;
  if (modified && !given(assertion->basis)) findings.report(matter_missing).at(assertion->claim->span);
  if (!modified && given(assertion->basis))
    findings.report(basis_orphan, std::string(paths::soc3_assertion)).at(assertion->basis->span);
}

void report_is_whole(const RuleInput& input, Findings& findings) {
  const Engagement& e = input.engagement();
  const Soc3Opinion* report = report_of(e);
  if (report == nullptr) {
    findings.report(file_missing, std::string(paths::soc3_opinion));
    return;
  }
  const auto need = [&](bool there, const char* what) {
    if (!there) findings.report(not_given, std::string(paths::soc3_opinion), what).at(report->span);
  };
  const ServiceAuditor& firm = e.terms.auditor;
  need(report->opinion.has_value(), "an opinion");
  need(!report->opinion || (given(report->opinion->by) && report->opinion->on),
       "who formed the opinion and on which day");
  need(given(report->addressee), "an addressee");
  need(given(report->signature), "the firm's signature");
  need(report->report_date.has_value(), "the date of the report");
  need((given(report->city) || given(firm.city)) && (given(report->state) || given(firm.state)), "city and state");
  const bool modified = report->opinion && *report->opinion->kind != OpinionKind::unqualified;
  if (modified && !given(report->basis))
    findings.report(basis_missing, std::string(name_of(*report->opinion->kind))).at(report->opinion->kind.span);
  if (!modified && given(report->basis))
    findings.report(basis_orphan, std::string(paths::soc3_opinion)).at(report->basis->span);
}

bool has_public_words(const Engagement& e) {
  if (!e.management || !e.management->description) return false;
  bool open = false;
  for (const ProseBlock& block : e.management->description->blocks) {
    const auto* heading = std::get_if<ProseHeading>(&block.value);
    if (heading != nullptr) open = heading->is_public;
    const bool drawn = std::holds_alternative<ProseDirective>(block.value);
    if (block.public_wording || (open && heading == nullptr && !drawn)) return true;
  }
  return false;
}

void attachments_are_there(const RuleInput& input, Findings& findings) {
  const Engagement& e = input.engagement();
  if (!has_public_words(e)) findings.report(boundary_missing);
  const auto any = [&](const auto& list) {
    return std::any_of(list.begin(), list.end(), [](const auto& one) { return !one.is_restricted; });
  };
  if (!e.management || !any(e.management->commitments))
    findings.report(principal_missing, "principal service commitments");
  if (!e.management || !any(e.management->requirements))
    findings.report(principal_missing, "principal system requirements");
}

/// The more severe of design and operation.
std::optional<OpinionKind> outcome_of(const Engagement& e) {
  if (!e.auditor || !e.auditor->opinion) return std::nullopt;
  std::optional<OpinionKind> worst;
  for (const Subject subject : {Subject::design, Subject::operating_effectiveness})
    if (const auto& opinion = e.auditor->opinion->on(subject))
      worst = std::max(worst.value_or(*opinion->kind), *opinion->kind);
  return worst;
}

void outcomes_agree(const RuleInput& input, Findings& findings) {
  const Engagement& e = input.engagement();
  const Soc3Opinion* report = report_of(e);
  const Soc3Assertion* assertion = assertion_of(e);
  if (report == nullptr || !report->opinion) return;
  const OpinionKind stated = *report->opinion->kind;
  if (const auto outcome = outcome_of(e); outcome && *outcome != stated)
    findings.report(opinion_differs, std::string(name_of(stated)), std::string(name_of(*outcome)))
        .at(report->opinion->kind.span);
  if (assertion == nullptr) return;
  constexpr std::array mirrors = {Soc3Claim::effective, Soc3Claim::effective_except_for, Soc3Claim::not_effective};
  if (assertion->claim && stated != OpinionKind::disclaimer &&
      mirrors[static_cast<std::size_t>(stated)] != **assertion->claim)
    findings.report(claim_differs, std::string(name_of(**assertion->claim)), std::string(name_of(stated)))
        .at(assertion->claim->span)
        .also(report->opinion->kind.span, "the opinion");
  if (assertion->date && report->report_date && **report->report_date < **assertion->date)
    findings.report(assertion_after_report).at(assertion->date->span).also(report->report_date->span, "the report");
}

void waivers_are_in_force(const RuleInput& input, Findings& findings) {
  const Soc3Opinion* report = report_of(input.engagement());
  if (report == nullptr || !report->report_date) return;
  const Date day = **report->report_date;
  for (const Waiver& waiver : input.public_waivers())
    if (!holds_on(waiver, day))
      findings.report(waiver_lapsed, to_text(**waiver.until), to_text(day))
          .at(waiver.until->span)
          .also(report->report_date->span, "the report");
}

constexpr std::array rules = {
    Rule{"a report for the public is based on a Type 2 with an opinion on operating effectiveness", AppliesTo::soc3,
         Needs::public_waivers | Needs::terms, examination_concludes, finds<not_type_2, not_concluded>},
    Rule{"management's assertion for the public is complete", AppliesTo::soc3, Needs::public_waivers | Needs::terms,
         assertion_is_whole, finds<file_missing, not_given, matter_missing, basis_orphan>},
    Rule{"the service auditor's report for the public is complete", AppliesTo::soc3,
         Needs::public_waivers | Needs::terms, report_is_whole,
         finds<file_missing, not_given, basis_missing, basis_orphan>},
    Rule{"the report for the public states boundaries, principal commitments and requirements", AppliesTo::soc3,
         Needs::public_waivers | Needs::terms, attachments_are_there, finds<boundary_missing, principal_missing>},
    Rule{"the report for the public agrees with the conclusion of the examination", AppliesTo::soc3,
         Needs::public_waivers | Needs::terms, outcomes_agree,
         finds<opinion_differs, claim_differs, assertion_after_report>},
    Rule{"waivers of the leak check have not expired", AppliesTo::soc3, Needs::public_waivers | Needs::terms,
         waivers_are_in_force, finds<waiver_lapsed>},
};

}  // namespace

Rules public_rules() { return rules; }

}  // namespace socpress::check
