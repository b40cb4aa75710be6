// The structure tree under construction: parents before children, siblings in reading order.
#pragma once

#include <utility>
#include <vector>

#include "page/pages.h"

namespace socpress::typeset {

/// Builds Pages::nodes. Node 0 is the document.
class Tree {
 public:
  Tree() { nodes_.push_back({}); }

  NodeId add(Tag tag, NodeId parent) {
    StructureNode node;
    node.tag = tag;
    node.parent = parent;
    nodes_.push_back(std::move(node));
    return static_cast<NodeId>(nodes_.size() - 1);
  }
  StructureNode& operator[](NodeId id) { return nodes_[static_cast<std::size_t>(id)]; }
  std::vector<StructureNode> take() { return std::move(nodes_); }

 private:
  std::vector<StructureNode> nodes_;
};

}  // namespace socpress::typeset
