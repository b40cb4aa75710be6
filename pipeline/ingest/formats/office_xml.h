// The XML of office packages: names without prefixes, Boolean values, and texts with their escapes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/platform.h"
#include "ingest/formats/package.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace socpress::ingest {

/// The name after its prefix: prefixes differ between producers.
std::string_view local_name(const char* name);
/// The first child element of that local name; an empty node if there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
/// The value of the attribute of that local name; empty if it is absent.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);
/// An integer from 0, in digits only; nothing for anything else.
std::optional<std::uint32_t> whole_number_in(std::string_view digits);
/// The value of an attribute as such a number.
std::optional<std::uint32_t> number_attribute(const pugi::xml_node& node, std::string_view name);
/// Whether the attribute is true (`1`, `true`).
bool is_yes(const pugi::xml_node& node, std::string_view name);

/// A text of a cell: `_x000A_` and similar escapes represent one character (ECMA-376 part 1, 22.9.2.19); line ends are
/// LF.
std::string unescaped(std::string_view text);

/// A text with formatted runs (`si`, `is`). `struck`: some of its words are struck through.
struct RichText {
  std::string text;
  bool struck = false;
};
RichText rich_text(const pugi::xml_node& item);
/// Whether the properties of a run or a font (`rPr`, `font`) strike it through.
bool strikes(const pugi::xml_node& properties);

/// Reads a part into `document`. An error for a part that is not well-formed, not UTF-8, or declares a document type.
Expected<Done> read_part(const Package& package, std::string_view name, pugi::xml_document& document);

}  // namespace socpress::ingest
