// Attachment B: commitments with their categories beside them, then the requirements.
#include "compose/public/sections.h"

namespace socpress::compose_public {

namespace {

SideRow row_beside(Line head) {
  SideRow row;
  row.before = pt(14);
  row.side.push_back(paragraph_of(StyleName::h3, std::move(head), Role::h3));
  return row;
}

}  // namespace

BlockList commitments_and_requirements(Desk& desk) {
  Voice& voice = desk.voice;
  BlockList blocks;
  for (const PublicCommitment& commitment : voice.engagement().commitments) {
    SideRow row = row_beside(voice.phrase(Phrase::dc_commitment));
    Inline categories;
    categories.text = voice.joined(commitment.categories, Phrase::category_title);
    if (!categories.text.empty())
      row.side.push_back(paragraph_of(StyleName::card_fact_label, {categories}, Role::note));
    row.main.emplace_back(paragraph_of(StyleName::text, line_of(commitment.text)));
    blocks.emplace_back(std::move(row));
  }
  for (const PublicRequirement& requirement : voice.engagement().requirements) {
    SideRow row = row_beside(voice.phrase(Phrase::dc_requirement));
    row.main.emplace_back(paragraph_of(StyleName::text, line_of(requirement.text)));
    blocks.emplace_back(std::move(row));
  }
  return blocks;
}

}  // namespace socpress::compose_public
