// The cover: owner, system, kind of report, a table of facts, and the restriction on use.
#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

SideRow title_row(SentenceBuilder& sentences) {
  const Located<Text>& system = sentences.engagement().terms.system.name;
  SideRow row;
  Paragraph title = paragraph_of(StyleName::cover_title, line_of(system), Role::h1);
  title.outline_level = 1;
  row.main.emplace_back(std::move(title));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind, sentences.phrase(Phrase::cover_kind)));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind_long, sentences.phrase(Phrase::cover_kind_long)));
  return row;
}

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
  BlockList blocks;
  blocks.emplace_back(MoveTo{pt(52)});
  SideRow owner;
  owner.main.emplace_back(
      paragraph_of(StyleName::cover_owner, line_of(sentences.engagement().terms.organization.name)));
  blocks.emplace_back(std::move(owner));
  blocks.emplace_back(MoveTo{pt(217)});
  blocks.emplace_back(title_row(sentences));
  blocks.emplace_back(MoveTo{pt(469)});
  blocks.emplace_back(
      cover_row(sentences.phrase(Phrase::cover_relevant_to), sentences.phrase(Phrase::cover_relevant_to_text)));
  blocks.emplace_back(cover_row(sentences.phrase(Phrase::cover_period), sentences.phrase(Phrase::cover_period_text)));
  blocks.emplace_back(cover_row(sentences.phrase(Phrase::cover_subject), sentences.phrase(Phrase::cover_subject_text)));
  blocks.emplace_back(cover_row(sentences.phrase(Phrase::cover_auditor), sentences.phrase(Phrase::cover_auditor_text)));
  blocks.emplace_back(cover_row({}, {}));
  blocks.emplace_back(MoveTo{pt(683)});
  blocks.emplace_back(legend_row(sentences));
  return blocks;
}

}  // namespace socpress::compose
