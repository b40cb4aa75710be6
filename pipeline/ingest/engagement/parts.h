// The readers of the engagement folder, one function a file. An absent file means an empty part, without a finding.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/platform.h"
#include "ingest/engagement/fields.h"
#include "ingest/engagement/values.h"
#include "model/engagement.h"

namespace socpress::ingest {

/// The input of each of these readers: the folder, the catalog of categories, the accepted spellings of criteria, and
/// the targets for sources and findings.
struct ReaderInput {
  const Files& folder;
  const Catalog& catalog;
  const CriterionSpellings& criteria;
  Sources& sources;
  Findings& findings;
};

/// The tree of a YAML file; nothing if the file is absent, or not a tree (then with a finding).
std::optional<Node> read_tree(std::string_view path, const Files& folder, Sources& sources, Findings& findings);
inline std::optional<Node> read_tree(std::string_view path, const ReaderInput& input) {
  return read_tree(path, input.folder, input.sources, input.findings);
}

/// The tree of engagement.yaml; nothing if it cannot be read, which is reported.
std::optional<Node> read_terms_tree(const Files& folder, Sources& sources, Findings& findings);
/// The catalogs of the frameworks that the terms name, the report's first; nothing if one of them cannot be read.
/// Before: `read_terms` reports any content of `frameworks` other than a list of names.
std::optional<std::vector<Catalog>> read_catalogs(const std::optional<Node>& terms, const Files& folder,
                                                  const Files& data, Sources& sources, Findings& findings);
Terms read_terms(const std::optional<Node>& tree, const ReaderInput& input);

void read_system(const ReaderInput& input, Management& into);
std::optional<Assertion> read_assertion(std::string_view path, const ReaderInput& input);
/// The assertions below management/subservice/, one folder for each organization, in the order of the terms.
std::vector<SubserviceAssertion> read_subservice_assertions(const Terms& terms, const ReaderInput& input);
std::optional<BridgeLetter> read_bridge_letter(const ReaderInput& input);
std::vector<Control> read_controls(const ReaderInput& input);
std::vector<Response> read_responses(const ReaderInput& input);

std::vector<Test> read_tests(const ReaderInput& input);
std::vector<Walkthrough> read_walkthroughs(const ReaderInput& input);
std::optional<AuditorsOpinion> read_opinion(const ReaderInput& input);
std::optional<SignOff> read_sign_off(const ReaderInput& input);
std::vector<FindingWaiver> read_finding_waivers(const ReaderInput& input);

std::optional<Soc3Assertion> read_soc3_assertion(const ReaderInput& input);
std::optional<Soc3Opinion> read_soc3_opinion(const ReaderInput& input);

/// The parts that were read without loss, so that an id that is not found in them does not exist.
struct WholeParts {
  bool terms = true, controls = true, tests = true;
};

/// Reports duplicate ids and dangling references: with them the model is incomplete. References into a part that was
/// not read completely are not checked, nor those into a sheet without rows: rules require its rows.
void read_references(const Engagement& engagement, WholeParts whole, Findings& findings);

// Parts that several files share.

/// `period: {from, to}` or `as-of`; nothing if neither is complete. If both are present, which is a finding, the one
/// that `type` requires.
std::optional<TimeFrame> read_time_frame(const Fields& fields, Findings& findings, ReportType type = ReportType::type2);
std::optional<Period> read_period(const Fields& fields, Findings& findings);
/// inquiry, observation, inspection, reperformance; several separated by `;`.
std::vector<Located<Procedure>> read_procedures(const Located<Text>& cell, Findings& findings);
/// `type: 1` or `type: 2`.
std::optional<Located<ReportType>> read_report_type(const Fields& fields);
/// `signatures`: names and titles. Missing parts of a signature stay empty: rules require them.
std::vector<Signature> read_signatures(const Fields& fields, Findings& findings);
/// `changes`: a list of days with the state before and after, or `{ none: … }`.
ListOrNone<Change> read_changes(const Fields& fields, const ReaderInput& input);
/// The categories of a list, as written.
std::vector<Located<Category>> read_categories(const Fields& fields, const ReaderInput& input);
std::vector<Located<Subject>> read_subjects(const Fields& fields, std::string_view key, Findings& findings);
std::optional<Located<Subject>> read_subject(const Fields& fields, std::string_view key);
/// Ids of criteria, spelled as in the catalog; ids that the catalog lacks stay as written.
std::vector<Located<CriterionId>> read_criteria(const Fields& fields, std::string_view key, const ReaderInput& input);
/// The statements that a party repeats above its signature. Before: the keys are known to `fields`.
Restated read_restated(const Fields& fields, const ReaderInput& input);
/// The keys that read_restated reads, and `others`.
std::vector<std::string_view> restated_keys_and(std::vector<std::string_view> others);

}  // namespace socpress::ingest
