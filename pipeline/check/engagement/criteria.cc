// Criteria and controls: every applicable criterion has controls, every control a criterion that applies.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

constexpr FindingKind<> no_controls{"criteria/no-controls", Severity::error, "management states no control",
                                    "list the controls in management/controls (.csv or .xlsx)",
                                    "the opinions are given on controls stated in the description"};
constexpr FindingKind<std::string, std::string> uncovered{
    "criteria/uncovered", Severity::error, "no control is tied to {}, {}",
    "tie a control to it, or give under `criteria-not-applicable` the reason why it does not apply",
    "every criterion of a selected category is addressed, or left out with its reason (DC 8)"};
constexpr FindingKind<std::string, std::string> out_of_scope{
    "criteria/out-of-scope", Severity::error, "{} belongs to {}, which is not a category of this report",
    "remove the criterion, or add the category to the terms, the assertion and the opinion",
    "the report speaks to the criteria of its own categories"};
constexpr FindingKind<std::string, std::string> unknown{
    "criteria/unknown", Severity::error, "`{}` is not a criterion of {}", "correct the id",
    "a framework has the criteria that its catalog lists; those of 2017 are 61, and their numbers have gaps"};
constexpr FindingKind<std::string> unmapped{
    "criteria/control-unmapped", Severity::error, "control `{}` is tied to no criterion",
    "name in column \"Criteria\" what the control addresses, or take it out of the report",
    "a control that addresses no criterion is no part of the examination"};

/// The criteria of every framework as files spell them, and which of the report's the categories select.
struct Scope {
  explicit Scope(const Engagement& of)
      : engagement(of), catalog(of.catalog), spellings(of.spellings()), selected(catalog.criteria.size(), false) {
    for (const std::size_t i : applicable(catalog, in_canonical_order(of.terms.categories, catalog)))
      selected[i] = true;
    for (std::size_t i = 0; i < spellings.size(); ++i) places.emplace(spellings[i], i);
  }

  /// "tsc-2017", "tsc-2017 or own-10".
  std::string frameworks() const {
    std::string names = catalog.framework;
    for (const Catalog& other : engagement.other_catalogs) names += " or " + other.framework;
    return names;
  }

  const Engagement& engagement;
  const Catalog& catalog;
  std::vector<std::string> spellings;
  std::vector<bool> selected;  ///< parallel to the criteria of the catalog, with which `spellings` begin
  std::unordered_map<std::string_view, std::size_t> places;
};

void ask(const Located<CriterionId>& id, const Scope& scope, bool in_scope_only, Findings& findings) {
  const auto found = scope.places.find(id->written());
  if (found == scope.places.end()) {
    const std::vector<std::string_view> known(scope.spellings.begin(), scope.spellings.end());
    findings.report(unknown, id->written(), scope.frameworks()).at(id.span).help(did_you_mean(id->written(), known));
    return;
  }
  if (!in_scope_only || found->second >= scope.selected.size() || scope.selected[found->second]) return;
  const CriteriaGroup& group = scope.catalog.groups[scope.catalog.criteria[found->second].group];
  findings.report(out_of_scope, id->id, group.category ? std::string(name_of(*group.category)) : group.title)
      .at(id.span);
}

void ids_are_criteria_in_scope(const Examined& examined, Findings& findings) {
  if (examined.catalog().criteria.empty()) return;  // nothing was read to compare with, and that is said already
  const Scope scope(examined.engagement);
  // While no category is selected everything would be out of scope, and that is said already.
  const bool in_scope_only = !examined.terms().categories.empty();
  const auto ask_each = [&](const std::vector<Located<CriterionId>>& ids) {
    for (const Located<CriterionId>& id : ids) ask(id, scope, in_scope_only, findings);
  };
  if (const auto& management = examined.engagement.management) {
    for (const Control& control : management->controls) ask_each(control.criteria);
    for (const UserEntityControl& control : management->user_entity_controls) ask_each(control.criteria);
    for (const SubserviceControl& control : management->subservice_controls) ask_each(control.criteria);
    for (const NotApplicable& left_out : management->not_applicable)
      ask(left_out.criterion, scope, in_scope_only, findings);
  }
  if (const auto& auditor = examined.engagement.auditor; auditor && auditor->opinion) {
    for (const Basis& basis : auditor->opinion->bases) ask_each(basis.criteria);
    for (const ConcludedCriterion& one : auditor->opinion->criteria) ask(one.criterion, scope, in_scope_only, findings);
  }
}

/// A further framework has no categories to select from: each of its criteria applies, or is left out with a reason.
void expect_controls_for_further_frameworks(const Examined& examined, Findings& findings) {
  std::set<std::string> addressed;
  for (const Control& control : examined.management().controls)
    for (const Located<CriterionId>& id : control.criteria) addressed.insert(id->written());
  for (const NotApplicable& left_out : examined.management().not_applicable)
    addressed.insert(left_out.criterion->written());
  const auto& others = examined.engagement.other_catalogs;
  for (std::size_t i = 0; i < others.size(); ++i)
    for (const Criterion& criterion : others[i].criteria)
      if (const std::string id = CriterionId{others[i].framework, criterion.id}.written(); !addressed.contains(id))
        findings.report(uncovered, id, criterion.label)
            .at(examined.terms().frameworks[i + 1].span)
            .label("names the framework");
}

void each_criterion_has_a_control(const Examined& examined, Findings& findings) {
  if (examined.management().controls.empty()) {
    findings.report(no_controls).at(examined.terms().span);
    return;
  }
  expect_controls_for_further_frameworks(examined, findings);
  const auto& categories = examined.terms().categories;
  if (categories.empty()) return;
  for (const Coverage::OfCriterion& of : examined.coverage.criteria) {
    if (!of.controls.empty()) continue;
    const Criterion& criterion = examined.catalog().criteria[of.criterion];
    const auto& category = examined.catalog().groups[criterion.group].category;
    const auto selects = [&](const Located<Category>& one) { return !category || *one == *category; };
    const auto selected_by = std::find_if(categories.begin(), categories.end(), selects);
    auto entry = findings.report(uncovered, criterion.id, criterion.label);
    if (selected_by != categories.end())
      entry.at(selected_by->span)
          .label(category ? "selects the criterion" : "the common criteria apply to every category");
  }
}

void each_control_has_a_criterion(const Examined& examined, Findings& findings) {
  for (const Control& control : examined.management().controls)
    if (of_report(control.criteria).empty()) findings.report(unmapped, *control.id).at(control.id.span);
}

constexpr std::array rules = {
    Rule{116, "each applicable criterion has a control, or a reason why it does not apply", AppliesTo::both_types,
         Needs::management, each_criterion_has_a_control, finds<no_controls, uncovered>},
    Rule{117, "each criterion that is named exists and belongs to a category of the report", AppliesTo::both_types,
         Needs::terms, ids_are_criteria_in_scope, finds<out_of_scope, unknown>},
    Rule{120, "each control serves a criterion", AppliesTo::both_types, Needs::management, each_control_has_a_criterion,
         finds<unmapped>},
};

}  // namespace

Rules criteria_rules() { return rules; }

}  // namespace socpress::check
