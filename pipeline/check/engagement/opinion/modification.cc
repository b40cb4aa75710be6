// Modified opinions: permitted combinations, the matters that their bases name, and no unstated modification.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "check/engagement/conclusions.h"
#include "check/rule.h"
#include "language/certification.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> operation_clean{
    "opinion/design-modified-operation-clean", Severity::error,
    "the opinion on the suitability of the design of controls is {}, and the opinion on their operating effectiveness "
    "is unqualified",
    "modify the opinion on operating effectiveness in the same respect",
    "controls that are not suitably designed cannot be concluded to operate effectively"};
const FindingKind<std::string> criterion_clean{
    "opinion/design-fails-at-criterion", Severity::error,
    "the opinion on design is modified at {}, and no basis of the opinion on operating effectiveness names the "
    "criterion",
    "name the criterion in a basis whose `subjects` include `operating-effectiveness`",
    "controls that are not suitably designed for a criterion do not operate effectively for it"};
const FindingKind<> description_disclaimed{
    "opinion/description-disclaimed-alone", Severity::warning,
    "the opinion on the description is disclaimed, and the others are unqualified",
    "reconsider: the opinions on controls refer to controls stated in the description",
    "controls are examined as the description states them"};
const FindingKind<> no_criterion{"opinion/basis-names-no-criterion", Severity::error, "the basis names no criterion",
                                 "name under `criteria` what is not met",
                                 "readers trace a modification to its criteria and controls"};
const FindingKind<> no_control{"opinion/basis-names-no-control", Severity::error,
                               "the basis of a modified opinion on operating effectiveness names no control",
                               "name under `controls` what did not operate effectively",
                               "readers trace a modification to its criteria and controls"};
const FindingKind<> no_effect{"opinion/basis-without-effect", Severity::error,
                              "the basis does not state the effect of its matter",
                              "state under `effect` what the matter means for the service commitments and system "
                              "requirements, or for the description",
                              "a basis states the criterion, the control, the facts and their effect"};
const FindingKind<std::string> no_exception{
    "opinion/basis-without-exception", Severity::error,
    "a basis of the opinion on operating effectiveness cites control `{}`, whose tests note no exceptions",
    "determine from the working papers what was found: report the exception in the test, or correct the control that "
    "the basis cites",
    "the results that the report presents support the modification"};
const FindingKind<std::string, std::string> emphasis_of_failure{
    "opinion/emphasis-of-failure", Severity::error, "{} mentions `{}`, which is concluded to have failed",
    "state the matter in a basis, and modify the opinion",
    "an emphasis-of-matter or other-matter paragraph does not replace a modification"};
const FindingKind<std::string, std::string> emphasis_states_failure{
    "opinion/emphasis-tells-a-failure", Severity::warning,
    "{} contains `{}`, and the opinion on operating effectiveness is unqualified",
    "report it as a test result and evaluate it in the conclusions; if it is material, state the basis of a modified "
    "opinion",
    "an emphasis-of-matter or other-matter paragraph does not replace a modification"};
const FindingKind<std::size_t, std::size_t> pervasive{
    "opinion/qualified-though-pervasive", Severity::warning,
    "{} of {} criteria are concluded not to be achieved, and the opinion is only qualified",
    "consider whether the matter is pervasive, so that the opinion is adverse or disclaimed",
    "a qualified opinion means that the matter is material and not pervasive"};

constexpr Subject design = Subject::design, operation = Subject::operating_effectiveness;

bool is(const RuleInput& input, Subject subject, OpinionKind kind) {
  const auto& opinion = input.opinion().on(subject);
  return opinion && *opinion->kind == kind;
}
bool is_modified(const RuleInput& input, Subject subject) {
  return input.opinion().on(subject) && !is(input, subject, OpinionKind::unqualified);
}

bool speaks_of(const Basis& basis, Subject subject) {
  return std::any_of(basis.subjects.begin(), basis.subjects.end(), [&](const auto& s) { return *s == subject; });
}

void design_carries_operation(const RuleInput& input, Findings& findings) {
  if (!is_modified(input, design) || !is(input, operation, OpinionKind::unqualified)) return;
  const Opinion& on_design = *input.opinion().on(design);
  findings.report(operation_clean, std::string(name_of(*on_design.kind)))
      .at(input.opinion().on(operation)->kind.span)
      .also(on_design.kind.span, "the opinion on the design");
}

/// An adverse opinion or a disclaimer applies to every criterion; a qualified one to those that its bases name.
void design_carries_operation_at_each_criterion(const RuleInput& input, Findings& findings) {
  if (!is_modified(input, design) || !is(input, operation, OpinionKind::qualified)) return;
  const auto& bases = input.opinion().bases;
  for (const Basis& basis : bases) {
    if (!speaks_of(basis, design)) continue;
    for (const Located<CriterionId>& id : basis.criteria) {
      const bool carried = std::any_of(bases.begin(), bases.end(), [&](const Basis& other) {
        return speaks_of(other, operation) && std::any_of(other.criteria.begin(), other.criteria.end(),
                                                          [&](const auto& named) { return *named == *id; });
      });
      if (!carried) findings.report(criterion_clean, id->written()).at(id.span);
    }
  }
}

void description_is_not_disclaimed_alone(const RuleInput& input, Findings& findings) {
  if (!is(input, Subject::description, OpinionKind::disclaimer)) return;
  for (const Subject subject : subjects_of(input.terms()))
    if (subject != Subject::description && !is(input, subject, OpinionKind::unqualified)) return;
  findings.report(description_disclaimed).at(input.opinion().on(Subject::description)->kind.span);
}

/// Missing evidence cannot always be identified, so a disclaimer does not require ids.
void bases_can_be_traced(const RuleInput& input, Findings& findings) {
  const auto misstated = [&](const Basis& basis, Subject subject) {
    return speaks_of(basis, subject) && is_modified(input, subject) && !is(input, subject, OpinionKind::disclaimer);
  };
  for (const Basis& basis : input.opinion().bases) {
    if (basis.criteria.empty() && (misstated(basis, design) || misstated(basis, operation)))
      findings.report(no_criterion).at(basis.text.span);
    if (basis.controls.empty() && misstated(basis, operation)) findings.report(no_control).at(basis.text.span);
  }
}

void bases_state_an_effect(const RuleInput& input, Findings& findings) {
  for (const Basis& basis : input.opinion().bases) {
    const bool modifies = std::any_of(basis.subjects.begin(), basis.subjects.end(),
                                      [&](const auto& subject) { return is_modified(input, *subject); });
    if (modifies && !basis.effect) findings.report(no_effect).at(basis.text.span);
  }
}

/// A control that is not suitably designed may still have operated as described. What is disclaimed lacks evidence, and
/// needs no exception.
void cited_controls_have_exceptions(const RuleInput& input, Findings& findings) {
  if (!is_modified(input, operation) || is(input, operation, OpinionKind::disclaimer)) return;
  for (const Basis& basis : input.opinion().bases) {
    if (!speaks_of(basis, operation) || speaks_of(basis, design)) continue;
    for (const Located<std::string>& control : basis.controls) {
      const ConcludedControl* concluded = conclusion_on_control(input.opinion(), *control);
      if (concluded != nullptr && *concluded->conclusion == ControlConclusion::not_suitably_designed) continue;
      const Test* clean = nullptr;
      const auto& tests = input.auditor().tests;
      const bool mentioned = std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
        if (*test.control != *control || !test.result) return false;
        if (**test.result == Result::no_exceptions) clean = &test;
        return **test.result != Result::no_exceptions;
      });
      if (!mentioned && clean != nullptr)
        findings.report(no_exception, *control).at(control.span).also(clean->result->span, "the result");
    }
  }
}

bool is_word_character(char c) { return is_alphanumeric(c) || c == '_'; }

/// Where the id appears in the text as a word of its own: `CC6.1` not in `CC6.11`, `IAM-1` not in `IAM-1.2`.
std::optional<std::size_t> find_id(std::string_view text, std::string_view id) {
  for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    const bool joint =
        end + 1 < text.size() && (text[end] == '.' || text[end] == '-') && is_word_character(text[end + 1]);
    const bool begins = at == 0 || !(is_word_character(text[at - 1]) || text[at - 1] == '-' || text[at - 1] == '.');
    if (begins && !joint && (end == text.size() || !is_word_character(text[end]))) return at;
  }
  return std::nullopt;
}

void nothing_fails_by_emphasis(const RuleInput& input, Findings& findings) {
  const auto require_in = [&](const std::vector<Located<Text>>& paragraphs, const char* what, const std::string& id) {
    for (const Located<Text>& text : paragraphs)
      if (const auto at = find_id(text->utf8, id))
        findings.report(emphasis_of_failure, what, id).at(span_of(text, *at, *at + id.size()));
  };
  const auto require_in_both = [&](const std::string& id) {
    require_in(input.opinion().emphasis, "an emphasis-of-matter paragraph", id);
    require_in(input.opinion().other_matters, "an other-matter paragraph", id);
  };
  for (const ConcludedControl& one : input.opinion().controls)
    if (has_failed(one)) require_in_both(*one.control);
  for (const ConcludedCriterion& one : input.opinion().criteria)
    if (!*one.achieved) require_in_both(one.criterion->written());
}

/// Where the opinion is already modified, an additional paragraph may refer to the reason.
void no_failure_is_stated_in_emphasis(const RuleInput& input, Findings& findings) {
  if (!is(input, operation, OpinionKind::unqualified)) return;
  const Sentences& sentences = input.sentences();
  const WatchList failures(sentences, "phrases-of-failure");
  const WordSet excused(sentences, "words-of-no-failure");
  WatchList others(sentences);
  for (const SubserviceOrganization& one : input.terms().subservice_organizations) {
    others.add(one.name->utf8);
    others.add(short_name_of(one.name, input.terms()));
  }
  const auto mentioned = [](const TextField& text_field) {
    return text_field.field == Field::emphasis || text_field.field == Field::other_matter;
  };
  for_each_sentence(sentences, mentioned, [&](const Passage& passage, std::span<const Word> words) {
    bool is_of_another = false;
    others.find(words, [&](auto, auto) { is_of_another = true; });
    if (is_of_another || excused.any_in(words)) return;
    bool is_reported = false;
    failures.find(words, [&](auto, std::span<const Word> found) {
      if (std::exchange(is_reported, true)) return;
      const bool emphasized = passage.text_field().field == Field::emphasis;
      findings
          .report(emphasis_states_failure, emphasized ? "an emphasis-of-matter paragraph" : "an other-matter paragraph",
                  std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found));
    });
  });
}

void pervasive_is_not_only_qualified(const RuleInput& input, Findings& findings) {
  const std::size_t applicable = input.coverage().criteria.size();
  std::size_t failed = 0;
  for (const ConcludedCriterion& one : input.opinion().criteria) failed += !*one.achieved;
  const std::int64_t percent = input.policy().thresholds.pervasive_percent;
  if (percent <= 0 || failed * 100 <= applicable * static_cast<std::size_t>(percent)) return;
  const Opinion* qualified = nullptr;
  for (const Subject subject : {design, operation}) {
    if (!is_modified(input, subject)) continue;
    if (!is(input, subject, OpinionKind::qualified)) return;
    qualified = &*input.opinion().on(subject);
  }
  if (qualified != nullptr) findings.report(pervasive, failed, applicable).at(qualified->kind.span);
}

constexpr std::array rules = {
    Rule{"a basis names its criteria and controls", AppliesTo::both_types, Needs::opinion, bases_can_be_traced,
         finds<no_criterion, no_control>},
    Rule{"a basis states the effect of its matter", AppliesTo::both_types, Needs::opinion, bases_state_an_effect,
         finds<no_effect>},
    Rule{"with a disclaimed description, the other opinions are modified", AppliesTo::both_types, Needs::opinion,
         description_is_not_disclaimed_alone, finds<description_disclaimed>},
    Rule{"a control that a basis cites has an exception", AppliesTo::type_2, Needs::opinion,
         cited_controls_have_exceptions, finds<no_exception>},
    Rule{"controls not suitably designed are not concluded to operate effectively", AppliesTo::type_2, Needs::opinion,
         design_carries_operation, finds<operation_clean>},
    Rule{"controls not suitably designed for a criterion do not operate effectively for it", AppliesTo::type_2,
         Needs::opinion, design_carries_operation_at_each_criterion, finds<criterion_clean>},
    Rule{"no emphasis-of-matter or other-matter paragraph replaces a modification", AppliesTo::both_types,
         Needs::opinion, nothing_fails_by_emphasis, finds<emphasis_of_failure>},
    Rule{"with an unqualified opinion, no such paragraph mentions a failure", AppliesTo::type_2, Needs::opinion,
         no_failure_is_stated_in_emphasis, finds<emphasis_states_failure>},
    Rule{"an opinion is not only qualified if most criteria failed", AppliesTo::both_types, Needs::opinion,
         pervasive_is_not_only_qualified, finds<pervasive>},
};

}  // namespace

Rules modification_rules() { return rules; }

}  // namespace socpress::check
