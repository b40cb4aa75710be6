// Shared code of XML readers: the permitted elements and attributes, and suggestions for unknown ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "ingest/formats/xml.h"

namespace socpress::ingest {

using Words = std::vector<std::string_view>;

/// A help: the word that was probably intended, or all known words if they are few.
std::string meant(std::string_view word, const Words& known);

/// Whether the root is the element that this reader reads; otherwise a finding.
bool expect_root(const XmlNode& root, std::string_view name, Findings& findings);

/// Reports every attribute that is not known here.
void expect_attributes(const XmlNode& node, const Words& known, Findings& findings);

/// Reports an element that is not permitted in `parent`.
void report_unknown_element(const XmlNode& node, std::string_view parent, const Words& known, Findings& findings);

/// The known children, in order; any other element, and any text, is a finding.
std::vector<const XmlNode*> elements(const XmlNode& node, const Words& known, Findings& findings);

}  // namespace socpress::ingest
