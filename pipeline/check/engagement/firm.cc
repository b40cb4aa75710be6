// The firm that issues the report: it signs, its license and peer review are on record, copies are numbered.
#include <array>
#include <string>

#include "check/rule.h"
#include "language/mention.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> signed_by_a_person{
    "firm/signed-by-a-person", Severity::warning, "the signature `{}` does not contain the name of the firm, `{}`",
    "sign with the name of the firm; a person who signs for it can be named beside it",
    "the report is issued by the firm, not by one of its members"};
const FindingKind<std::string> licence_unrecorded{
    "firm/licence-unrecorded", Severity::note, "the license under which `{}` practices is not recorded",
    "add `licence` under `service-auditor`", "readers verify that the firm may issue such a report"};
const FindingKind<std::string> peer_review_unrecorded{
    "firm/peer-review-unrecorded", Severity::note, "the result of the last peer review of `{}` is not recorded",
    "add `peer-review: { result: pass, accepted: 2025-02-11 }` under `service-auditor`",
    "firms that perform attest engagements undergo peer review, and readers ask for the result"};
const FindingKind<std::string, std::string, std::string> peer_review_old{
    "firm/peer-review-old", Severity::warning, "the peer review of `{}` was accepted on {}, and the report is dated {}",
    "record the latest peer review; if it is overdue, consult the firm's quality partner on whether it may issue",
    "a peer review covers the years before it, and is due again after three years"};
const FindingKind<std::string> peer_review_not_passed{
    "firm/peer-review-not-passed", Severity::warning, "the last peer review of `{}` was not a plain pass",
    "have the quality partner confirm that the findings do not affect engagements of this kind",
    "peer reviews include reports of this kind"};
const FindingKind<> recipient_missing{
    "firm/recipient-missing", Severity::note, "the copy names no recipient, and the firm's policy requires one",
    "add `recipient` under `presentation`", "a named recipient makes a leaked copy of a restricted report traceable"};

void signed_as_the_firm(const RuleInput& input, Findings& findings) {
  const ServiceAuditor& firm = input.terms().auditor;
  const auto& signature = input.opinion().signature;
  if (!signature || (*signature)->empty() || firm.name->empty()) return;
  const std::string text = folded((*signature)->utf8);
  if (mentions(text, folded(firm.name->utf8)) || mentions(text, folded(firm.short_name->utf8))) return;
  findings.report(signed_by_a_person, (*signature)->utf8, firm.name->utf8)
      .at(signature->span)
      .also(firm.name.span, "the firm");
}

void licence_is_recorded(const RuleInput& input, Findings& findings) {
  const ServiceAuditor& firm = input.terms().auditor;
  if (!firm.name->empty() && !(firm.licence && !(*firm.licence)->empty()))
    findings.report(licence_unrecorded, firm.name->utf8).at(firm.name.span);
}

void peer_review_is_recorded(const RuleInput& input, Findings& findings) {
  const ServiceAuditor& firm = input.terms().auditor;
  if (firm.name->empty()) return;
  const auto& review = firm.peer_review;
  if (!review || !review->result || !review->accepted) {
    findings.report(peer_review_unrecorded, firm.name->utf8).at(review ? review->span : firm.name.span);
    return;
  }
  if (**review->result != PeerReviewResult::pass)
    findings.report(peer_review_not_passed, firm.name->utf8).at(review->result->span);
  const std::int64_t months = input.policy().thresholds.peer_review_months;
  const auto& opinion = input.auditor().opinion;
  if (months <= 0 || !opinion || !opinion->report_date) return;
  const Date accepted = **review->accepted, dated = **opinion->report_date;
  if (dated > months_after(accepted, months))
    findings.report(peer_review_old, firm.name->utf8, to_text(accepted), to_text(dated))
        .at(review->accepted->span)
        .also(opinion->report_date->span, "the date of the report");
}

void copy_names_its_recipient(const RuleInput& input, Findings& findings) {
  const auto& recipient = input.terms().recipient;
  if (input.policy().recipient_needed && !(recipient && !(*recipient)->empty()))
    findings.report(recipient_missing).at(input.terms().span);
}

constexpr std::array rules = {
    Rule{"the firm signs the report", AppliesTo::both_types, Needs::opinion, signed_as_the_firm,
         finds<signed_by_a_person>},
    Rule{"the firm's license is recorded", AppliesTo::both_types, Needs::auditor, licence_is_recorded,
         finds<licence_unrecorded>},
    Rule{"the firm's last peer review is recorded, recent, and a pass", AppliesTo::both_types, Needs::auditor,
         peer_review_is_recorded, finds<peer_review_unrecorded, peer_review_old, peer_review_not_passed>},
    Rule{"a copy names its recipient if the firm's policy requires it", AppliesTo::both_types, Needs::terms,
         copy_names_its_recipient, finds<recipient_missing>},
};

}  // namespace

Rules firm_rules() { return rules; }

}  // namespace socpress::check
