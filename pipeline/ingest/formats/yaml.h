// YAML to a tree with places: one document, no anchors, aliases or tags, each key once, all within budget.
#pragma once

#include <optional>

#include "base/finding.h"
#include "ingest/formats/tree.h"

namespace socpress::ingest {

/// Before: `file` was returned by read_text. After: the tree, and a finding for each rejected part of it; or nothing,
/// with the finding that states why the file is not such a tree. An empty file is a node of kind nothing.
std::optional<Node> read_yaml(FileId file, const Sources& sources, Findings& findings);

}  // namespace socpress::ingest
