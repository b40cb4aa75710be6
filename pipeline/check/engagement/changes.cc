// Changes during the period that the description states: printed, complete, and only in reports on a period.
#include <array>
#include <string>
#include <vector>

#include "check/engagement/listed.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> change_not_shown{
    "changes/not-in-the-description", Severity::error,
    "the change of {} is listed, and the description does not print the list",
    "insert {changes} under the heading that addresses DC 9",
    "the description criteria, DC 9: the description discloses changes to its readers"};
const FindingKind<std::string, std::string, std::string> change_of_control_not_disclosed{
    "changes/control-not-told", Severity::warning,
    "control `{}` {} on {}, within the period, and no change discloses it",
    "state under `changes` the situation before and after, and name the control there",
    "the description criteria, DC 9: a control that begins or ends within the period is a change to the system"};
const FindingKind<> changes_in_type_1{
    "changes/in-type-1", Severity::warning, "changes are disclosed in a Type 1 engagement, which covers one day",
    "remove the changes; other parts of the description can disclose earlier or later matters",
    "the description criteria, DC 9: changes are disclosed for a period"};

void listed_changes_are_shown(const RuleInput& input, Findings& findings) {
  const Management& management = input.management();
  if (!management.description || prints(management.description->blocks, Directive::changes)) return;
  if (!answers(input.sentences(), 9)) return;
  for (const Change& change : management.changes.items)
    findings.report(change_not_shown, to_text(*change.date)).at(change.date.span);
}

void changes_of_controls_are_disclosed(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const auto& controls = input.management().controls;
  WatchList ids(input.sentences());
  for (const Control& control : controls) ids.add(*control.id);
  const auto stated = named_in(input.sentences(), ids, controls.size(), [](const TextField& text_field) {
    return text_field.field == Field::change ||
           (text_field.field == Field::description && text_field.answers_criterion(9));
  });
  for (std::size_t i = 0; i < controls.size(); ++i) {
    if (stated[i]) continue;
    const auto &from = controls[i].effective_from, &to = controls[i].effective_to;
    if (from && *period->from < **from && **from <= *period->to)
      findings.report(change_of_control_not_disclosed, *controls[i].id, "began", to_text(**from)).at(from->span);
    if (to && *period->from <= **to && **to < *period->to)
      findings.report(change_of_control_not_disclosed, *controls[i].id, "ended", to_text(**to)).at(to->span);
  }
}

void no_changes_in_type_1(const RuleInput& input, Findings& findings) {
  const auto& changes = input.management().changes;
  if (changes.none)
    findings.report(changes_in_type_1).at(changes.none->span);
  else if (!changes.items.empty())
    findings.report(changes_in_type_1).at(changes.items.front().date.span);
  if (!input.management().description) return;
  for (const ProseBlock& block : input.management().description->blocks)
    if (const auto* heading = std::get_if<ProseHeading>(&block.value))
      for (const Located<DescriptionMark>& mark : heading->answers)
        if (mark->criterion == 9) findings.report(changes_in_type_1).at(mark.span);
}

constexpr std::array rules = {
    Rule{"the description discloses the listed changes", AppliesTo::type_2, Needs::management, listed_changes_are_shown,
         finds<change_not_shown>},
    Rule{"a control that begins or ends within the period is disclosed as a change", AppliesTo::type_2,
         Needs::management, changes_of_controls_are_disclosed, finds<change_of_control_not_disclosed>},
    Rule{"a Type 1 discloses no changes", AppliesTo::type_1, Needs::management, no_changes_in_type_1,
         finds<changes_in_type_1>},
};

}  // namespace

Rules changes_rules() { return rules; }

}  // namespace socpress::check
