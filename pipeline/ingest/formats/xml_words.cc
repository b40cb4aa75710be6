// Shared code of XML readers: unknown elements and attributes, each at its place with the nearest known one.
#include "ingest/formats/xml_words.h"

#include <algorithm>

#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string, std::string> unknown_root{
    "xml/unknown-root", Blocks::everything,
    "the root element is `{}`, and `{}` was expected; the root element identifies the kind of file",
    "write the expected element, or name another file"};
const FindingKind<std::string, std::string> unknown_element{
    "xml/unknown-element", Severity::error, "`{}` is not an element of `{}`; only known elements are accepted",
    "correct the spelling, or move the element to where it belongs"};
const FindingKind<std::string, std::string> unknown_attribute{
    "xml/unknown-attribute", Severity::error, "`{}` is not an attribute of `{}`; only known attributes are accepted",
    "correct the spelling, or remove it"};
const FindingKind<std::string> stray_text{"xml/stray-text", Severity::error,
                                          "`{}` contains text directly; it contains only elements",
                                          "move the text into one of the elements"};

bool knows(const Words& known, std::string_view word) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

}  // namespace

std::string meant(std::string_view word, const Words& known) {
  if (std::string near = did_you_mean(word, known); !near.empty()) return near;
  constexpr std::size_t few = 8;
  if (known.empty() || known.size() > few) return {};
  return fmt::format("known here: `{}`", fmt::join(known, "`, `"));
}

bool expect_root(const XmlNode& root, std::string_view name, Findings& findings) {
  if (root.name == name) return true;
  findings.report(unknown_root, std::string(root.name), std::string(name)).at(root.span);
  return false;
}

void expect_attributes(const XmlNode& node, const Words& known, Findings& findings) {
  for (const XmlAttribute& attribute : node.attributes)
    if (!knows(known, attribute.name))
      findings.report(unknown_attribute, std::string(attribute.name), std::string(node.name))
          .at(attribute.name_span)
          .help(meant(attribute.name, known));
}

void report_unknown_element(const XmlNode& node, std::string_view parent, const Words& known, Findings& findings) {
  findings.report(unknown_element, std::string(node.name), std::string(parent))
      .at(node.span)
      .help(meant(node.name, known));
}

std::vector<const XmlNode*> elements(const XmlNode& node, const Words& known, Findings& findings) {
  std::vector<const XmlNode*> found;
  for (const XmlNode& child : node.children) {
    if (child.is_blank()) continue;
    if (child.is_text()) {
      findings.report(stray_text, std::string(node.name)).at(child.span);
    } else if (!knows(known, child.name)) {
      report_unknown_element(child, node.name, known, findings);
    } else {
      found.push_back(&child);
    }
  }
  return found;
}

}  // namespace socpress::ingest
