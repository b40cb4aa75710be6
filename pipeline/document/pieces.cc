// Small elements of blocks: paragraphs, cells, signatures, lines joined and marked.
#include "document/pieces.h"

#include <iterator>

#include "text/message.h"

namespace socpress::inline document {

Line line_of(std::string text, Span origin) {
  Inline piece;
  piece.text = std::move(text);
  piece.origin = origin;
  return {piece};
}

Line line_of(const Located<Text>& text) { return line_of(text->utf8, text.span); }

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

Line unlinked(Line line) {
  for (Inline& piece : line) piece.target.reset();
  return line;
}

void append(Line& line, Line more) {
  line.insert(line.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void append(Line& line, std::string_view joint) { append(line, line_of(std::string(joint))); }

bool blank(const Line& line) {
  for (const Inline& piece : line)
    if (piece.kind != Inline::Kind::text || !piece.text.empty()) return false;
  return true;
}

void extend(BlockList& blocks, BlockList more) {
  blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

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

SideRow row_beside(Paragraph head) {
  SideRow row;
  row.before = pt(14);
  row.side.push_back(std::move(head));
  return row;
}

SideRow ruled_row(Paragraph title) {
  SideRow row;
  row.rule_above = true;
  row.before = pt(21);
  row.keep_with_next = true;
  row.main.emplace_back(std::move(title));
  return row;
}

SideRow cover_row(Line label, Line value) {
  SideRow row;
  row.rule_above = true;
  row.rule_color = ColorName::cover_rule;
  row.rule_weight = pt(0.4);
  if (!label.empty()) row.side.push_back(paragraph_of(StyleName::cover_label, std::move(label), Role::label));
  if (!value.empty()) row.main.emplace_back(paragraph_of(StyleName::cover_value, std::move(value)));
  return row;
}

Paragraph numbered_label(Wording& wording, Phrase label, int number) {
  return paragraph_of(StyleName::caption_label, wording.phrase(label, {{Fact::item_number, std::int64_t{number}}}),
                      Role::label);
}

Paragraph caption_of(Line text) { return paragraph_of(StyleName::caption, std::move(text), Role::caption); }

Line open_words(Wording& wording, const Line& what) {
  Line line = strong(wording.phrase(Phrase::open_label));
  append(line, " ");
  append(line, what);
  return line;
}

Block open_box(Wording& wording, const Line& what) {
  Framed made;
  made.kind = Framed::Kind::open;
  made.blocks.emplace_back(paragraph_of(StyleName::open, open_words(wording, what), Role::note));
  return made;
}

SignatureBlock signature_block(Wording& wording, Line name, Element element) {
  SignatureBlock signature;
  signature.open = name.empty();
  if (signature.open) name = open_words(wording, wording.phrase(Phrase::open_signature));
  signature.name = paragraph_of(signature.open ? StyleName::open : StyleName::signature, std::move(name));
  signature.name.element = element;
  return signature;
}

Paragraph date_paragraph(Wording& wording, std::string_view locale, const std::optional<Date>& date, Span origin) {
  Line line = date ? line_of(long_date({date->year, date->month, date->day}, std::string(locale)), origin)
                   : open_words(wording, wording.phrase(Phrase::open_date));
  Paragraph made = paragraph_of(StyleName::text, std::move(line));
  made.element = Element::date;
  return made;
}

void add_draft_marks(Wording& wording, Document& document) {
  document.draft_strip_left = wording.phrase(Phrase::draft_word);
  document.draft_strip_right = wording.phrase(Phrase::draft_strip);
  document.draft_side = wording.phrase(Phrase::draft_word);
}

}  // namespace socpress::inline document
