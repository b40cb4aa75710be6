// Reads the engagement folder: the terms, then each side whose folder is there.
#include <algorithm>
#include <array>

#include "ingest/engagement/parts.h"
#include "ingest/formats/markdown.h"
#include "ingest/ingest.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> cannot_list{"read/cannot-list",
                                           Severity::error,
                                           "the engagement folder cannot be listed ({}); every file in it is looked at",
                                           "see that the folder is there and that you may read it",
                                           "",
                                           Blocks::everything};
const FindingKind<std::string, std::string> misnamed_file{
    "read/misnamed-file", Severity::warning,
    "`{}` is not read, and perhaps `{}` was meant; files are known by their names",
    "rename the file; other files may lie in a folder of their own"};

const FindingKind<std::string> assertion_of_unknown{
    "subservice/unknown-organization",
    Severity::error,
    "`{}` is the assertion of no subservice organization that `engagement.yaml` lists; the folder of an assertion "
    "bears the organization's id",
    "name the folder by the organization's id in engagement.yaml, or list the organization there",
    "",
    Blocks::everything};

constexpr std::array<std::string_view, 21> files_read = {"engagement.yaml",
                                                         "management/description.md",
                                                         "management/system.yaml",
                                                         "management/assertion.yaml",
                                                         "management/controls.csv",
                                                         "management/responses.yaml",
                                                         "management/other-information.md",
                                                         "auditor/tests.csv",
                                                         "auditor/opinion.yaml",
                                                         "auditor/sign-off.yaml",
                                                         "auditor/layout.xml",
                                                         "management/soc3.yaml",
                                                         "auditor/soc3.yaml",
                                                         "management/bridge-letter.yaml",
                                                         "auditor/public-waivers.yaml",
                                                         "auditor/policy.yaml",
                                                         "auditor/waivers.yaml",
                                                         "auditor/walkthroughs.csv",
                                                         "management/controls.xlsx",
                                                         "auditor/tests.xlsx",
                                                         "auditor/walkthroughs.xlsx"};

constexpr std::string_view subservice_folder = "management/subservice/", assertion_name = "/assertion.yaml";

/// The id that the path of a subservice organization's assertion names; nothing for another path.
std::optional<std::string_view> organization_in(std::string_view path) {
  if (!path.starts_with(subservice_folder) || !path.ends_with(assertion_name)) return std::nullopt;
  path.remove_prefix(subservice_folder.size());
  return path.substr(0, path.size() > assertion_name.size() ? path.size() - assertion_name.size() : 0);
}

std::vector<std::string> list(const Given& given) {
  Outcome<std::vector<std::string>> listed = given.folder.list();
  if (const Refusal* refusal = std::get_if<Refusal>(&listed)) {
    given.findings.report(cannot_list, refusal->reason);
    return {};
  }
  return std::move(std::get<std::vector<std::string>>(listed));
}

/// A misspelt name is how a whole part of a report goes missing unseen.
void report_misnamed(const std::vector<std::string>& paths, Findings& findings) {
  std::vector<std::string_view> missing;
  for (const std::string_view name : files_read)
    if (!std::binary_search(paths.begin(), paths.end(), name)) missing.push_back(name);
  for (const std::string& path : paths) {
    if (std::find(files_read.begin(), files_read.end(), path) != files_read.end() || organization_in(path)) continue;
    const auto meant = nearest(path, missing);
    // The folder's name must not make two files alike that have nothing else in common.
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

std::optional<Prose> read_prose(std::string_view path, const Given& given) {
  return given.folder.exists(path) ? read_markdown(path, given.folder, given.sources, given.findings) : std::nullopt;
}

/// Reads a part; `whole` becomes false when that brings a finding that blocks everything.
template <class T>
T read_whole(T (*read)(const Given&), const Given& given, bool& whole) {
  const std::size_t before = given.findings.all().size();
  T part = read(given);
  const auto& all = given.findings.all();
  whole = std::none_of(all.begin() + static_cast<std::ptrdiff_t>(before), all.end(),
                       [](const Finding& finding) { return finding.blocks == Blocks::everything; });
  return part;
}

}  // namespace

Engagement ingest(const Files& folder, const Catalog& catalog, Sources& sources, Findings& findings) {
  const CriterionSpellings criteria(catalog);
  const Given given{folder, criteria, sources, findings};
  const std::vector<std::string> paths = list(given);
  report_misnamed(paths, findings);

  Engagement engagement;
  engagement.catalog = catalog;
  WholeParts whole;
  engagement.terms = read_whole(read_terms, given, whole.terms);
  if (has_folder(paths, "management/")) {
    Management& management = engagement.management.emplace();
    management.description = read_prose("management/description.md", given);
    management.other_information = read_prose("management/other-information.md", given);
    read_system(given, management);
    management.assertion = read_assertion("management/assertion.yaml", given);
    management.subservice_assertions = read_subservice_assertions(engagement.terms, given);
    if (whole.terms) report_unknown_organizations(paths, engagement.terms, findings);
    management.controls = read_whole(read_controls, given, whole.controls);
    management.responses = read_responses(given);
    management.soc3 = read_soc3_assertion(given);
    management.bridge_letter = read_bridge_letter(given);
  }
  if (has_folder(paths, "auditor/")) {
    Auditor& auditor = engagement.auditor.emplace();
    auditor.tests = read_whole(read_tests, given, whole.tests);
    auditor.walkthroughs = read_walkthroughs(given);
    auditor.opinion = read_opinion(given);
    auditor.sign_off = read_sign_off(given);
    auditor.soc3 = read_soc3_opinion(given);
    auditor.waivers = read_finding_waivers(given);
  }
  read_references(engagement, whole, findings);
  return engagement;
}

}  // namespace socpress::ingest
