// A Markdown file to prose: CommonMark with tables and footnotes, and the marks that a description carries.
#pragma once

#include <optional>
#include <string_view>

#include "base/finding.h"
#include "base/platform.h"
#include "model/prose.h"

namespace socpress::ingest {

/// Reads one file of management's words; README.md says what it may hold. Pictures stand in the file's folder or below.
/// After: every word keeps its place in the file, over soft line ends, escapes and entities. What has no place in a
/// report (raw HTML, front matter, foreign links, rules) is a finding, and its words are kept where there are any.
/// Nothing only when the file cannot be read, or goes beyond the budgets.
std::optional<Prose> read_markdown(std::string_view path, const Files& folder, Sources& sources, Findings& findings);

}  // namespace socpress::ingest
