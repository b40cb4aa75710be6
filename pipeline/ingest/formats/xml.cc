// An XML file as a small tree: pugixml parses in place and decodes nothing, so that every pointer is an offset.
#include "ingest/formats/xml.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "ingest/formats/budget.h"
#include "ingest/formats/placed_text.h"
#include "ingest/formats/text_file.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> broken{
    "xml/not-well-formed", Blocks::everything,
    "the XML is not well-formed here ({}); every element and quotation mark that is opened is closed",
    "close it; write a literal < or & as &lt; or &amp;"};
const FindingKind<> doctype{"xml/doctype", Blocks::everything,
                            "the file has a DOCTYPE; files that declare entities are not read",
                            "remove the DOCTYPE, and write the characters directly"};
const FindingKind<std::string> encoding{"xml/encoding", Blocks::everything,
                                        "the file declares the encoding `{}`; input files are UTF-8",
                                        "save the file as UTF-8 and declare that, or remove the declaration"};
const FindingKind<> two_roots{"xml/two-roots", Blocks::everything, "the file has a second root element; a file has one",
                              "move its content into the first, or remove it"};
const FindingKind<> no_root{"xml/no-root", Blocks::everything, "the file has no element; a file has one root element",
                            "add the root element, or remove the file"};
const FindingKind<> text_outside{"xml/text-outside", Blocks::everything,
                                 "text is outside the root element; all content is inside the root element",
                                 "move the text inside, or make it a comment: <!-- … -->"};
const FindingKind<std::size_t> too_deep{"xml/too-deep", Blocks::everything,
                                        "elements are nested deeper than {} levels; layouts and catalogs need fewer",
                                        "check whether an element above is not closed"};
const FindingKind<std::size_t> too_many{
    "xml/too-many-nodes", Blocks::everything,
    "the file contains more than {} elements, attributes and texts; layouts and catalogs need fewer",
    "keep only what is used; a layout can extend another"};
const FindingKind<std::string> duplicate_attribute{
    "xml/duplicate-attribute", Severity::error,
    "the attribute `{}` is set twice on one element; an attribute is set once", "keep one of them"};
const FindingKind<std::string> unknown_reference{
    "xml/unknown-reference", Severity::error,
    "`{}` is not a known character reference; characters are written directly",
    "write the character itself; only &amp; &lt; &gt; &quot; &apos; and numbers such as &#8217; are known"};

/// The character that `&name;` represents, as UTF-8; empty if a report may not contain it.
std::string referred(std::string_view name) {
  if (name == "amp") return "&";
  if (name == "lt") return "<";
  if (name == "gt") return ">";
  if (name == "quot") return "\"";
  if (name == "apos") return "'";
  if (!name.starts_with('#')) return {};
  const bool hexadecimal = name.starts_with("#x");
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t number = 0;
  const char* stop = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), stop, number, hexadecimal ? 16 : 10);
  if (error != std::errc{} || end != stop) return {};
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return {};
  std::string character;
  append_utf8(character, static_cast<char32_t>(number));
  return first_bad_code_point(character) ? std::string() : character;
}

/// Converts pugixml's tree to XmlNode.
class Conversion {
 public:
  Conversion(FileId file, std::string_view source, const std::string& parsed, Findings& findings)
      : file_(file), source_(source), parsed_(parsed), findings_(findings) {}

  /// The element with all its descendants; fewer, if a budget was exceeded (see `whole`).
  XmlNode element(const pugi::xml_node& given, std::size_t level) {
    XmlNode node;
    const std::uint32_t begin = offset(given.name());
    node.name = source_.substr(begin, std::string_view(given.name()).size());
    node.span = span(begin, node.name.size());
    if (level > budget::depth) {
      stop(findings_.report(too_deep, budget::depth), node.span);
      return node;
    }
    for (const pugi::xml_attribute& attribute : given.attributes()) add_attribute(node, attribute);
    for (const pugi::xml_node& child : given.children()) {
      if (!whole_) break;
      if (child.type() == pugi::node_element) node.children.push_back(element(child, level + 1));
      if (child.type() == pugi::node_pcdata) add_text(node, child.value(), true);
      if (child.type() == pugi::node_cdata) add_text(node, child.value(), false);
      count(node.span);
    }
    return node;
  }

  bool whole() const { return whole_; }

 private:
  std::uint32_t offset(const char* within) const { return static_cast<std::uint32_t>(within - parsed_.data()); }
  Span span(std::size_t begin, std::size_t length) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
  }

  void stop(Findings::Entry entry, Span at) {
    entry.at(at);
    whole_ = false;
  }

  void count(Span at) {
    if (++nodes_ > budget::nodes && whole_) stop(findings_.report(too_many, budget::nodes), at);
  }

  void add_attribute(XmlNode& node, const pugi::xml_attribute& given) {
    XmlAttribute attribute;
    const std::uint32_t begin = offset(given.name());
    attribute.name = source_.substr(begin, std::string_view(given.name()).size());
    attribute.name_span = span(begin, attribute.name.size());
    count(attribute.name_span);
    if (const XmlAttribute* first = node.find(attribute.name)) {
      findings_.report(duplicate_attribute, std::string(attribute.name))
          .at(attribute.name_span)
          .also(first->name_span, "the first");
      return;
    }
    // An empty value need not point into the buffer.
    const std::string_view value = given.value();
    attribute.value = value.empty() ? Located<Text>{{}, attribute.name_span} : decoded(value, true);
    node.attributes.push_back(std::move(attribute));
  }

  void add_text(XmlNode& node, const char* value, bool with_references) {
    if (*value == '\0') return;
    XmlNode text;
    text.text = decoded(value, with_references);
    text.span = text.text.span;
    node.children.push_back(std::move(text));
  }

  Located<Text> decoded(std::string_view raw, bool with_references) {
    const std::uint32_t begin = offset(raw.data());
    PlacedText text;
    std::size_t at = 0;
    while (at < raw.size()) {
      const std::size_t ampersand = with_references ? std::min(raw.find('&', at), raw.size()) : raw.size();
      text.add(raw.substr(at, ampersand - at), begin + static_cast<std::uint32_t>(at));
      if (ampersand == raw.size()) break;
      at = ampersand + add_reference(text, raw.substr(ampersand), begin + static_cast<std::uint32_t>(ampersand));
    }
    Located<Text> value = text.take(file_);
    value.value = in_normal_form(std::move(value.value), value.span);
    return value;
  }

  /// `rest` begins with an ampersand. Returns the number of bytes read.
  std::size_t add_reference(PlacedText& text, std::string_view rest, std::uint32_t at) {
    constexpr std::size_t longest = 32;
    const std::size_t end = rest.substr(0, longest).find(';');
    const std::size_t length = end == rest.npos ? 1 : end + 1;
    const std::string character = end == rest.npos ? std::string() : referred(rest.substr(1, end - 1));
    if (character.empty()) {
      findings_.report(unknown_reference, std::string(rest.substr(0, length))).at(span(at, length));
      text.add(rest.substr(0, length), at);
    } else {
      text.add_for(character, at, static_cast<std::uint32_t>(length));
    }
    return length;
  }

  FileId file_;
  std::string_view source_;
  const std::string& parsed_;
  Findings& findings_;
  std::size_t nodes_ = 0;
  bool whole_ = true;
};

/// Reports content that is not permitted next to the root; returns the root if there is no error.
std::optional<pugi::xml_node> only_root(const pugi::xml_document& document, const std::string& parsed, FileId file,
                                        Findings& findings) {
  std::optional<pugi::xml_node> root;
  bool well = true;
  const auto refuse = [&](Findings::Entry entry, const char* begin, std::size_t length) {
    const auto at = static_cast<std::uint32_t>(begin - parsed.data());
    entry.at({file, at, at + static_cast<std::uint32_t>(length)});
    well = false;
  };
  for (const pugi::xml_node& node : document.children()) {
    const std::string_view name = node.name(), value = node.value();
    if (node.type() == pugi::node_declaration) {
      const std::string_view declared = node.attribute("encoding").value();
      if (!declared.empty() && folded(declared) != "utf-8")
        refuse(findings.report(encoding, std::string(declared)), declared.data(), declared.size());
    } else if (node.type() == pugi::node_doctype) {
      refuse(findings.report(doctype), value.data(), std::min<std::size_t>(value.size(), 1));
    } else if (node.type() == pugi::node_element) {
      if (root) refuse(findings.report(two_roots), name.data(), name.size());
      root = node;
    } else if (value.find_first_not_of(" \t\r\n") != value.npos) {
      refuse(findings.report(text_outside), value.data(), value.size());
    }
  }
  if (!root && well) refuse(findings.report(no_root), parsed.data(), 0);
  return well ? root : std::nullopt;
}

}  // namespace

bool XmlNode::is_blank() const { return is_text() && text->utf8.find_first_not_of(" \t\r\n") == std::string::npos; }

const XmlAttribute* XmlNode::find(std::string_view attribute) const {
  for (const XmlAttribute& own : attributes)
    if (own.name == attribute) return &own;
  return nullptr;
}

std::optional<XmlNode> read_xml(FileId file, const Sources& sources, Findings& findings) {
  const std::string_view source = sources[file].bytes();
  std::string parsed(source);
  // pugixml writes its terminators into the buffer and points into it; without decoding, nothing moves. The buffer
  // includes the string's final NUL; otherwise a terminator would overwrite the last character.
  constexpr unsigned flags = pugi::parse_minimal | pugi::parse_ws_pcdata | pugi::parse_cdata | pugi::parse_doctype |
                             pugi::parse_declaration | pugi::parse_fragment;
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_buffer_inplace(parsed.data(), parsed.size() + 1, flags, pugi::encoding_utf8);
  if (!result) {
    const auto at = static_cast<std::uint32_t>(std::min(static_cast<std::size_t>(result.offset), source.size()));
    std::string reason = result.description();
    reason.front() = static_cast<char>(reason.front() | 0x20);
    findings.report(broken, reason).at({file, at, at});
    return std::nullopt;
  }
  const auto root = only_root(document, parsed, file, findings);
  if (!root) return std::nullopt;
  Conversion conversion(file, source, parsed, findings);
  XmlNode tree = conversion.element(*root, 1);
  if (!conversion.whole()) return std::nullopt;
  return tree;
}

}  // namespace socpress::ingest
