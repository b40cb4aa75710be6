// The description: each description criterion is addressed, and each component of the system is described.
#include <array>
#include <optional>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<> description_missing{"description/missing", Severity::error,
                                        "management's description of the system is missing",
                                        "write management/description.md", "the first opinion is on the description"};
const FindingKind<int, std::string> unaddressed{
    "description/unaddressed", Severity::error, "the description does not address DC {}: {}",
    "mark the heading that addresses it, as in `## Incidents {DC4}`, and write the text, or state there that there is "
    "nothing to report",
    "the description criteria: each criterion is addressed, at least by a statement that there is nothing to report"};
const FindingKind<int, std::string> heading_without_text{
    "description/heading-without-text", Severity::error, "this heading addresses DC {}, {}, and has no text",
    "write the text, add the list to management/system.yaml, or state that there is nothing to report",
    "the description criteria: each criterion is addressed, at least by a statement that there is nothing to report"};
const FindingKind<std::string> component_empty{
    "description/component-empty", Severity::error,
    "the description does not address {}, one of the five components of a system",
    "describe it under a heading marked for it, as in `### Software {DC3.software}`",
    "the description criteria, DC 3: infrastructure, software, people, procedures and data"};
const FindingKind<std::string> no_reason{"description/not-applicable-without-reason", Severity::error,
                                         "criterion `{}` is stated as not applicable without a reason",
                                         "add `reason`: what about the system makes the criterion irrelevant",
                                         "the description criteria, DC 8: a criterion is omitted only with its reason"};
const FindingKind<std::string, std::string> not_applicable_mapped{
    "description/not-applicable-but-mapped", Severity::error,
    "criterion `{}` is stated as not applicable, and control `{}` addresses it",
    "remove the criterion from the control, or from `criteria-not-applicable`",
    "the description criteria, DC 8: a criterion that does not apply needs no control"};
const FindingKind<std::string> no_sentence{
    "description/none-without-sentence", Severity::error, "`{}` would be printed as the answer, and is not a sentence",
    "write under `none` a complete sentence, such as `No incident was identified in the period.`",
    "a statement that there is nothing to report is complete in itself"};

constexpr std::array<std::string_view, 9> subjects = {"the services provided",
                                                      "the principal service commitments and system requirements",
                                                      "the components of the system",
                                                      "incidents",
                                                      "the applicable criteria and the related controls",
                                                      "complementary user entity controls",
                                                      "subservice organizations",
                                                      "criteria that do not apply",
                                                      "significant changes during the period"};

/// Whether the list that a directive represents has entries to print.
bool prints(Directive what, const Engagement& engagement) {
  const Management& management = *engagement.management;
  switch (what) {
    case Directive::commitments: return !management.commitments.empty();
    case Directive::requirements: return !management.requirements.empty();
    case Directive::incidents: return management.incidents.given();
    case Directive::changes: return management.changes.given();
    case Directive::user_entity_controls: return !management.user_entity_controls.empty();
    case Directive::subservice_organizations: return !engagement.terms.subservice_organizations.empty();
    case Directive::subservice_controls: return !management.subservice_controls.empty();
    case Directive::criteria_not_applicable: return !management.not_applicable.empty();
    case Directive::criteria_and_controls: return !management.controls.empty();
  }
  return false;
}

/// The description's answer to one criterion, or to one component of DC 3.
struct Answer {
  bool given = false;
  std::optional<Span> heading;  ///< the first heading marked as an answer
};

struct Answers {
  std::array<Answer, 9> criteria;
  std::array<Answer, components_of_a_system.size()> components;
};

/// Gathers answers in one pass: text under a heading counts for that heading and for its parent headings.
class Gathering {
 public:
  explicit Gathering(const Engagement& engagement) : engagement_(engagement) {}

  Answers from(const Prose& prose) {
    for (const ProseBlock& block : prose.blocks) take(block);
    return answers_;
  }

 private:
  struct Open {
    int level;
    std::vector<Answer*> answers;
  };

  void take(const ProseBlock& block) {
    if (const auto* heading = std::get_if<ProseHeading>(&block.value)) return open(*heading);
    if (const auto* directive = std::get_if<ProseDirective>(&block.value)) {
      if (!prints(directive->what, engagement_)) return;
      answers_.criteria[static_cast<std::size_t>(description_criterion_of(directive->what) - 1)].given = true;
    }
    for (const Open& heading : open_)
      for (Answer* answer : heading.answers) answer->given = true;
  }

  void open(const ProseHeading& heading) {
    while (!open_.empty() && open_.back().level >= heading.level) open_.pop_back();
    Open& opened = open_.emplace_back(Open{heading.level, {}});
    for (const Located<DescriptionMark>& mark : heading.answers)
      if (Answer* answer = answer_to(*mark)) {
        if (!answer->heading) answer->heading = mark.span;
        opened.answers.push_back(answer);
        // A component is part of the answer to DC 3.
        if (!mark->component.empty()) opened.answers.push_back(&answers_.criteria[2]);
      }
  }

  Answer* answer_to(const DescriptionMark& mark) {
    for (std::size_t i = 0; i < components_of_a_system.size(); ++i)
      if (mark.component == components_of_a_system[i]) return &answers_.components[i];
    if (mark.criterion < 1 || mark.criterion > 9) return nullptr;
    return &answers_.criteria[static_cast<std::size_t>(mark.criterion - 1)];
  }

  const Engagement& engagement_;
  Answers answers_;
  std::vector<Open> open_;
};

/// The last heading, after which more text could be written.
std::optional<Span> last_heading(const Prose& prose) {
  std::optional<Span> last;
  for (const ProseBlock& block : prose.blocks)
    if (const auto* heading = std::get_if<ProseHeading>(&block.value); heading != nullptr && !heading->text.empty()) {
      const Span first = heading->text.front().text.span;
      last = Span{first.file, first.begin, heading->text.back().text.span.end};
    }
  return last;
}

void report_criterion(int number, const Answer& answer, const Prose& prose, Findings& findings) {
  const std::string subject(subjects[static_cast<std::size_t>(number - 1)]);
  if (answer.heading)
    findings.report(heading_without_text, number, subject).at(*answer.heading);
  else if (const auto last = last_heading(prose))
    findings.report(unaddressed, number, subject).at(*last).label("the last heading");
  else
    findings.report(unaddressed, number, subject).at({prose.file, 0, 0});
}

void each_criterion_is_addressed(const RuleInput& input, Findings& findings) {
  const auto& prose = input.management().description;
  if (!prose) {
    findings.report(description_missing).at(input.terms().span);
    return;
  }
  const Answers answers = Gathering(input.engagement()).from(*prose);
  const bool type_2 = input.terms().type && **input.terms().type == ReportType::type2;
  for (int number = 1; number <= (type_2 ? 9 : 8); ++number) {
    const Answer& answer = answers.criteria[static_cast<std::size_t>(number - 1)];
    if (!answer.given) report_criterion(number, answer, *prose, findings);
  }
  if (!answers.criteria[2].given) return;
  for (std::size_t i = 0; i < components_of_a_system.size(); ++i) {
    const Answer& answer = answers.components[i];
    if (answer.given) continue;
    const Span place = answer.heading ? *answer.heading : answers.criteria[2].heading.value_or(Span{prose->file, 0, 0});
    findings.report(component_empty, std::string(components_of_a_system[i])).at(place);
  }
}

void left_out_with_a_reason(const RuleInput& input, Findings& findings) {
  for (const NotApplicable& left_out : input.management().not_applicable)
    if (left_out.reason->empty()) findings.report(no_reason, left_out.criterion->written()).at(left_out.criterion.span);
}

void left_out_without_controls(const RuleInput& input, Findings& findings) {
  const auto& left_out = input.management().not_applicable;
  if (left_out.empty()) return;
  for (const Control& control : input.management().controls)
    for (const Located<CriterionId>& criterion : control.criteria)
      for (const NotApplicable& one : left_out)
        if (*one.criterion == *criterion)
          findings.report(not_applicable_mapped, criterion->written(), *control.id)
              .at(criterion.span)
              .also(one.criterion.span, "stated as not applicable");
}

/// A single word fills in a form but does not inform a reader.
void that_there_is_none_is_a_sentence(const RuleInput& input, Findings& findings) {
  const auto look = [&](const std::optional<Located<Text>>& none) {
    if (none && (*none)->utf8.find(' ') == std::string::npos)
      findings.report(no_sentence, (*none)->utf8).at(none->span);
  };
  if (const auto& management = input.engagement().management) {
    look(management->incidents.none);
    look(management->changes.none);
    if (management->bridge_letter) look(management->bridge_letter->changes.none);
  }
  const auto& auditor = input.engagement().auditor;
  if (auditor && auditor->opinion && auditor->opinion->subsequent_events)
    look(auditor->opinion->subsequent_events->none);
}

constexpr std::array rules = {
    Rule{"the description addresses each description criterion and each of the five components", AppliesTo::both_types,
         Needs::management, each_criterion_is_addressed,
         finds<description_missing, unaddressed, heading_without_text, component_empty>},
    Rule{"a criterion is omitted only with a reason", AppliesTo::both_types, Needs::management, left_out_with_a_reason,
         finds<no_reason>},
    Rule{"a criterion that does not apply has no control", AppliesTo::both_types, Needs::management,
         left_out_without_controls, finds<not_applicable_mapped>},
    Rule{"a statement that there is nothing to report is a sentence", AppliesTo::both_types, Needs::terms,
         that_there_is_none_is_a_sentence, finds<no_sentence>},
};

}  // namespace

Rules description_rules() { return rules; }

}  // namespace socpress::check
