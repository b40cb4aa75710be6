// Checks ids across the files: each id is unique, and each reference names an existing object.
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "ingest/engagement/parts.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> duplicate_control{
    "controls/duplicate-id", Blocks::everything,
    "the control id `{}` is used twice; control ids are unique, ignoring case and spaces",
    "give one of the two another id, and update what refers to it"};
const FindingKind<std::string> duplicate_test{
    "tests/duplicate-id", Blocks::everything,
    "the test id `{}` is used twice; test ids are unique, ignoring case and spaces",
    "give one of the two another id, and update what refers to it"};
const FindingKind<std::string> duplicate_in_system{
    "system/duplicate-id", Blocks::everything, "the id `{}` is used twice in this list; ids within a list are unique",
    "give each item an id of its own"};
const FindingKind<std::string> duplicate_organization{
    "terms/duplicate-organization", Blocks::everything,
    "the subservice organization `{}` is listed twice; each organization has one entry",
    "merge the two entries, or give each organization its own id"};
const FindingKind<std::string> duplicate_response{
    "responses/duplicate", Blocks::everything,
    "the deviation of test `{}` has two responses; a deviation has one response", "merge the two responses"};
const FindingKind<std::string> duplicate_conclusion{
    "opinion/duplicate-conclusion", Blocks::everything,
    "`{}` has two conclusions; a control or a criterion has one conclusion",
    "keep the conclusion that the service auditor reached"};

const FindingKind<std::string> test_of_unknown_control{
    "tests/unknown-control", Blocks::everything,
    "control `{}` is not defined in the control matrix; a test refers to a control that management lists",
    "correct the id in column `Control ID`; if the matrix lacks the control, management adds it there"};
const FindingKind<std::string> walkthrough_of_unknown_control{
    "walkthroughs/unknown-control", Blocks::everything,
    "control `{}` is not defined in the control matrix; a walkthrough refers to a control that management lists",
    "correct the id in column `Control ID`; if the matrix lacks the control, management adds it there"};
const FindingKind<std::string> response_to_unknown_test{
    "responses/unknown-test", Blocks::everything,
    "test `{}` is not defined in the sheet of tests; management responds to the deviation of a test",
    "correct the id to that of the test whose deviation is addressed"};
const FindingKind<std::string> opinion_on_unknown_control{
    "opinion/unknown-control", Blocks::everything,
    "control `{}` is not defined in the control matrix; the opinion refers to controls that management lists",
    "correct the id"};
const FindingKind<std::string> opinion_on_unknown_criterion{
    "opinion/unknown-criterion", Blocks::everything,
    "`{}` is not a criterion of the framework; the opinion refers to the criteria of the examination",
    "correct the id, such as CC6.1"};
const FindingKind<std::string> unknown_monitoring_control{
    "terms/unknown-monitoring-control", Blocks::everything,
    "the monitoring control `{}` is not defined in the control matrix; a subservice organization is monitored by a "
    "control that management lists",
    "correct the id, or let management add the control to the matrix"};
const FindingKind<std::string> unknown_commitment{
    "system/unknown-commitment", Blocks::everything,
    "commitment `{}` is not defined; a requirement refers to listed commitments",
    "correct the id, or add the commitment to the list"};
const FindingKind<std::string> unknown_organization{
    "system/unknown-organization", Blocks::everything,
    "subservice organization `{}` is not defined in `engagement.yaml`; the terms list every subservice organization",
    "correct the id, or list the organization there"};

const FindingKind<std::string> control_of_unknown_organization{
    "controls/unknown-organization", Blocks::everything,
    "subservice organization `{}`, which operates this control, is not defined in `engagement.yaml`; the terms list "
    "every subservice organization",
    "use the id of the organization in engagement.yaml; leave the cell empty for the service organization's own "
    "controls"};

/// Reports duplicate ids of one list; case and blanks are ignored.
class Once {
 public:
  Once(const FindingKind<std::string>& kind, Findings& findings) : kind_(kind), findings_(findings) {}

  void see(const Located<std::string>& id) {
    if (id->empty()) return;
    std::string key = folded(*id);
    std::erase(key, ' ');
    const auto [first, is_new] = first_.emplace(std::move(key), id.span);
    if (!is_new) findings_.report(kind_, *id).at(id.span).label("again here").also(first->second, "first here");
  }

 private:
  const FindingKind<std::string>& kind_;
  Findings& findings_;
  std::unordered_map<std::string, Span> first_;
};

/// The ids that references may name.
class Names {
 public:
  explicit Names(Findings& findings) : findings_(findings) {}

  void add(std::string_view name) {
    if (set_.insert(name).second) list_.push_back(name);
  }

  bool has(std::string_view name) const { return set_.contains(name); }

  /// Reports a dangling reference, with the nearest name.
  void expect(const Located<std::string>& id, const FindingKind<std::string>& kind) {
    if (id->empty() || has(*id)) return;
    auto finding = findings_.report(kind, shown(*id)).at(id.span);
    // Comparing spellings is slow: after the first dozens of dangling ids a hint is not useful.
    constexpr std::size_t most_comparisons = 200'000;
    if (compared_ + list_.size() > most_comparisons) return;
    compared_ += list_.size();
    finding.help(did_you_mean(*id, list_));
  }

 private:
  Findings& findings_;
  std::unordered_set<std::string_view> set_;
  std::vector<std::string_view> list_;
  std::size_t compared_ = 0;
};

/// The tests of a control as a list for the reader; empty if nothing tests it.
std::string tests_of(std::string_view control, const std::vector<Test>& tests) {
  std::string list;
  for (const Test& test : tests)
    if (*test.control == control) list.append(list.empty() ? "`" : ", `").append(*test.id).append("`");
  return list;
}

void expect_tests(const Engagement& engagement, Findings& findings) {
  const std::vector<Test>& tests = engagement.auditor->tests;
  Names names(findings);
  for (const Test& test : tests) names.add(*test.id);
  for (const Response& response : engagement.management->responses) {
    const std::string listed = names.has(*response.test) ? "" : tests_of(*response.test, tests);
    if (listed.empty())
      names.expect(response.test, response_to_unknown_test);
    else
      findings.report(response_to_unknown_test, shown(*response.test))
          .at(response.test.span)
          .help(fmt::format("this is the id of a control; its tests are {}", listed));
  }
}

template <class T, class IdOf>
void expect_once(const std::vector<T>& list, const FindingKind<std::string>& kind, IdOf id_of, Findings& findings) {
  Once once(kind, findings);
  for (const T& item : list) once.see(id_of(item));
}

constexpr auto own_id = [](const auto& item) -> const Located<std::string>& { return item.id; };

void expect_once_in_management(const Management& management, Findings& findings) {
  expect_once(management.controls, duplicate_control, own_id, findings);
  expect_once(management.commitments, duplicate_in_system, own_id, findings);
  expect_once(management.requirements, duplicate_in_system, own_id, findings);
  expect_once(management.incidents.items, duplicate_in_system, own_id, findings);
  expect_once(management.user_entity_controls, duplicate_in_system, own_id, findings);
  expect_once(management.subservice_controls, duplicate_in_system, own_id, findings);
  expect_once(
      management.not_applicable, duplicate_in_system, [](const NotApplicable& n) { return written(n.criterion); },
      findings);
  expect_once(
      management.responses, duplicate_response, [](const Response& r) -> const Located<std::string>& { return r.test; },
      findings);
}

void expect_once_in_auditor(const Auditor& auditor, Findings& findings) {
  expect_once(auditor.tests, duplicate_test, own_id, findings);
  if (!auditor.opinion) return;
  expect_once(
      auditor.opinion->controls, duplicate_conclusion,
      [](const ConcludedControl& c) -> const Located<std::string>& { return c.control; }, findings);
  expect_once(
      auditor.opinion->criteria, duplicate_conclusion, [](const ConcludedCriterion& c) { return written(c.criterion); },
      findings);
}

void expect_criteria(const Engagement& engagement, Findings& findings) {
  const std::vector<std::string> spellings = engagement.spellings();
  Names criteria(findings);
  for (const std::string& one : spellings) criteria.add(one);
  for (const Basis& basis : engagement.auditor->opinion->bases)
    for (const auto& id : basis.criteria) criteria.expect(written(id), opinion_on_unknown_criterion);
  for (const ConcludedCriterion& concluded : engagement.auditor->opinion->criteria)
    criteria.expect(written(concluded.criterion), opinion_on_unknown_criterion);
}

void expect_controls(const Engagement& engagement, Findings& findings) {
  Names controls(findings);
  for (const Control& control : engagement.management->controls) controls.add(*control.id);
  for (const SubserviceOrganization& organization : engagement.terms.subservice_organizations)
    for (const auto& id : organization.monitoring) controls.expect(id, unknown_monitoring_control);
  if (!engagement.auditor) return;
  for (const Test& test : engagement.auditor->tests) controls.expect(test.control, test_of_unknown_control);
  for (const Walkthrough& walkthrough : engagement.auditor->walkthroughs)
    controls.expect(walkthrough.control, walkthrough_of_unknown_control);
  if (!engagement.auditor->opinion) return;
  for (const Basis& basis : engagement.auditor->opinion->bases)
    for (const auto& id : basis.controls) controls.expect(id, opinion_on_unknown_control);
  for (const ConcludedControl& concluded : engagement.auditor->opinion->controls)
    controls.expect(concluded.control, opinion_on_unknown_control);
}

void expect_commitments(const Engagement& engagement, Findings& findings) {
  Names commitments(findings);
  for (const Commitment& commitment : engagement.management->commitments) commitments.add(*commitment.id);
  for (const Requirement& requirement : engagement.management->requirements)
    for (const auto& id : requirement.commitments) commitments.expect(id, unknown_commitment);
}

void expect_organizations(const Engagement& engagement, Findings& findings) {
  Names organizations(findings);
  for (const auto& organization : engagement.terms.subservice_organizations) organizations.add(*organization.id);
  for (const SubserviceControl& control : engagement.management->subservice_controls)
    organizations.expect(control.organization, unknown_organization);
  for (const Control& control : engagement.management->controls)
    if (control.organization) organizations.expect(*control.organization, control_of_unknown_organization);
}

}  // namespace

void read_references(const Engagement& engagement, WholeParts whole, Findings& findings) {
  expect_once(engagement.terms.subservice_organizations, duplicate_organization, own_id, findings);
  if (engagement.auditor) expect_once_in_auditor(*engagement.auditor, findings);
  if (engagement.auditor && engagement.auditor->opinion) expect_criteria(engagement, findings);
  if (!engagement.management) return;
  expect_once_in_management(*engagement.management, findings);
  expect_commitments(engagement, findings);
  if (whole.terms) expect_organizations(engagement, findings);
  if (whole.controls && !engagement.management->controls.empty()) expect_controls(engagement, findings);
  if (!engagement.auditor || !whole.tests || engagement.auditor->tests.empty()) return;
  expect_tests(engagement, findings);
}

}  // namespace socpress::ingest
