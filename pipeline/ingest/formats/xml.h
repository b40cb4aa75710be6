// An XML file as a small tree with places: elements, attributes and texts, without external loading or expansion.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/located.h"

namespace socpress::ingest {

struct XmlAttribute {
  std::string_view name;
  Span name_span;
  Located<Text> value;

  std::string_view word() const { return value->utf8; }
};

/// An element, or a text between elements. Names are views into the source's bytes, which outlive every tree.
struct XmlNode {
  std::string_view name;  ///< empty: a text
  Span span;              ///< the element's name in its start tag; a text's bytes
  std::vector<XmlAttribute> attributes;
  std::vector<XmlNode> children;  ///< includes texts of white space only; excludes comments
  Located<Text> text;

  bool is_text() const { return name.empty(); }
  /// Whether this is a text of white space only.
  bool is_blank() const;
  const XmlAttribute* find(std::string_view attribute) const;
};

/// Before: `file` was read by read_text. After: the root element, or nothing and a finding if the file is not
/// well-formed, declares entities (a DOCTYPE) or an encoding other than UTF-8, has two roots, or exceeds the budgets. A
/// duplicate attribute or an unknown `&name;` is a finding, and the tree is still returned: the first attribute counts,
/// and the reference stays as written.
std::optional<XmlNode> read_xml(FileId file, const Sources& sources, Findings& findings);

}  // namespace socpress::ingest
