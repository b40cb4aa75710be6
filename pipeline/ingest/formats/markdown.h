// A Markdown file to prose: CommonMark with tables and footnotes, and the marks of a description.
#pragma once

#include <optional>
#include <string_view>

#include "base/finding.h"
#include "base/platform.h"
#include "model/prose.h"

namespace socpress::ingest {

/// Reads one Markdown file of management; README.md states what it may contain. Pictures are in the file's folder or
/// below. After: every word keeps its place in the file, across soft line ends, escapes and entities. Constructs that a
/// report cannot contain (raw HTML, front matter, foreign links, rules) are findings, and their words, if any, are
/// kept. Nothing only if the file cannot be read, or exceeds the budgets.
std::optional<Prose> read_markdown(std::string_view path, const Files& folder, Sources& sources, Findings& findings);

}  // namespace socpress::ingest
