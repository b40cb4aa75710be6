// What stands around the pages: running heads, feet, letterheads, and the marks of a draft.
#include "compose/sections.h"
#include "text/unicode.h"

namespace socpress::compose {

namespace {

/// What fits on the line of a running head beside its other half: about 3.8 points a character of 504.
constexpr std::size_t head_characters = 124;

Inline piece_of(Inline::Kind kind) {
  Inline piece;
  piece.kind = kind;
  return piece;
}

Line head_left(Voice& voice, const SectionTemplate& section, std::size_t beside) {
  if (section.head_names_auditor) return voice.phrase(Phrase::head_auditor);
  const auto fits = [&](const Line& line) { return code_points(plain_text(line)) + beside <= head_characters; };
  Line whole = voice.phrase(Phrase::head_organization);
  if (fits(whole)) return whole;
  Line shorter = voice.phrase(Phrase::head_organization_short);
  if (fits(shorter)) return shorter;
  return line_of(voice.engagement().terms.organization.short_name);
}

/// "Page n of N" in the body, a roman numeral in the front matter.
Line page_line(Voice& voice, Numbering numbering) {
  if (numbering == Numbering::none) return {};
  const ItemFacts slots = {{Fact::item_page, slot(0)}, {Fact::item_total, slot(1)}};
  const Phrase said = numbering == Numbering::roman ? Phrase::foot_page_roman : Phrase::foot_page;
  const Line numbered = put(voice.phrase(said, slots), 0, piece_of(Inline::Kind::page_number));
  return put(numbered, 1, piece_of(Inline::Kind::page_total));
}

/// Furniture is no place for links: it stands on every page.
Line unlinked(Line line) {
  for (Inline& piece : line) piece.target.reset();
  return line;
}

std::vector<Line> lines_of(const std::vector<Located<Text>>& texts) {
  std::vector<Line> lines;
  for (const auto& text : texts) lines.push_back(line_of(text));
  return lines;
}

}  // namespace

Furniture compose_furniture(Voice& voice, const SectionTemplate& section) {
  Furniture furniture;
  if (*section.name == SectionName::cover) return furniture;
  furniture.head_right = unlinked(voice.say(section.running));
  furniture.head_left = head_left(voice, section, code_points(plain_text(furniture.head_right)));
  furniture.foot_first = unlinked(voice.phrase(Phrase::foot_legend));
  if (voice.holds(Fact::has_recipient)) furniture.foot_second = voice.phrase(Phrase::foot_recipient);
  furniture.page = page_line(voice, section.numbering);
  return furniture;
}

LetterheadBlock compose_letterhead(Desk& desk, Letterhead whose) {
  const Terms& terms = desk.voice.engagement().terms;
  LetterheadBlock head;
  if (whose == Letterhead::auditor) {
    head.name = terms.auditor.name->utf8;
    head.origin = terms.auditor.name.span;
    if (terms.auditor.designation) head.note = line_of(*terms.auditor.designation);
    head.address = lines_of(terms.auditor.address);
    head.contact = lines_of(terms.auditor.contact);
    return head;
  }
  const Speaker& speaker = desk.voice.speaker();
  head.name = (*speaker.name)->utf8;
  head.origin = speaker.name->span;
  head.address = lines_of(*speaker.address);
  head.contact = lines_of(*speaker.contact);
  return head;
}

void compose_draft_marks(Voice& voice, Document& document) {
  document.draft_strip_left = voice.phrase(Phrase::draft_word);
  document.draft_strip_right = voice.phrase(Phrase::draft_strip);
  document.draft_side = voice.phrase(Phrase::draft_word);
}

}  // namespace socpress::compose
