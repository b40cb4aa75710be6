// Small pieces that blocks are put together from: paragraphs, cells, lines joined and marked.
#include "compose/pieces.h"

#include <algorithm>
#include <iterator>

namespace socpress::compose {

Paragraph paragraph_of(StyleName style, Line line, Role role) {
  Paragraph paragraph;
  paragraph.style = style;
  paragraph.line = std::move(line);
  paragraph.role = role;
  return paragraph;
}

Cell cell_of(std::uint8_t column, Paragraph paragraph, bool header) {
  Cell cell;
  cell.column = column;
  cell.header = header;
  cell.blocks.emplace_back(std::move(paragraph));
  return cell;
}

Line strong(Line line) {
  for (Inline& piece : line) piece.marks.strong = true;
  return line;
}

Line emphasized(Line line) {
  for (Inline& piece : line) piece.marks.emphasis = true;
  return line;
}

Line linked(Line line, TargetId target) {
  for (Inline& piece : line)
    if (piece.kind == Inline::Kind::text) piece.target = target;
  return line;
}

std::string next_number(const Desk& desk) {
  const std::string number = std::to_string(desk.next_heading);
  return desk.section_number == 0 ? number : std::to_string(desk.section_number) + "." + number;
}

Paragraph side_head_of(const Desk& desk, Line line) {
  const bool below_numbered = desk.next_heading > 1;
  Paragraph head = paragraph_of(StyleName::h3, std::move(line), below_numbered ? Role::h3 : Role::h2);
  head.outline_level = below_numbered ? 3 : 2;
  return head;
}

void append(Line& line, Line more) {
  line.insert(line.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void append(Line& line, std::string_view joint) {
  Inline piece;
  piece.text = joint;
  line.push_back(std::move(piece));
}

Line category_words(Voice& voice, Phrase name_or_title, const Category& category) {
  std::string keyword(name_of(category));
  std::replace(keyword.begin(), keyword.end(), '-', '_');  // a select's keyword holds no hyphen
  return voice.phrase(name_or_title, {{Fact::item_id, std::move(keyword)}});
}

bool blank(const Line& line) {
  for (const Inline& piece : line)
    if (piece.kind != Inline::Kind::text || !piece.text.empty()) return false;
  return true;
}

}  // namespace socpress::compose
