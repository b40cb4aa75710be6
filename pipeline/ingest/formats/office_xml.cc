// Reads parts with pugixml, which decodes only the five predefined entities and loads nothing external.
#include "ingest/formats/office_xml.h"

#include <fmt/format.h>

#include <charconv>
#include <pugixml.hpp>

#include "text/unicode.h"

namespace socpress::ingest {

namespace {

std::optional<std::uint32_t> whole_number(std::string_view digits, int base) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
  return number;
}

/// The character that `_xHHHH_` at the beginning of `text` represents; halves of surrogate pairs represent themselves.
std::optional<char32_t> escaped_character(std::string_view text) {
  constexpr std::size_t length = 7;
  if (text.size() < length || !text.starts_with("_x") || text[length - 1] != '_') return std::nullopt;
  const auto number = whole_number(text.substr(2, 4), 16);
  if (!number || (*number >= 0xD800 && *number <= 0xDFFF)) return std::nullopt;
  return static_cast<char32_t>(*number);
}

}  // namespace

std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  return whole.substr(whole.find(':') + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children())
    if (local_name(child.name()) == name) return child;
  return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes())
    if (local_name(attribute.name()) == name) return attribute.value();
  return {};
}

std::optional<std::uint32_t> number_attribute(const pugi::xml_node& node, std::string_view name) {
  return whole_number_in(attribute_of(node, name));
}

std::optional<std::uint32_t> whole_number_in(std::string_view digits) { return whole_number(digits, 10); }

bool is_yes(const pugi::xml_node& node, std::string_view name) {
  const std::string_view value = attribute_of(node, name);
  return value == "1" || value == "true";
}

std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto escaped = text[at] == '_' ? escaped_character(text.substr(at)) : std::nullopt;
    const std::size_t before = out.size();
    if (escaped) {
      append_utf8(out, *escaped);
      at += 6;
    } else {
      out += text[at];
    }
    // CR LF and CR are also line ends; of CR LF the LF remains.
    if (out.back() == '\n' && before > 0 && out[before - 1] == '\r') out.erase(before - 1, 1);
  }
  for (char& c : out)
    if (c == '\r') c = '\n';
  return out;
}

bool strikes(const pugi::xml_node& properties) {
  const pugi::xml_node strike = child_of(properties, "strike");
  return strike && attribute_of(strike, "val") != "0" && attribute_of(strike, "val") != "false";
}

RichText rich_text(const pugi::xml_node& item) {
  RichText found;
  for (const pugi::xml_node& piece : item.children()) {
    // Phonetic hints (`rPh`) accompany the text and are not part of it.
    const std::string_view name = local_name(piece.name());
    if (name != "t" && name != "r") continue;
    const pugi::xml_node text = name == "t" ? piece : child_of(piece, "t");
    found.text += text.text().get();
    if (name == "r" && strikes(child_of(piece, "rPr")) && !folded(text.text().get()).empty()) found.struck = true;
  }
  found.text = unescaped(found.text);
  return found;
}

Expected<Done> read_part(const Package& package, std::string_view name, pugi::xml_document& document) {
  const Expected<std::string> read = package.part(name);
  if (const Error* error = std::get_if<Error>(&read)) return *error;
  const std::string& bytes = std::get<std::string>(read);
  const Error damaged{fmt::format("its part `{}` is damaged", name)};
  if (first_bad_utf8(bytes)) return damaged;
  // White space alone may be the complete text of a cell.
  constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  if (!document.load_buffer(bytes.data(), bytes.size(), flags, pugi::encoding_utf8)) return damaged;
  for (const pugi::xml_node& node : document.children())
    if (node.type() == pugi::node_doctype) return damaged;
  return Done{};
}

}  // namespace socpress::ingest
