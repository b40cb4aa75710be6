// The three opinions: each set by a person on a date, each modification with its basis, none by default.
#include <algorithm>
#include <array>
#include <string>

#include "check/rule.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<> opinion_missing{
    "opinion/missing", Severity::error, "the service auditor's side contains no opinion",
    "write auditor/opinion.yaml when the opinion is formed; until then only a draft can be built",
    "an opinion is formed by a person, never by default"};
const FindingKind<std::string> part_missing{
    "opinion/part-missing", Severity::error, "the opinion on {} is missing",
    "add it under `opinions` with `opinion`, `by` and `on`",
    "a Type 1 report opines on description and design, a Type 2 report also on operating effectiveness"};
const FindingKind<> operation_in_type_1{
    "opinion/operation-in-type-1", Severity::error,
    "a Type 1 report expresses no opinion on operating effectiveness, and one is set",
    "remove the opinion, or make the engagement a Type 2 with a period",
    "a Type 1 examination does not test controls over time"};
const FindingKind<std::string, std::string> set_by_nobody{
    "opinion/set-by-nobody", Severity::error, "the opinion on {} does not state {}",
    "add `by` and `on`: the person who formed the opinion, and the date",
    "an opinion is formed by a person, never by default"};
const FindingKind<> addressee_missing{
    "opinion/addressee-missing", Severity::error, "the opinion has no addressee",
    "add `addressee` to auditor/opinion.yaml, usually the management or the board of the service organization",
    "the addressee is a required element of the report"};
const FindingKind<> signature_missing{"opinion/signature-missing", Severity::error,
                                      "the opinion does not have the firm's signature",
                                      "add `signature` to auditor/opinion.yaml, the name of the firm as it signs",
                                      "the firm issues and signs the report"};
const FindingKind<std::string> place_missing{
    "opinion/place-missing", Severity::error, "the opinion does not state the {} of issue",
    "add `city` and `state` to auditor/opinion.yaml", "city and state of the issuing office are required elements"};
const FindingKind<std::string, std::string> basis_missing{
    "opinion/basis-missing", Severity::error, "the opinion on {} is {}, and no basis explains it",
    "describe the matter under `bases`: subject, criteria, controls, what was found, its cause and effect",
    "a modified opinion follows the paragraph that states its basis"};
const FindingKind<std::string> basis_orphan{
    "opinion/basis-orphan", Severity::error,
    "a basis for modification refers to {}, on which the opinion is unqualified",
    "modify the opinion that the matter affects; a matter that modifies none is not a basis",
    "a basis without a modification gives readers two conflicting opinions"};

bool modified(const std::optional<Opinion>& opinion) { return opinion && *opinion->kind != OpinionKind::unqualified; }

void an_opinion_is_there(const RuleInput& input, Findings& findings) {
  if (!input.auditor().opinion) findings.report(opinion_missing).at(input.terms().span);
}

void each_part_is_there(const RuleInput& input, Findings& findings) {
  for (const Subject subject : subjects_of(input.terms()))
    if (!input.opinion().on(subject))
      findings.report(part_missing, std::string(words_of(subject))).at(input.opinion().opinions_at);
}

void no_operation_in_type_1(const RuleInput& input, Findings& findings) {
  const auto& opinion = input.opinion().on(Subject::operating_effectiveness);
  if (opinion) findings.report(operation_in_type_1).at(opinion->kind.span);
}

void set_by_a_person(const RuleInput& input, Findings& findings) {
  for (const Subject subject : all_subjects) {
    const auto& opinion = input.opinion().on(subject);
    if (!opinion) continue;
    const bool by = opinion->by && !(*opinion->by)->empty(), on = opinion->on.has_value();
    if (by && on) continue;
    const char* lacking = by ? "on which day it was formed" : on ? "who formed it" : "who formed it and on which day";
    findings.report(set_by_nobody, std::string(words_of(subject)), lacking).at(opinion->kind.span);
  }
}

bool given(const std::optional<Located<Text>>& text) { return text && !(*text)->empty(); }

void addressed(const RuleInput& input, Findings& findings) {
  if (!given(input.opinion().addressee)) findings.report(addressee_missing).at(input.opinion().restated.span);
}

void signed_by_the_firm(const RuleInput& input, Findings& findings) {
  if (!given(input.opinion().signature)) findings.report(signature_missing).at(input.opinion().restated.span);
}

void issued_somewhere(const RuleInput& input, Findings& findings) {
  const ServiceAuditor& firm = input.terms().auditor;
  const bool city = given(input.opinion().city) || given(firm.city);
  const bool state = given(input.opinion().state) || given(firm.state);
  if (city && state) return;
  findings.report(place_missing, city ? "state" : state ? "city" : "city and state").at(input.opinion().restated.span);
}

bool speaks_of(const Basis& basis, Subject subject) {
  return std::any_of(basis.subjects.begin(), basis.subjects.end(), [&](const auto& s) { return *s == subject; });
}

void modification_has_a_basis(const RuleInput& input, Findings& findings) {
  const auto& bases = input.opinion().bases;
  for (const Subject subject : all_subjects) {
    const auto& opinion = input.opinion().on(subject);
    if (!modified(opinion)) continue;
    const bool based =
        std::any_of(bases.begin(), bases.end(), [&](const Basis& basis) { return speaks_of(basis, subject); });
    if (!based)
      findings.report(basis_missing, std::string(words_of(subject)), std::string(name_of(*opinion->kind)))
          .at(opinion->kind.span);
  }
}

void basis_has_a_modification(const RuleInput& input, Findings& findings) {
  for (const Basis& basis : input.opinion().bases) {
    for (const Located<Subject>& subject : basis.subjects) {
      const auto& opinion = input.opinion().on(*subject);
      if (!opinion || modified(opinion)) continue;
      findings.report(basis_orphan, std::string(words_of(*subject)))
          .at(subject.span)
          .also(opinion->kind.span, "the opinion");
    }
  }
}

constexpr std::array rules = {
    Rule{"the service auditor expresses an opinion", AppliesTo::both_types, Needs::auditor, an_opinion_is_there,
         finds<opinion_missing>, Party::auditor},
    Rule{"each part that the type requires has an opinion", AppliesTo::both_types, Needs::opinion, each_part_is_there,
         finds<part_missing>, Party::auditor},
    Rule{"a Type 1 has no opinion on operating effectiveness", AppliesTo::type_1, Needs::opinion,
         no_operation_in_type_1, finds<operation_in_type_1>, Party::auditor},
    Rule{"each opinion has a person and a date", AppliesTo::both_types, Needs::opinion, set_by_a_person,
         finds<set_by_nobody>, Party::auditor},
    Rule{"the report has an addressee", AppliesTo::both_types, Needs::opinion, addressed, finds<addressee_missing>,
         Party::auditor},
    Rule{"the firm signs the report", AppliesTo::both_types, Needs::opinion, signed_by_the_firm,
         finds<signature_missing>, Party::auditor},
    Rule{"city and state of the issuing office are stated", AppliesTo::both_types, Needs::opinion, issued_somewhere,
         finds<place_missing>, Party::auditor},
    Rule{"a modified opinion has a basis", AppliesTo::both_types, Needs::opinion, modification_has_a_basis,
         finds<basis_missing>, Party::auditor},
    Rule{"a basis belongs to an opinion that is modified", AppliesTo::both_types, Needs::opinion,
         basis_has_a_modification, finds<basis_orphan>, Party::auditor},
};

}  // namespace

Rules opinion_rules() { return rules; }

}  // namespace socpress::check
