// Escaping, and elements that begin and end.
#include "review/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "text/unicode.h"

namespace socpress::review {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";
/// Elements that begin a line of the file, for readers of its source.
constexpr std::array<std::string_view, 25> on_own_line = {
    "head", "meta", "title", "style", "script", "body", "header", "nav", "main",  "footer", "section", "article", "div",
    "h2",   "h3",   "h4",    "p",     "ul",     "ol",   "li",     "dl",  "table", "tbody",  "tr",      "form"};

bool reorders(char32_t c) {
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c <= 0x9f); }

void append_code_point(std::string& html, char32_t c) {
  switch (c) {
    case U'&': html += "&amp;"; return;
    case U'<': html += "&lt;"; return;
    case U'>': html += "&gt;"; return;
    case U'"': html += "&quot;"; return;
    case U'\'': html += "&#39;"; return;
    default: break;
  }
  if (reorders(c))
    fmt::format_to(std::back_inserter(html), "[U+{:04X}]", static_cast<std::uint32_t>(c));
  else if (is_control(c) || (c & 0xfffe) == 0xfffe)
    html += replacement;
  else
    append_utf8(html, c);
}

void append_well_formed(std::string& html, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    const bool plain =
        byte >= 0x20 && byte < 0x7f && byte != '&' && byte != '<' && byte != '>' && byte != '"' && byte != '\'';
    if (plain)
      html += utf8[at++];
    else
      append_code_point(html, next_code_point(utf8, at));
  }
}

}  // namespace

void append_escaped(std::string& html, std::string_view given) {
  while (const auto bad = first_bad_utf8(given)) {
    append_well_formed(html, given.substr(0, *bad));
    html += replacement;
    given.remove_prefix(*bad + 1);
  }
  append_well_formed(html, given);
}

void Html::begin(std::string_view tag, const Attributes& attributes) {
  if (std::find(on_own_line.begin(), on_own_line.end(), tag) != on_own_line.end()) html_ += '\n';
  html_ += '<';
  html_ += tag;
  for (const Attribute& attribute : attributes) {
    html_ += ' ';
    html_ += attribute.name;
    html_ += "=\"";
    append_escaped(html_, attribute.value);
    html_ += '"';
  }
}

Html::Element Html::in(std::string_view tag, const Attributes& attributes) {
  begin(tag, attributes);
  html_ += '>';
  return {*this, tag};
}

void Html::single(std::string_view tag, const Attributes& attributes) {
  begin(tag, attributes);
  html_ += "/>";
}

void Html::leaf(std::string_view tag, std::string_view given, const Attributes& attributes) {
  const Element element = in(tag, attributes);
  text(given);
}

void Html::close(std::string_view tag) {
  html_ += "</";
  html_ += tag;
  html_ += '>';
}

}  // namespace socpress::review
