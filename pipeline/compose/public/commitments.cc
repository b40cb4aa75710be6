// Attachment B: commitments with their categories next to them, then the requirements.
#include "compose/public/sections.h"

namespace socpress::compose_public {

BlockList commitments_and_requirements(SectionBuilder& builder) {
  SentenceBuilder& sentences = builder.sentences;
  BlockList blocks;
  for (const PublicCommitment& commitment : sentences.engagement().commitments) {
    SideRow row = row_beside(paragraph_of(StyleName::h3, sentences.phrase(Phrase::dc_commitment), Role::h3));
    Inline categories;
    categories.text = sentences.joined(commitment.categories, Phrase::category_title);
    if (!categories.text.empty())
      row.side.push_back(paragraph_of(StyleName::card_fact_label, {categories}, Role::note));
    row.main.emplace_back(paragraph_of(StyleName::text, line_of(commitment.text)));
    blocks.emplace_back(std::move(row));
  }
  for (const PublicRequirement& requirement : sentences.engagement().requirements) {
    SideRow row = row_beside(paragraph_of(StyleName::h3, sentences.phrase(Phrase::dc_requirement), Role::h3));
    row.main.emplace_back(paragraph_of(StyleName::text, line_of(requirement.text)));
    blocks.emplace_back(std::move(row));
  }
  return blocks;
}

}  // namespace socpress::compose_public
