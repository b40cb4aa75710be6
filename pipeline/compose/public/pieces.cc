// Small pieces that public blocks are put together from.
#include <iterator>

#include "compose/public/sections.h"
#include "model/public_text.h"

namespace socpress::compose_public {

Paragraph paragraph_of(StyleName style, Line line, Role role) {
  Paragraph made;
  made.style = style;
  made.role = role;
  made.line = std::move(line);
  return made;
}

Line line_of(const PublicText& text) {
  Inline piece;
  piece.text = text.utf8;
  piece.origin = place_of(text);
  return {piece};
}

void append(Line& line, Line more) {
  line.insert(line.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void append(Line& line, std::string_view joint) {
  Inline piece;
  piece.text = joint;
  line.push_back(std::move(piece));
}

Line strong(Line line) {
  for (Inline& piece : line) piece.marks.strong = true;
  return line;
}

std::size_t picture(Desk& desk, std::uint32_t index) {
  std::vector<Picture>& shown = desk.document.pictures;
  const auto [known, is_new] = desk.pictures.try_emplace(index, shown.size());
  if (is_new) shown.push_back(desk.voice.engagement().pictures.at(index));
  return known->second;
}

Block open_box(Desk& desk, const Line& what) {
  Line line = strong(desk.voice.phrase(Phrase::open_label));
  append(line, " ");
  append(line, what);
  Framed made;
  made.kind = Framed::Kind::open;
  made.blocks.emplace_back(paragraph_of(StyleName::open, std::move(line), Role::note));
  return made;
}

}  // namespace socpress::compose_public
