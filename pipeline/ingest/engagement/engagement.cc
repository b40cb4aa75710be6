// Reads the engagement folder: the terms, then each side whose folder is present.
#include <algorithm>

#include "ingest/engagement/parts.h"
#include "ingest/formats/markdown.h"
#include "ingest/ingest.h"
#include "model/paths.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> cannot_list{
    "read/cannot-list", Blocks::everything,
    "the engagement folder cannot be listed ({}); every file in it is considered",
    "check that the folder exists and that you may read it"};
const FindingKind<std::string, std::string> misnamed_file{
    "read/misnamed-file", Severity::warning,
    "`{}` is not read, and may be meant as `{}`; input files are recognized by their names",
    "rename the file; unrelated files can be in a folder of their own"};

const FindingKind<std::string> assertion_of_unknown{
    "subservice/unknown-organization", Blocks::everything,
    "`{}` is an assertion of a subservice organization that `engagement.yaml` does not list; the folder of an "
    "assertion is named by the id of the organization",
    "name the folder by the id in engagement.yaml, or list the organization there"};

/// The id that the path of a subservice organization's assertion contains; nothing for another path.
std::optional<std::string_view> organization_in(std::string_view path) {
  if (!path.starts_with(paths::subservice_folder) || !path.ends_with(paths::subservice_assertion)) return std::nullopt;
  path.remove_prefix(paths::subservice_folder.size());
  return path.substr(
      0, path.size() > paths::subservice_assertion.size() ? path.size() - paths::subservice_assertion.size() : 0);
}

std::vector<std::string> list(const Files& folder, Findings& findings) {
  Expected<std::vector<std::string>> listed = folder.list();
  if (const Error* error = std::get_if<Error>(&listed)) {
    findings.report(cannot_list, error->reason);
    return {};
  }
  return std::move(std::get<std::vector<std::string>>(listed));
}

/// Without this finding, a misspelt file name would silently remove a complete part of a report.
void report_misnamed(const std::vector<std::string>& present, Findings& findings) {
  std::vector<std::string> files_read(paths::all.begin(), paths::all.end());
  for (const std::string_view sheet : paths::sheets) files_read.push_back(paths::workbook_of(sheet));
  std::vector<std::string_view> missing;
  for (const std::string& name : files_read)
    if (!std::binary_search(present.begin(), present.end(), name)) missing.push_back(name);
  for (const std::string& path : present) {
    if (std::find(files_read.begin(), files_read.end(), path) != files_read.end() || organization_in(path)) continue;
    const auto meant = nearest(path, missing);
    // Two files must not be similar merely because they share the folder's name.
    const auto name = [](std::string_view whole) { return whole.substr(whole.rfind('/') + 1); };
    if (meant && nearest(name(path), {name(*meant)})) findings.report(misnamed_file, path, std::string(*meant));
  }
}

void report_unknown_organizations(const std::vector<std::string>& paths, const Terms& terms, Findings& findings) {
  const auto& known = terms.subservice_organizations;
  for (const std::string& path : paths)
    if (const auto id = organization_in(path))
      if (std::none_of(known.begin(), known.end(), [&](const auto& one) { return *one.id == *id; }))
        findings.report(assertion_of_unknown, path).at(terms.span);
}

bool has_folder(const std::vector<std::string>& paths, std::string_view folder) {
  const auto first = std::lower_bound(paths.begin(), paths.end(), folder);
  return first != paths.end() && first->starts_with(folder);
}

std::optional<Prose> read_prose(std::string_view path, const ReaderInput& input) {
  return input.folder.exists(path) ? read_markdown(path, input.folder, input.sources, input.findings) : std::nullopt;
}

/// Whether none of the findings after the first `before` blocks everything.
bool is_whole_since(std::size_t before, const Findings& findings) {
  const auto& all = findings.all();
  return std::none_of(all.begin() + static_cast<std::ptrdiff_t>(before), all.end(),
                      [](const Finding& finding) { return finding.blocks == Blocks::everything; });
}

/// Reads a part; sets `whole` to false if this reports a finding that blocks everything.
template <class T>
T read_whole(T (*read)(const ReaderInput&), const ReaderInput& input, bool& whole) {
  const std::size_t before = input.findings.all().size();
  T part = read(input);
  whole = is_whole_since(before, input.findings);
  return part;
}

}  // namespace

Engagement ingest(const Files& folder, const Files& data, Sources& sources, Findings& findings) {
  Engagement engagement;
  const std::vector<std::string> present = list(folder, findings);
  report_misnamed(present, findings);
  const std::size_t before = findings.all().size();
  const std::optional<Node> tree = read_terms_tree(folder, sources, findings);
  auto catalogs = read_catalogs(tree, folder, data, sources, findings);
  if (!catalogs) return engagement;
  const CriterionSpellings criteria(*catalogs);
  engagement.catalog = std::move(catalogs->front());
  engagement.other_catalogs.assign(std::next(catalogs->begin()), catalogs->end());
  const ReaderInput input{folder, engagement.catalog, criteria, sources, findings};
  engagement.terms = read_terms(tree, input);
  WholeParts whole;
  whole.terms = is_whole_since(before, findings);
  if (has_folder(present, paths::management_folder)) {
    Management& management = engagement.management.emplace();
    management.description = read_prose(paths::description, input);
    management.other_information = read_prose(paths::other_information, input);
    read_system(input, management);
    management.assertion = read_assertion(paths::assertion, input);
    management.subservice_assertions = read_subservice_assertions(engagement.terms, input);
    if (whole.terms) report_unknown_organizations(present, engagement.terms, findings);
    management.controls = read_whole(read_controls, input, whole.controls);
    management.responses = read_responses(input);
    management.soc3 = read_soc3_assertion(input);
    management.bridge_letter = read_bridge_letter(input);
  }
  if (has_folder(present, paths::auditor_folder)) {
    Auditor& auditor = engagement.auditor.emplace();
    auditor.tests = read_whole(read_tests, input, whole.tests);
    auditor.walkthroughs = read_walkthroughs(input);
    auditor.opinion = read_opinion(input);
    auditor.sign_off = read_sign_off(input);
    auditor.soc3 = read_soc3_opinion(input);
    auditor.waivers = read_finding_waivers(input);
  }
  read_references(engagement, whole, findings);
  return engagement;
}

}  // namespace socpress::ingest
