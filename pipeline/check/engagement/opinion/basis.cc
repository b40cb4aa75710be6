// Bases of modified opinions compared with the conclusions, the controls and the evidence on record.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "check/engagement/conclusions.h"
#include "check/engagement/opinion/representations.h"
#include "check/engagement/recurrence.h"
#include "check/rule.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> not_addressed{
    "opinion/basis-criterion-not-addressed", Severity::warning,
    "the basis names {}, which none of the controls that it names addresses",
    "name the criteria of the control that failed, or the control that addresses the criterion",
    "a basis leads from what was found through a control to the criteria that the control addresses"};
const FindingKind<std::string> achieved_in_basis{
    "opinion/basis-criterion-achieved", Severity::error, "the basis names {}, which is concluded to be achieved",
    "correct the conclusion, or remove the criterion from the basis: both follow from the same evidence",
    "an opinion is modified for the criteria that were not met"};
const FindingKind<std::string> effective_in_basis{
    "opinion/basis-control-effective", Severity::error,
    "the basis names control `{}`, which is concluded to be effective",
    "correct the conclusion, or remove the control from the basis: both follow from the same evidence",
    "an opinion is modified for controls that were not suitably designed or did not operate effectively"};
const FindingKind<std::string> design_unsupported{
    "opinion/design-without-control", Severity::error,
    "the opinion on the design of controls is {}, and no control is concluded not to be suitably designed",
    "record the conclusion `not-suitably-designed` on the control; where no control exists, conclude that the "
    "criterion is not achieved and name no control in the basis",
    "a modified opinion follows from a conclusion on record"};
const FindingKind<> disclaimed_unlimited{
    "opinion/disclaimer-without-limitation", Severity::error,
    "the opinion on operating effectiveness is disclaimed, all tests are complete, and no limitation is recorded",
    "express the opinion that the deviations lead to; if evidence was missing, record the test as `Unable to obtain "
    "evidence` and state the limitation in the basis",
    "an opinion is disclaimed when evidence is missing; evidence of deviations leads to a qualified or adverse "
    "opinion"};
const FindingKind<std::string> refused_and_dated{
    "opinion/representations-refused-and-dated", Severity::error,
    "the text states that representations were not obtained, and the representation letter is dated {}",
    "remove the date if there is no letter; if there is one, correct the text and reconsider the opinion",
    "a letter that was refused has no date, and one that was received is no limitation"};

constexpr Subject design = Subject::design, operation = Subject::operating_effectiveness;

bool is_about(const Basis& basis, Subject subject) {
  return std::any_of(basis.subjects.begin(), basis.subjects.end(), [&](const auto& one) { return *one == subject; });
}

/// The description can be misstated about controls that are effective.
bool is_about_controls(const Basis& basis) { return is_about(basis, design) || is_about(basis, operation); }

const Control* control_named(const RuleInput& input, const std::string& id) {
  const auto& controls = input.management().controls;
  const auto found = std::find_if(controls.begin(), controls.end(), [&](const Control& one) { return *one.id == id; });
  return found == controls.end() ? nullptr : &*found;
}

bool addresses(const Control& control, const CriterionId& criterion) {
  return std::any_of(control.criteria.begin(), control.criteria.end(),
                     [&](const auto& addressed) { return *addressed == criterion; });
}

/// Whether a control of any basis addresses the criterion: a basis on operation repeats criteria of one on design.
bool is_addressed_by_a_basis(const RuleInput& input, const CriterionId& criterion) {
  for (const Basis& basis : input.opinion().bases)
    for (const Located<std::string>& id : basis.controls)
      if (const Control* control = control_named(input, *id); control == nullptr || addresses(*control, criterion))
        return true;
  return false;
}

/// Applies when all controls that the bases name are known.
void criteria_are_those_of_the_controls(const RuleInput& input, Findings& findings) {
  for (const Basis& basis : input.opinion().bases) {
    const Control* first = basis.controls.empty() ? nullptr : control_named(input, *basis.controls.front());
    if (first == nullptr || !is_about_controls(basis)) continue;
    for (const Located<CriterionId>& criterion : basis.criteria)
      if (!is_addressed_by_a_basis(input, *criterion))
        findings.report(not_addressed, criterion->written())
            .at(criterion.span)
            .also(first->criteria.empty() ? first->id.span : first->criteria.front().span,
                  "the criteria of the control");
  }
}

void bases_agree_with_conclusions(const RuleInput& input, Findings& findings) {
  for (const Basis& basis : input.opinion().bases) {
    if (!is_about_controls(basis)) continue;
    for (const Located<CriterionId>& criterion : basis.criteria)
      if (const auto* one = conclusion_on_criterion(input.opinion(), *criterion); one != nullptr && *one->achieved)
        findings.report(achieved_in_basis, criterion->written())
            .at(criterion.span)
            .also(one->achieved.span, "the conclusion");
    for (const Located<std::string>& control : basis.controls) {
      const auto* one = conclusion_on_control(input.opinion(), *control);
      if (one == nullptr || (*one->conclusion != ControlConclusion::effective &&
                             *one->conclusion != ControlConclusion::effective_with_exception))
        continue;
      findings.report(effective_in_basis, *control).at(control.span).also(one->conclusion.span, "the conclusion");
    }
  }
}

/// A criterion may lack a control, or the evidence may be missing.
void modified_design_has_a_control(const RuleInput& input, Findings& findings) {
  const auto& on_design = input.opinion().on(design);
  if (!on_design || (*on_design->kind != OpinionKind::qualified && *on_design->kind != OpinionKind::adverse)) return;
  const auto& opinion = input.opinion();
  const bool any_control = std::any_of(opinion.controls.begin(), opinion.controls.end(), [](const auto& one) {
    return *one.conclusion == ControlConclusion::not_suitably_designed;
  });
  const bool any_without_control = std::any_of(opinion.bases.begin(), opinion.bases.end(), [&](const Basis& basis) {
    return is_about(basis, design) && basis.controls.empty() &&
           std::any_of(basis.criteria.begin(), basis.criteria.end(), [&](const auto& criterion) {
             const auto* one = conclusion_on_criterion(opinion, *criterion);
             return one != nullptr && !*one->achieved;
           });
  });
  const auto& tests = input.auditor().tests;
  const bool is_limited = std::any_of(
      tests.begin(), tests.end(), [](const Test& test) { return test.result && **test.result == Result::no_evidence; });
  if (!any_control && !any_without_control && !is_limited)
    findings.report(design_unsupported, std::string(name_of(*on_design->kind))).at(on_design->kind.span);
}

bool mentions_any(const Sentences& sentences, const WatchList& phrases, const Located<Text>& text) {
  const Passage* passage = sentences.of(text);
  return passage != nullptr && holds(phrases, sentences.words(*passage));
}

void disclaimers_have_a_limitation(const RuleInput& input, Findings& findings) {
  const auto& on_operation = input.opinion().on(operation);
  if (!on_operation || *on_operation->kind != OpinionKind::disclaimer) return;
  const auto& opinion = input.opinion();
  const WatchList limits(input.sentences(), "phrases-of-limitation");
  const auto is_limit = [&](const Located<Text>& text) { return mentions_any(input.sentences(), limits, text); };
  const Test* deviating = nullptr;
  for (const Test& test : input.auditor().tests) {
    if (!test.result || **test.result == Result::no_evidence) return;
    if (**test.result == Result::exception && deviating == nullptr) deviating = &test;
  }
  const bool is_limited =
      std::any_of(opinion.bases.begin(), opinion.bases.end(), [&](const auto& one) { return is_limit(one.text); }) ||
      std::any_of(opinion.controls.begin(), opinion.controls.end(),
                  [&](const auto& one) { return is_limit(one.reason); });
  if (deviating != nullptr && !is_limited)
    findings.report(disclaimed_unlimited).at(on_operation->kind.span).also(deviating->result->span, "a deviation");
}

void refused_letters_have_no_date(const RuleInput& input, Findings& findings) {
  const auto& dated = input.opinion().representation_letter_date;
  const auto refused = dated ? refused_representations(input) : std::nullopt;
  if (refused)
    findings.report(refused_and_dated, to_text(**dated)).at(*refused).also(dated->span, "the date of the letter");
}

constexpr std::array rules = {
    Rule{"the criteria of a basis are addressed by its controls", AppliesTo::both_types, Needs::opinion_and_management,
         criteria_are_those_of_the_controls, finds<not_addressed>},
    Rule{"a basis names nothing that is concluded to be achieved or effective", AppliesTo::both_types, Needs::opinion,
         bases_agree_with_conclusions, finds<achieved_in_basis, effective_in_basis>, Party::auditor},
    Rule{"a modified opinion on design follows from a control that is not suitably designed", AppliesTo::both_types,
         Needs::opinion, modified_design_has_a_control, finds<design_unsupported>, Party::auditor},
    Rule{"a disclaimer follows from evidence that is missing", AppliesTo::type_2, Needs::opinion,
         disclaimers_have_a_limitation, finds<disclaimed_unlimited>, Party::auditor},
    Rule{"representations that were not obtained have no date", AppliesTo::both_types, Needs::opinion,
         refused_letters_have_no_date, finds<refused_and_dated>, Party::auditor},
};

}  // namespace

std::optional<Span> refused_representations(const RuleInput& input) {
  const Sentences& sentences = input.sentences();
  const WordSet letters(sentences, "words-of-representations"), refusing(sentences, "words-of-refusal"),
      denying(sentences, "negations");
  const auto is_auditors = [](const TextField& text_field) {
    return text_field.field == Field::basis || text_field.field == Field::conclusion ||
           text_field.field == Field::emphasis || text_field.field == Field::other_matter;
  };
  std::optional<Span> refused;
  for_each_sentence(sentences, is_auditors, [&](const Passage& passage, std::span<const Word> words) {
    const auto letter = std::find_if(words.begin(), words.end(), [&](const Word& word) { return letters.holds(word); });
    if (!refused && letter != words.end() && (refusing.any_in(words) || denying.any_in(words)))
      refused = sentences.span(passage, std::span(&*letter, 1));
  });
  return refused;
}

Rules basis_rules() { return rules; }

}  // namespace socpress::check
