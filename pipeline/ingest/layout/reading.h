// The parts of the layout reader: files joined by `extends`, look, conditions, texts, sections.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "base/platform.h"
#include "document/layout.h"
#include "ingest/formats/xml.h"
#include "ingest/formats/xml_words.h"

namespace socpress::ingest {

/// The item_… facts that a text may name: those of a list's items, all of them in a phrase, otherwise none.
struct ItemScope {
  bool phrase = false;
  std::optional<ListName> list;

  bool provides(Fact fact) const;
};

/// The shared input of every part of the reader.
struct LayoutReading {
  Findings& findings;
  std::string locale;
  const Files& folder;  ///< the engagement's, for the Markdown files of added sections
  Sources& sources;
  std::vector<std::string> added{};  ///< names of the sections that the layout adds
};

/// The layout of that name with everything it extends and the engagement's own layout, joined into one tree: the entry
/// of a later file replaces the entry of the same name of an earlier file, in its place.
struct JoinedLayout {
  XmlNode root;
  std::vector<FileId> files;  ///< from the first extended to the last
};
std::optional<JoinedLayout> join_layouts(std::string_view name, const Files& data, const Files& folder,
                                         Sources& sources, Findings& findings);

/// The faces, colors and styles. A style that the look lacks is a finding.
Look read_look(const XmlNode& root, LayoutReading& reading);

/// The condition of the node's `when=`; without one, it is always satisfied.
Condition read_condition(const XmlNode& node, LayoutReading& reading);

/// The text in the node, with its marks, white space folded and the ends trimmed.
TemplateText read_template(const XmlNode& node, const ItemScope& scope, LayoutReading& reading);
TemplateText read_template(const XmlAttribute& attribute, const ItemScope& scope, LayoutReading& reading);

/// The sections in the order of the tree; if the root has `sections=`, those that it names, in its order.
std::vector<SectionTemplate> read_sections(const XmlNode& root, LayoutReading& reading);

/// The requirements of the report kind: the root's `required-sections=`, and each <required-elements section="">.
std::vector<RequiredSection> read_required(const XmlNode& root, LayoutReading& reading);

/// The sections that the layout adds: those with `from=`. Before: no text was read.
void collect_added(const XmlNode& root, LayoutReading& reading);

/// The section that an attribute names, with its own name if the layout adds it; a finding for an unknown one.
std::pair<SectionName, std::string> section_of(const XmlAttribute& attribute, LayoutReading& reading);

/// Every name of one of the vocabulary's enumerations.
template <class Name>
Words vocabulary() {
  Words words;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Name::count_); ++i)
    words.push_back(name_of(static_cast<Name>(i)));
  return words;
}

/// The attribute's value as one of a few words; the first if there is no such attribute; a finding for another word.
template <class Value>
Value one_of(const XmlNode& node, std::string_view attribute_name,
             const std::vector<std::pair<std::string_view, Value>>& words, LayoutReading& reading);

/// Reports a name that is not a fact, or not one that is permitted here.
void report_unknown_fact(std::string_view word, Span at, const Words& known, LayoutReading& reading);

/// Reports a word of an attribute that is not known there.
void report_unknown_word(const XmlAttribute& attribute, const Words& known, LayoutReading& reading);

/// Reports a required attribute that an element lacks.
void report_missing_attribute(const XmlNode& node, std::string_view name, LayoutReading& reading);

/// The vocabulary's name in an attribute; nothing without one, and a finding for an unknown one.
template <class Name>
std::optional<Name> named(const XmlNode& node, std::string_view attribute_name,
                          std::optional<Name> (*find)(std::string_view), LayoutReading& reading) {
  const XmlAttribute* attribute = node.find(attribute_name);
  if (attribute == nullptr) return std::nullopt;
  const auto found = find(attribute->word());
  if (!found) report_unknown_word(*attribute, vocabulary<Name>(), reading);
  return found;
}

template <class Value>
Value one_of(const XmlNode& node, std::string_view attribute_name,
             const std::vector<std::pair<std::string_view, Value>>& words, LayoutReading& reading) {
  const XmlAttribute* attribute = node.find(attribute_name);
  if (attribute == nullptr) return words.front().second;
  Words known;
  for (const auto& [word, value] : words) {
    if (word == attribute->word()) return value;
    known.push_back(word);
  }
  report_unknown_word(*attribute, known, reading);
  return words.front().second;
}

}  // namespace socpress::ingest
