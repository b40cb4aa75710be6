// The Counsel look as a value, its faces, and functions to write documents and read pages in tests.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "text/face.h"
#include "typeset/typeset.h"

namespace socpress::test {

Look counsel();
/// Noto Serif, its italic, Noto Sans and its bold, loaded once.
const Faces& faces();

inline Inline words(std::string text) {
  Inline piece;
  piece.text = std::move(text);
  return piece;
}
inline Inline piece_of(Inline::Kind kind) {
  Inline piece;
  piece.kind = kind;
  return piece;
}
inline Line line(std::string text) { return {words(std::move(text))}; }
inline Inline strong(std::string text) {
  Inline piece = words(std::move(text));
  piece.marks.strong = true;
  return piece;
}
inline Paragraph paragraph(std::string text, StyleName style = StyleName::text, Role role = Role::paragraph) {
  Paragraph p;
  p.style = style;
  p.line = line(std::move(text));
  p.role = role;
  return p;
}
inline Cell cell(int column, std::string text, StyleName style = StyleName::table_text) {
  Cell c;
  c.column = static_cast<std::uint8_t>(column);
  c.blocks.emplace_back(paragraph(std::move(text), style));
  return c;
}
inline TableColumn column(std::string head, std::optional<Length> width = std::nullopt) {
  TableColumn c;
  c.head = line(std::move(head));
  c.width = width;
  return c;
}
inline Document document(BlockList blocks, Orientation orientation = Orientation::portrait) {
  Document d;
  d.look = counsel();
  d.draft = false;
  d.metadata.language = "en-US";
  Section s;
  s.name = SectionName::description;
  s.orientation = orientation;
  s.blocks = std::move(blocks);
  d.sections.push_back(std::move(s));
  return d;
}

}  // namespace socpress::test
