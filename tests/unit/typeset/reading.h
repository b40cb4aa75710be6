// Reads pages back: the text of each structure node, the text of a page, and faults of positions.
#pragma once

#include <string>
#include <vector>

#include "page/pages.h"

namespace socpress::test {

/// The text of every node that has text, in the order of the nodes, with white space folded.
std::vector<std::string> node_texts(const Pages& pages);
/// The same without any white space, in one string.
std::string all_text(const Pages& pages);
/// The lines of one page under this kind of artifact, or under nodes.
std::vector<std::string> lines(const Pages& pages, std::size_t page);
std::vector<std::string> lines(const Pages& pages, std::size_t page, Artifact artifact);
/// Pages that contain the text under a node.
std::vector<std::size_t> pages_with(const Pages& pages, const std::string& text);
/// Text and marks outside the type area, overlapping words, stretches with gaps. Empty when there are none.
std::vector<std::string> misplaced(const Pages& pages);
/// Nodes after a child, or with a parent that does not exist.
std::vector<std::string> misgrown(const Pages& pages);
/// The distance a run reaches to the right from its baseline point.
Length width_of(const Pages& pages, const Page& page, const GlyphRun& run);

}  // namespace socpress::test
