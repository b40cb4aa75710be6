// Input files to values: the engagement folder to an Engagement, the layout files to a Layout.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/platform.h"
#include "document/layout.h"
#include "model/engagement.h"
#include "model/waiver.h"

namespace socpress::ingest {

/// Reads a catalog of criteria: catalogs/NAME.xml of `data`.
/// After: nothing only if the file cannot be read at all; every fault is a finding.
std::optional<Catalog> ingest_catalog(std::string_view name, const Files& data, Sources& sources, Findings& findings);

/// Reads the shipped policy (layouts/policies/standard.yaml), the word lists (layouts/words/en.yaml), and the overrides
/// in the folder's auditor/policy.yaml: a number or a list in that file replaces the shipped one, and `added-words` are
/// added to their list.
Policy ingest_policy(const Files& data, const Files& folder, Sources& sources, Findings& findings);

/// Reads the folder. `terms` is in engagement.yaml; a side whose folder is absent stays empty. The catalogs of the
/// frameworks that it names are files of the folder or of `data`; if one cannot be read, nothing else is read. After:
/// the engagement contains everything that could be read; a finding that blocks everything means that it is incomplete.
/// Exceeded budgets on bytes, depth, nodes and rows are findings (see budget.h).
Engagement ingest(const Files& folder, const Files& data, Sources& sources, Findings& findings);

/// Reads auditor/public-waivers.yaml; none if the folder has no such file. They are not part of the engagement.
std::vector<Waiver> ingest_waivers(const Files& folder, Sources& sources, Findings& findings);

/// Reads a layout by name from the data folder, following `extends`; a firm layout in the engagement
/// (auditor/layout.xml) extends the named one.
std::optional<Layout> ingest_layout(std::string_view name, const Files& data, const Files& folder, Sources& sources,
                                    Findings& findings);

}  // namespace socpress::ingest
