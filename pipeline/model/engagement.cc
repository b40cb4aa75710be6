// The only place where controls, tests, criteria and deviations are counted.
#include "model/engagement.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace socpress::inline model {

namespace {

/// Maps ids to indexes; of duplicate ids, the first counts.
using Index = std::unordered_map<std::string_view, std::size_t>;

template <class T, class IdOf>
Index index_by(const std::vector<T>& list, IdOf id_of) {
  Index index;
  index.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) index.emplace(id_of(list[i]), i);
  return index;
}

std::optional<std::size_t> at(const Index& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

/// The criteria that each control names, each once, in the order of the input.
void map_controls(const Management& management, const Catalog& catalog, Coverage& into) {
  const Index criteria = index_by(catalog.criteria, [](const Criterion& c) { return std::string_view(c.id); });
  into.controls.resize(management.controls.size());
  for (std::size_t i = 0; i < management.controls.size(); ++i) {
    std::vector<std::size_t>& named = into.controls[i].criteria;
    for (const Located<CriterionId>& id : management.controls[i].criteria) {
      const auto criterion = id->is_of_report() ? at(criteria, id->id) : std::nullopt;
      if (criterion && std::find(named.begin(), named.end(), *criterion) == named.end()) named.push_back(*criterion);
    }
  }
}

void count_tests(const std::vector<Test>& tests, const Management* management, Coverage& into) {
  Index controls, responses;
  if (management) {
    controls = index_by(management->controls, [](const Control& c) { return std::string_view(*c.id); });
    responses = index_by(management->responses, [](const Response& r) { return std::string_view(*r.test); });
  }
  into.response_of_test.reserve(tests.size());
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const Test& test = tests[i];
    const bool exception = test.result && **test.result == Result::exception;
    const bool idle = test.result && **test.result == Result::did_not_operate;
    const bool no_evidence = test.result && **test.result == Result::no_evidence;
    ++into.tests;
    into.exceptions += exception;
    into.did_not_operate += idle;
    into.no_evidence += no_evidence;
    into.open += !test.result;
    into.response_of_test.push_back(at(responses, *test.id));
    if (const auto control = at(controls, *test.control)) {
      Coverage::OfControl& of = into.controls[*control];
      of.tests.push_back(i);
      of.exceptions += exception;
      of.did_not_operate |= idle;
      of.no_evidence |= no_evidence;
    }
  }
}

/// Whether a criterion of the catalog is in the scope of the report.
std::vector<bool> in_scope(const Engagement& engagement) {
  std::vector<bool> scope(engagement.catalog.criteria.size(), false);
  for (const std::size_t i :
       applicable(engagement.catalog, in_canonical_order(engagement.terms.categories, engagement.catalog)))
    scope[i] = true;
  if (engagement.management)
    for (const NotApplicable& left_out : engagement.management->not_applicable)
      if (const auto i = engagement.catalog.find(left_out.criterion->written())) scope[*i] = false;
  return scope;
}

void gather_by_criterion(const Engagement& engagement, Coverage& into) {
  const std::vector<bool> scope = in_scope(engagement);
  std::vector<std::size_t> place(scope.size(), 0);
  for (std::size_t i = 0; i < scope.size(); ++i) {
    if (!scope[i]) continue;
    place[i] = into.criteria.size();
    into.criteria.emplace_back().criterion = i;
  }
  for (std::size_t i = 0; i < into.controls.size(); ++i) {
    for (const std::size_t criterion : into.controls[i].criteria) {
      if (!scope[criterion]) continue;
      Coverage::OfCriterion& of = into.criteria[place[criterion]];
      of.controls.push_back(i);
      of.tests += into.controls[i].tests.size();
      of.exceptions += into.controls[i].exceptions;
    }
  }
}

}  // namespace

const Assertion* Management::assertion_of(std::string_view organization) const {
  const auto made = std::find_if(subservice_assertions.begin(), subservice_assertions.end(),
                                 [&](const SubserviceAssertion& one) { return *one.organization == organization; });
  return made == subservice_assertions.end() ? nullptr : &made->assertion;
}

std::vector<std::string> Engagement::spellings() const {
  std::vector<std::string> all;
  for (const Criterion& criterion : catalog.criteria) all.push_back(criterion.id);
  for (const Catalog& other : other_catalogs)
    for (const Criterion& criterion : other.criteria)
      all.push_back(CriterionId{other.framework, criterion.id}.written());
  return all;
}

Coverage coverage(const Engagement& engagement) {
  Coverage result;
  const Management* management = engagement.management ? &*engagement.management : nullptr;
  if (management) map_controls(*management, engagement.catalog, result);
  if (engagement.auditor) count_tests(engagement.auditor->tests, management, result);
  gather_by_criterion(engagement, result);
  return result;
}

bool presents_tests(const Engagement& engagement) {
  const auto& type = engagement.terms.type;
  if (type && **type == ReportType::type1) return false;
  if (!engagement.auditor || !engagement.auditor->opinion) return true;
  const auto& opinions = engagement.auditor->opinion->opinions;
  return !std::all_of(opinions.begin(), opinions.end(),
                      [](const auto& one) { return one && *one->kind == OpinionKind::disclaimer; });
}

}  // namespace socpress::inline model
