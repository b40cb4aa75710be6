// YAML to a tree with places: one document, no anchors, aliases or tags, each key once, all within budget.
#pragma once

#include <optional>

#include "base/finding.h"
#include "ingest/formats/tree.h"

namespace socpress::ingest {

/// Before: `file` was given by read_text. After: the tree, and a finding for each thing in it that was refused; or
/// nothing, with the finding that says why the file is no such tree. An empty file is a node of kind nothing.
std::optional<Node> read_yaml(FileId file, const Sources& sources, Findings& findings);

}  // namespace socpress::ingest
