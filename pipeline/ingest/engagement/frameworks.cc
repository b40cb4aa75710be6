// Reads the catalogs of the frameworks that engagement.yaml names under `frameworks`.
#include <algorithm>

#include "ingest/engagement/parts.h"
#include "ingest/ingest.h"
#include "model/paths.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string, std::string> unknown_framework{
    "terms/unknown-framework", Blocks::everything,
    "there is no catalog of the framework `{}`; a framework is a file `catalogs/{}.xml`, of the engagement folder or "
    "of the data folder",
    "correct the name, or write the catalog"};
const FindingKind<std::string> duplicate_framework{"terms/duplicate-framework", Blocks::everything,
                                                   "the framework `{}` is named twice; each is named once",
                                                   "remove one of the two"};

const FindingKind<std::string> no_categories{
    "terms/framework-without-categories", Blocks::everything,
    "the framework of the report, `{}`, lists no categories; a report is on categories of the framework named first",
    "name the framework that the report is on first, or list categories in its catalog"};

constexpr std::string_view ending = ".xml";

std::string path_of(std::string_view name) { return fmt::format("{}{}{}", paths::catalogs_folder, name, ending); }

std::vector<Located<std::string>> frameworks_in(const Node& terms) {
  std::vector<Located<std::string>> names;
  for (const Entry& entry : terms.entries)
    if (*entry.key == "frameworks")
      for (const Node& item : entry.value.items)
        if (item.kind == Node::Kind::scalar && !item.text.empty()) names.push_back({item.text.utf8, item.span});
  return names;
}

std::string nearest_catalog(std::string_view name, const Files& folder, const Files& data) {
  std::vector<std::string> names;
  for (const Files* files : {&folder, &data}) {
    const Expected<std::vector<std::string>> listed = files->list();
    const auto* paths = std::get_if<std::vector<std::string>>(&listed);
    if (paths == nullptr) continue;
    for (const std::string_view path : *paths)
      if (path.starts_with(paths::catalogs_folder) && path.ends_with(ending))
        names.emplace_back(
            path.substr(paths::catalogs_folder.size(), path.size() - paths::catalogs_folder.size() - ending.size()));
  }
  return did_you_mean(name, {names.begin(), names.end()});
}

}  // namespace

std::optional<std::vector<Catalog>> read_catalogs(const std::optional<Node>& terms, const Files& folder,
                                                  const Files& data, Sources& sources, Findings& findings) {
  std::vector<Catalog> catalogs;
  const auto read = [&](const std::string& name, const Files& from) {
    auto catalog = ingest_catalog(name, from, sources, findings);
    if (catalog) catalogs.push_back(*std::move(catalog));
    return catalog.has_value();
  };
  const auto names = terms ? frameworks_in(*terms) : std::vector<Located<std::string>>();
  if (names.empty() && !read(std::string(trust_services), data)) return std::nullopt;
  for (const Located<std::string>& name : names) {
    const bool is_own = folder.exists(path_of(*name));
    if (!is_own && !data.exists(path_of(*name))) {
      findings.report(unknown_framework, *name, *name).at(name.span).help(nearest_catalog(*name, folder, data));
      return std::nullopt;
    }
    const auto same = [&](const Catalog& one) { return one.framework == *name; };
    if (std::any_of(catalogs.begin(), catalogs.end(), same)) {
      findings.report(duplicate_framework, *name).at(name.span);
      continue;
    }
    if (!read(*name, is_own ? folder : data)) return std::nullopt;
  }
  if (!names.empty() && catalogs.front().categories.empty()) {
    findings.report(no_categories, *names.front()).at(names.front().span);
    return std::nullopt;
  }
  return catalogs;
}

}  // namespace socpress::ingest
