// Criteria and controls: every applicable criterion has controls, every control a criterion that applies.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<> no_controls{"criteria/no-controls", Severity::error, "management states no control",
                                "list the controls in management/controls (.csv or .xlsx)",
                                "the opinions are given on controls stated in the description"};
const FindingKind<std::string, std::string> uncovered{
    "criteria/uncovered", Severity::error, "no control is tied to {}, {}",
    "tie a control to it, or give under `criteria-not-applicable` the reason why it does not apply",
    "every criterion of a selected category is addressed, or left out with its reason (DC 8)"};
const FindingKind<std::string, std::string> out_of_scope{
    "criteria/out-of-scope", Severity::error, "{} belongs to {}, which is not a category of this report",
    "remove the criterion, or add the category to the terms, the assertion and the opinion",
    "the report speaks to the criteria of its own categories"};
const FindingKind<std::string, std::string> unknown{
    "criteria/unknown", Severity::error, "`{}` is not a criterion of {}", "correct the id",
    "the criteria are the 61 of 2017, and their numbers have gaps where none was written"};
const FindingKind<std::string> unmapped{
    "criteria/control-unmapped", Severity::error, "control `{}` is tied to no criterion",
    "name in column \"Criteria\" what the control addresses, or take it out of the report",
    "a control that addresses no criterion is no part of the examination"};
const FindingKind<std::string, std::string> single{
    "criteria/single-control", Severity::note, "criterion {} rests on control `{}` alone",
    "consider whether another control of the organization addresses the criterion as well",
    "where one control is all there is, its exception is the criterion's"};

/// The catalog by id, and which of its criteria the categories select.
struct SelectedCriteria {
  explicit SelectedCriteria(const RuleInput& input)
      : catalog(input.catalog()), selected(catalog.criteria.size(), false) {
    for (const std::size_t i : applicable(catalog, in_canonical_order(input.terms().categories))) selected[i] = true;
    for (std::size_t i = 0; i < catalog.criteria.size(); ++i) places.emplace(catalog.criteria[i].id, i);
  }

  const Catalog& catalog;
  std::vector<bool> selected;
  std::unordered_map<std::string_view, std::size_t> places;
};

void check_id(const Located<std::string>& id, const SelectedCriteria& scope, bool in_scope_only, Findings& findings) {
  const auto found = scope.places.find(*id);
  if (found == scope.places.end()) {
    std::vector<std::string_view> known;
    for (const Criterion& criterion : scope.catalog.criteria) known.push_back(criterion.id);
    findings.report(unknown, *id, scope.catalog.framework).at(id.span).help(did_you_mean(*id, known));
    return;
  }
  if (!in_scope_only || scope.selected[found->second]) return;
  const CriteriaGroup& group = scope.catalog.groups[scope.catalog.criteria[found->second].group];
  findings.report(out_of_scope, *id, group.category ? std::string(name_of(*group.category)) : group.title).at(id.span);
}

void ids_are_criteria_in_scope(const RuleInput& input, Findings& findings) {
  if (input.catalog().criteria.empty()) return;  // nothing was read to compare with, and that is said already
  const SelectedCriteria scope(input);
  // While no category is selected everything would be out of scope, and that is said already.
  const bool in_scope_only = !input.terms().categories.empty();
  const auto check_each = [&](const std::vector<Located<std::string>>& ids) {
    for (const Located<std::string>& id : ids) check_id(id, scope, in_scope_only, findings);
  };
  if (const auto& management = input.engagement().management) {
    for (const Control& control : management->controls) check_each(control.criteria);
    for (const UserEntityControl& control : management->user_entity_controls) check_each(control.criteria);
    for (const SubserviceControl& control : management->subservice_controls) check_each(control.criteria);
    for (const NotApplicable& left_out : management->not_applicable)
      check_id(left_out.criterion, scope, in_scope_only, findings);
  }
  if (const auto& auditor = input.engagement().auditor; auditor && auditor->opinion) {
    for (const Basis& basis : auditor->opinion->bases) check_each(basis.criteria);
    for (const ConcludedCriterion& one : auditor->opinion->criteria)
      check_id(one.criterion, scope, in_scope_only, findings);
  }
}

void each_criterion_has_a_control(const RuleInput& input, Findings& findings) {
  if (input.management().controls.empty()) {
    findings.report(no_controls).at(input.terms().span);
    return;
  }
  const auto& categories = input.terms().categories;
  if (categories.empty()) return;
  for (const Coverage::OfCriterion& of : input.coverage().criteria) {
    if (!of.controls.empty()) continue;
    const Criterion& criterion = input.catalog().criteria[of.criterion];
    const auto& category = input.catalog().groups[criterion.group].category;
    const auto selects = [&](const Located<Category>& one) { return !category || *one == *category; };
    const auto selected_by = std::find_if(categories.begin(), categories.end(), selects);
    auto entry = findings.report(uncovered, criterion.id, criterion.label);
    if (selected_by != categories.end())
      entry.at(selected_by->span)
          .label(category ? "selects the criterion" : "the common criteria apply to every category");
  }
}

void each_control_has_a_criterion(const RuleInput& input, Findings& findings) {
  for (const Control& control : input.management().controls)
    if (control.criteria.empty()) findings.report(unmapped, *control.id).at(control.id.span);
}

void criteria_rest_on_more_than_one(const RuleInput& input, Findings& findings) {
  const auto& criteria = input.coverage().criteria;
  std::size_t ties = 0;
  for (const Coverage::OfCriterion& of : criteria) ties += of.controls.size();
  const auto usual = static_cast<std::size_t>(input.policy().thresholds.usual_controls_at_a_criterion);
  if (usual == 0 || ties < usual * criteria.size()) return;
  for (const Coverage::OfCriterion& of : criteria) {
    if (of.controls.size() != 1) continue;
    const Control& control = input.management().controls[of.controls.front()];
    const std::string& id = input.catalog().criteria[of.criterion].id;
    const auto named =
        std::find_if(control.criteria.begin(), control.criteria.end(), [&](const auto& one) { return *one == id; });
    findings.report(single, id, *control.id).at(named == control.criteria.end() ? control.id.span : named->span);
  }
}

constexpr std::array rules = {
    Rule{"each applicable criterion has a control, or a reason why it does not apply", AppliesTo::both_types,
         Needs::management, each_criterion_has_a_control, finds<no_controls, uncovered>},
    Rule{"each criterion that is named exists and belongs to a category of the report", AppliesTo::both_types,
         Needs::terms, ids_are_criteria_in_scope, finds<out_of_scope, unknown>},
    Rule{"each control serves a criterion", AppliesTo::both_types, Needs::management, each_control_has_a_criterion,
         finds<unmapped>},
    Rule{"where criteria have several controls each, none rests on one alone", AppliesTo::both_types, Needs::management,
         criteria_rest_on_more_than_one, finds<single>},
};

}  // namespace

Rules criteria_rules() { return rules; }

}  // namespace socpress::check
