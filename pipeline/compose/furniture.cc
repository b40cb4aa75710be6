// Furniture of the pages: running heads, footers, letterheads.
#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

Inline piece_of(Inline::Kind kind) {
  Inline piece;
  piece.kind = kind;
  return piece;
}

/// "Page n of N" in the body, a Roman numeral in the front matter.
Line page_line(SentenceBuilder& sentences, Numbering numbering) {
  if (numbering == Numbering::none) return {};
  const ItemFacts slots = {{Fact::item_page, slot(0)}, {Fact::item_total, slot(1)}};
  const Phrase words = numbering == Numbering::roman ? Phrase::foot_page_roman : Phrase::foot_page;
  const Line numbered = put(sentences.phrase(words, slots), 0, piece_of(Inline::Kind::page_number));
  return put(numbered, 1, piece_of(Inline::Kind::page_total));
}

std::vector<Line> lines_of(const std::vector<Located<Text>>& texts) {
  std::vector<Line> lines;
  for (const auto& text : texts) lines.push_back(line_of(text));
  return lines;
}

}  // namespace

Furniture compose_furniture(SentenceBuilder& sentences, const SectionTemplate& section) {
  Furniture furniture;
  if (*section.name == SectionName::cover) return furniture;
  furniture.head_right = unlinked(sentences.fill(section.running));
  furniture.head_left = running_head_left(sentences.wording(), section, furniture.head_right,
                                          line_of(sentences.engagement().terms.organization.short_name));
  furniture.foot_first = unlinked(sentences.phrase(Phrase::foot_legend));
  if (sentences.is_true(Fact::has_recipient)) furniture.foot_second = sentences.phrase(Phrase::foot_recipient);
  furniture.page = page_line(sentences, section.numbering);
  return furniture;
}

LetterheadBlock compose_letterhead(SectionBuilder& builder, Letterhead whose) {
  const Terms& terms = builder.sentences.engagement().terms;
  LetterheadBlock head;
  if (whose == Letterhead::auditor) {
    head.name = terms.auditor.name->utf8;
    head.origin = terms.auditor.name.span;
    if (terms.auditor.designation) head.note = line_of(*terms.auditor.designation);
    head.address = lines_of(terms.auditor.address);
    head.contact = lines_of(terms.auditor.contact);
    return head;
  }
  const SigningParty& party = builder.sentences.party();
  head.name = (*party.name)->utf8;
  head.origin = party.name->span;
  head.address = lines_of(*party.address);
  head.contact = lines_of(*party.contact);
  return head;
}

}  // namespace socpress::compose
