// A YAML file as our own tree with places: what the readers of terms, system, assertion and opinion walk.
#pragma once

#include <string>
#include <vector>

#include "base/located.h"

namespace socpress::ingest {

struct Entry;

/// A value of a YAML file. Only the member that its kind names is filled.
struct Node {
  enum class Kind { nothing, scalar, sequence, mapping };

  Kind kind = Kind::nothing;
  bool plain = false;          ///< a scalar without quotes or block mark
  Text text;                   ///< scalar: trimmed, in normal form C
  std::vector<Node> items;     ///< sequence
  std::vector<Entry> entries;  ///< mapping: each key once, in the order written
  /// Scalar: its characters, without quotes or block mark. Collections: from the first to the last child.
  /// Nothing: the empty place where a value would stand.
  Span span;
};

struct Entry {
  Located<std::string> key;
  Node value;
};

}  // namespace socpress::ingest
