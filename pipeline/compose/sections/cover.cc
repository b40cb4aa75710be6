// The cover: owner, system, kind of report, a table of facts, and the restriction on use.
#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

SideRow legend_row(SentenceBuilder& sentences) {
  SideRow row;
  row.side.push_back(paragraph_of(StyleName::caption_label, sentences.phrase(Phrase::cover_confidential), Role::label));
  row.main.emplace_back(paragraph_of(StyleName::cover_legend, sentences.phrase(Phrase::cover_legend)));
  if (sentences.is_true(Fact::has_recipient)) {
    Line recipient = sentences.phrase(Phrase::foot_recipient);
    for (Inline& piece : recipient) piece.color = ColorName::ink;
    row.main.emplace_back(paragraph_of(StyleName::cover_legend, std::move(recipient)));
  }
  return row;
}

}  // namespace

BlockList compose_cover(SectionBuilder& builder) {
  SentenceBuilder& sentences = builder.sentences;
  const Terms& terms = sentences.engagement().terms;
  BlockList blocks =
      cover_title(sentences.wording(), line_of(terms.organization.name), line_of(terms.system.name), pt(217));
  blocks.emplace_back(MoveTo{pt(469)});
  extend(blocks, cover_facts(sentences.wording(), false));
  blocks.emplace_back(MoveTo{pt(683)});
  blocks.emplace_back(legend_row(sentences));
  return blocks;
}

}  // namespace socpress::compose
