// The bridge letter: management's own statements on the months after its report, without an opinion.
#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "check/rule.h"
#include "language/persons.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> not_given{
    "letter/not-given", Severity::error, "the bridge letter does not state {}",
    "state it in management/bridge-letter.yaml; until then only a draft can be built",
    "the letter states which report it follows, which days it covers, what changed, and who signs"};
const FindingKind<std::string, std::string> report_differs{
    "letter/last-report-differs", Severity::error,
    "the bridge letter follows the report `{}`, and the report of this engagement is `{}`",
    "state type and time frame as in engagement.yaml, or write the letter in the folder of the other report",
    "the letter is read together with the report that it follows"};
const FindingKind<std::string, std::string> firm_differs{
    "letter/firm-differs", Severity::error,
    "the bridge letter names `{}` as the firm that issued the report, and the terms `{}`",
    "name the firm as in engagement.yaml", "the letter is read together with the report that it follows"};
const FindingKind<std::string, std::string> gap{
    "letter/gap", Severity::error, "the bridge letter begins on {}, and the report that it follows ends on {}",
    "begin the letter on the day after the last day of the report", "report and letter leave no days uncovered"};
const FindingKind<std::string, std::string> inverted{
    "letter/period-inverted", Severity::error,
    "the bridge letter ends before it begins: it begins on {} and ends on {}",
    "swap the two dates, or correct the year", "a period runs from its first day to its last"};
const FindingKind<std::string, std::string, std::int64_t> too_long{
    "letter/too-long", Severity::error, "the bridge letter covers {} to {}, more than {} months",
    "shorten its period; a longer time requires an examination",
    "a bridge letter covers a short time, and does not replace a report"};
const FindingKind<std::string, std::string> dated_early{
    "letter/dated-early", Severity::error, "the bridge letter is dated {}, and covers days up to {}",
    "date it on or after the last day that it covers", "management can state what happened, not what will happen"};
const FindingKind<std::string> opinion_words{
    "letter/speaks-of-an-opinion", Severity::error, "the bridge letter contains `{}`",
    "state what management did and knows; leave opinions to the report",
    "the letter is management's alone: it expresses no opinion, and extends none"};
const FindingKind<std::string> auditor_signs{
    "letter/signed-by-auditor", Severity::error, "the bridge letter is signed in the name of {}, the service auditor",
    "list under `signatures` the persons who sign for management",
    "a service auditor provides no assurance on days that it has not examined"};

const FindingKind<std::string, std::string, std::string> signer_differs{
    "letter/signer-differs", Severity::warning, "`{}` signs the bridge letter as `{}`, and the assertion states `{}`",
    "correct the name or the title; if the office changed hands since the report, disclose it under `changes`",
    "the signers of both documents have the same titles"};

void has_its_required_statements(const RuleInput& input, Findings& findings) {
  const BridgeLetter& letter = input.letter();
  const bool relies = !input.management().user_entity_controls.empty();
  const auto need = [&](bool there, const char* what) {
    if (!there) findings.report(not_given, what).at(letter.span);
  };
  need(letter.last_report.type.has_value(), "the type of the last report");
  need(letter.last_report.time_frame.has_value(), "the time frame of the last report");
  need(letter.last_report.date.has_value(), "the date of the last report");
  need(letter.last_report.auditor.has_value(), "the firm that issued the last report");
  need(letter.period.has_value(), "the days that it covers");
  need(letter.changes.given(), "the changes since the report, or that there were none");
  need(letter.incidents.has_value(), "whether incidents occurred since the report");
  need(letter.control_failures.has_value(), "whether controls are known to have failed since the report");
  need(!relies || letter.user_entity_controls, "a reference to the complementary user entity controls");
  need(letter.date.has_value(), "its date");
  need(!letter.signatures.empty(), "the persons who sign it");
  need(std::all_of(letter.signatures.begin(), letter.signatures.end(), is_whole),
       "name and title of each person who signs it");
}

std::string words_of(ReportType type, const std::string& days) {
  return (type == ReportType::type1 ? "Type 1, " : "Type 2, ") + days;
}

void follows_this_report(const RuleInput& input, Findings& findings) {
  const BridgeLetter& letter = input.letter();
  const auto &type = input.terms().type, &stated = letter.last_report.type;
  const auto &frame = input.terms().time_frame, &restated = letter.last_report.time_frame;
  if (!type || !stated || !frame || !restated || (**type == **stated && frame->same(*restated))) return;
  findings
      .report(report_differs, words_of(**stated, check::words_of(*restated)), words_of(**type, check::words_of(*frame)))
      .at(**type == **stated ? span_of(*restated) : stated->span)
      .also(**type == **stated ? span_of(*frame) : type->span, "the terms");
}

void names_the_firm_of_the_report(const RuleInput& input, Findings& findings) {
  const auto& stated = input.letter().last_report.auditor;
  const Located<Text>& firm = input.terms().auditor.name;
  if (!stated || firm->empty() || folded((*stated)->utf8) == folded(firm->utf8)) return;
  findings.report(firm_differs, (*stated)->utf8, firm->utf8).at(stated->span).also(firm.span, "the terms");
}

void spans_a_short_time(const RuleInput& input, Findings& findings) {
  const auto& period = input.letter().period;
  if (!period) return;
  const Date from = *period->from, to = *period->to;
  const std::int64_t months = input.policy().thresholds.bridge_letter_months;
  if (to < from)
    findings.report(inverted, to_text(from), to_text(to)).at(period->to.span).also(period->from.span, "the beginning");
  else if (to >= months_after(from, months))
    findings.report(too_long, to_text(from), to_text(to), months)
        .at(period->to.span)
        .also(period->from.span, "the beginning");
  if (const auto& date = input.letter().date; date && **date < to)
    findings.report(dated_early, to_text(**date), to_text(to)).at(date->span).also(period->to.span, "the last day");
}

void leaves_no_gap(const RuleInput& input, Findings& findings) {
  const auto& period = input.letter().period;
  const auto& report = input.letter().last_report.time_frame;
  if (!period || !report || day_number(*period->from) == day_number(report->last_day()) + 1) return;
  findings.report(gap, to_text(*period->from), to_text(report->last_day()))
      .at(period->from.span)
      .also(span_of(*report), "the report");
}

bool is_wordlike(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Where the words appear in the text as complete words, regardless of case.
std::optional<std::size_t> find_words(std::string_view text, std::string_view words) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
  for (auto at = text.begin(); at != text.end(); ++at) {
    at = std::search(at, text.end(), words.begin(), words.end(), same);
    if (at == text.end()) return std::nullopt;
    const auto begin = static_cast<std::size_t>(at - text.begin()), end = begin + words.size();
    if ((begin == 0 || !is_wordlike(text[begin - 1])) && (end == text.size() || !is_wordlike(text[end]))) return begin;
  }
  return std::nullopt;
}

void gives_no_opinion(const RuleInput& input, Findings& findings) {
  const BridgeLetter& letter = input.letter();
  const auto look = [&](const Located<Text>& text) {
    for (const Located<Text>& written : phrases_of(input.policy().words, "words-of-an-auditor")) {
      const std::string words = folded(written->utf8);
      if (const auto at = find_words(text->utf8, words))
        findings.report(opinion_words, text->utf8.substr(*at, words.size())).at(span_of(text, *at, *at + words.size()));
    }
  };
  if (letter.changes.none) look(*letter.changes.none);
  for (const Change& change : letter.changes.items) {
    look(change.before);
    look(change.after);
  }
  for (const auto* text :
       {&letter.incidents, &letter.control_failures, &letter.subservice_organizations, &letter.user_entity_controls})
    if (*text) look(**text);
}

void management_signs(const RuleInput& input, Findings& findings) {
  const ServiceAuditor& firm = input.terms().auditor;
  const auto is_firm = [&](const Located<Text>& signed_as) {
    const std::string words = folded(signed_as->utf8);
    const auto names = [&](const Located<Text>& name) {
      return !name->empty() && words.find(folded(name->utf8)) != std::string::npos;
    };
    return names(firm.name) || names(firm.short_name) || (firm.designation && names(*firm.designation));
  };
  for (const Signature& signature : input.letter().signatures)
    for (const Located<Text>* part : {&signature.name, &signature.title})
      if (is_firm(*part))
        findings.report(auditor_signs, firm.name->utf8).at(part->span).also(firm.name.span, "the auditor");
}

void signers_are_those_of_the_assertion(const RuleInput& input, Findings& findings) {
  const auto& assertion = input.management().assertion;
  if (!assertion) return;
  for (const Signature& one : input.letter().signatures)
    for (const Signature& other : assertion->signatures) {
      if (!is_whole(one) || !is_whole(other)) continue;
      const bool same_person = may_be_one_person(one.name->utf8, other.name->utf8, input.policy().words);
      const bool same_office = folded(one.title->utf8) == folded(other.title->utf8);
      if (same_person == same_office || (same_office && !is_office_of_one(one.title->utf8, input.policy().words)))
        continue;
      const Located<Text>&wrong = same_person ? one.title : one.name, &stated = same_person ? other.title : other.name;
      findings.report(signer_differs, one.name->utf8, one.title->utf8, stated->utf8)
          .at(wrong.span)
          .also(stated.span, "the assertion");
    }
}

constexpr std::array rules = {
    Rule{"a bridge letter states its report, its period, changes, signatures and date", AppliesTo::both_types,
         Needs::letter, has_its_required_statements, finds<not_given>, Party::management},
    Rule{"a bridge letter follows the report of this engagement", AppliesTo::both_types, Needs::letter,
         follows_this_report, finds<report_differs>, Party::management},
    Rule{"a bridge letter names the firm that issued the report", AppliesTo::both_types, Needs::letter | Needs::terms,
         names_the_firm_of_the_report, finds<firm_differs>, Party::management},
    Rule{"a bridge letter begins the day after the report", AppliesTo::both_types, Needs::letter, leaves_no_gap,
         finds<gap>, Party::management},
    Rule{"a bridge letter covers a short time that has ended when it is signed", AppliesTo::both_types, Needs::letter,
         spans_a_short_time, finds<inverted, too_long, dated_early>, Party::management},
    Rule{"a bridge letter mentions no opinion", AppliesTo::both_types, Needs::letter, gives_no_opinion,
         finds<opinion_words>, Party::management},
    Rule{"only management signs a bridge letter", AppliesTo::both_types, Needs::letter, management_signs,
         finds<auditor_signs>, Party::management},
    Rule{"the signers of a bridge letter have the titles that the assertion states", AppliesTo::both_types,
         Needs::letter, signers_are_those_of_the_assertion, finds<signer_differs>, Party::management},
};

}  // namespace

Rules letter_rules() { return rules; }

}  // namespace socpress::check
