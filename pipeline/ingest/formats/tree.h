// A YAML file as a tree with places: the input of the readers of terms, system, assertion and opinion.
#pragma once

#include <string>
#include <vector>

#include "base/located.h"

namespace socpress::ingest {

struct Entry;

/// A value of a YAML file. Only the member for its kind is set.
struct Node {
  enum class Kind { nothing, scalar, sequence, mapping };

  Kind kind = Kind::nothing;
  bool plain = false;          ///< a scalar without quotes or block mark
  Text text;                   ///< scalar: trimmed, in normal form C
  std::vector<Node> items;     ///< sequence
  std::vector<Entry> entries;  ///< mapping: each key once, in the order written
  /// Scalar: its characters, without quotes or block mark. Collections: from the first to the last child.
  /// Nothing: the empty place of the missing value.
  Span span;
};

struct Entry {
  Located<std::string> key;
  Node value;
};

}  // namespace socpress::ingest
