// What readers of XML share: which elements and attributes may stand where, and what was probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "ingest/formats/xml.h"

namespace socpress::ingest {

using Words = std::vector<std::string_view>;

/// A help: the word that was probably meant, or all that are known when they are few.
std::string meant(std::string_view word, const Words& known);

/// Whether the root is the element this reader reads; a finding otherwise.
bool expect_root(const XmlNode& root, std::string_view name, Findings& findings);

/// Every attribute that is not known here is a finding.
void expect_attributes(const XmlNode& node, const Words& known, Findings& findings);

/// Reports an element that may not stand in `parent`.
void report_unknown_element(const XmlNode& node, std::string_view parent, const Words& known, Findings& findings);

/// The children that are known here, in order; any other element, and any text, is a finding.
std::vector<const XmlNode*> elements(const XmlNode& node, const Words& known, Findings& findings);

}  // namespace socpress::ingest
