// Criteria and controls: each applicable criterion has controls, and each control has a criterion that applies.
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

const FindingKind<> no_controls{"criteria/no-controls", Severity::error, "management lists no controls",
                                "list the controls in management/controls (.csv or .xlsx)",
                                "the opinions are on controls stated in the description"};
const FindingKind<std::string, std::string> uncovered{
    "criteria/uncovered", Severity::error, "no control addresses {}, {}",
    "map a control to it, or state under `criteria-not-applicable` why it does not apply",
    "every criterion of a selected category is addressed, or omitted with a reason (DC 8)"};
const FindingKind<std::string, std::string> out_of_scope{
    "criteria/out-of-scope", Severity::error, "{} belongs to {}, which is not a category of this report",
    "remove the criterion, or add the category to the terms, the assertion and the opinion",
    "the report addresses the criteria of its own categories"};
const FindingKind<std::string, std::string> unknown{
    "criteria/unknown", Severity::error, "`{}` is not a criterion of {}", "correct the id",
    "a framework has the criteria that its catalog lists; there are 61 of 2017, and their numbering has gaps"};
const FindingKind<std::string> unmapped{
    "criteria/control-unmapped", Severity::error, "control `{}` addresses no criterion",
    "name in column \"Criteria\" what the control addresses, or remove it from the report",
    "a control that addresses no criterion is not part of the examination"};
const FindingKind<std::string, std::string> single{
    "criteria/single-control", Severity::note, "criterion {} is addressed only by control `{}`",
    "consider whether another control of the organization addresses the criterion as well",
    "an exception of the only control affects the criterion directly"};

/// The criteria of every framework as files spell them, and which criteria the report's categories select.
struct SelectedCriteria {
  explicit SelectedCriteria(const Engagement& of)
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

void check_id(const Located<CriterionId>& id, const SelectedCriteria& scope, bool in_scope_only, Findings& findings) {
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

void ids_are_criteria_in_scope(const RuleInput& input, Findings& findings) {
  if (input.catalog().criteria.empty()) return;  // nothing to compare with; already reported
  const SelectedCriteria scope(input.engagement());
  // When no category is selected, every criterion would be out of scope; that is already reported.
  const bool in_scope_only = !input.terms().categories.empty();
  const auto check_each = [&](const std::vector<Located<CriterionId>>& ids) {
    for (const Located<CriterionId>& id : ids) check_id(id, scope, in_scope_only, findings);
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

/// A further framework has no categories to select from: each of its criteria applies, or is excluded with a reason.
void expect_controls_for_further_frameworks(const RuleInput& input, Findings& findings) {
  std::set<std::string> addressed;
  for (const Control& control : input.management().controls)
    for (const Located<CriterionId>& id : control.criteria) addressed.insert(id->written());
  for (const NotApplicable& left_out : input.management().not_applicable)
    addressed.insert(left_out.criterion->written());
  const auto& others = input.engagement().other_catalogs;
  for (std::size_t i = 0; i < others.size(); ++i)
    for (const Criterion& criterion : others[i].criteria)
      if (const std::string id = CriterionId{others[i].framework, criterion.id}.written(); !addressed.contains(id))
        findings.report(uncovered, id, criterion.label)
            .at(input.terms().frameworks[i + 1].span)
            .label("names the framework");
}

void each_criterion_has_a_control(const RuleInput& input, Findings& findings) {
  if (input.management().controls.empty()) {
    findings.report(no_controls).at(input.terms().span);
    return;
  }
  expect_controls_for_further_frameworks(input, findings);
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
    if (of_report(control.criteria).empty()) findings.report(unmapped, *control.id).at(control.id.span);
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
    const auto named = std::find_if(control.criteria.begin(), control.criteria.end(),
                                    [&](const auto& one) { return one->written() == id; });
    findings.report(single, id, *control.id).at(named == control.criteria.end() ? control.id.span : named->span);
  }
}

constexpr std::array rules = {
    Rule{"each applicable criterion has a control, or a reason why it does not apply", AppliesTo::both_types,
         Needs::management, each_criterion_has_a_control, finds<no_controls, uncovered>},
    Rule{"each criterion that is named exists and belongs to a category of the report", AppliesTo::both_types,
         Needs::terms, ids_are_criteria_in_scope, finds<out_of_scope, unknown>},
    Rule{"each control addresses a criterion", AppliesTo::both_types, Needs::management, each_control_has_a_criterion,
         finds<unmapped>},
    Rule{"if criteria have several controls each, none has only one", AppliesTo::both_types, Needs::management,
         criteria_rest_on_more_than_one, finds<single>},
};

}  // namespace

Rules criteria_rules() { return rules; }

}  // namespace socpress::check
