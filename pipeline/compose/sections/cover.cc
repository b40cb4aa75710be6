// The cover: owner, system, kind of report, a table of facts, and who may read it.
#include "compose/pieces.h"

namespace socpress::compose {

namespace {

/// Rows of the fact table: label in the side column, value beside it, a thin rule above.
SideRow fact_row(Line label, Line value) {
  SideRow row;
  row.rule_above = true;
  row.rule_color = ColorName::rule;
  row.rule_weight = pt(0.4);
  if (!label.empty()) row.side.push_back(paragraph_of(StyleName::cover_label, std::move(label), Role::label));
  if (!value.empty()) row.main.emplace_back(paragraph_of(StyleName::cover_value, std::move(value)));
  return row;
}

SideRow title_row(Voice& voice) {
  const Located<Text>& system = voice.engagement().terms.system.name;
  SideRow row;
  Paragraph title = paragraph_of(StyleName::cover_title, line_of(system), Role::h1);
  title.outline_level = 1;
  row.main.emplace_back(std::move(title));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind, voice.phrase(Phrase::cover_kind)));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind_long, voice.phrase(Phrase::cover_kind_long)));
  return row;
}

SideRow legend_row(Voice& voice) {
  SideRow row;
  row.side.push_back(paragraph_of(StyleName::caption_label, voice.phrase(Phrase::cover_confidential), Role::label));
  row.main.emplace_back(paragraph_of(StyleName::cover_legend, voice.phrase(Phrase::cover_legend)));
  if (voice.holds(Fact::has_recipient)) {
    Line recipient = voice.phrase(Phrase::foot_recipient);
    for (Inline& piece : recipient) piece.color = ColorName::ink;
    row.main.emplace_back(paragraph_of(StyleName::cover_legend, std::move(recipient)));
  }
  return row;
}

}  // namespace

BlockList compose_cover(Desk& desk) {
  Voice& voice = desk.voice;
  BlockList blocks;
  blocks.emplace_back(MoveTo{pt(52)});
  SideRow owner;
  owner.main.emplace_back(paragraph_of(StyleName::cover_owner, line_of(voice.engagement().terms.organization.name)));
  blocks.emplace_back(std::move(owner));
  blocks.emplace_back(MoveTo{pt(217)});
  blocks.emplace_back(title_row(voice));
  blocks.emplace_back(MoveTo{pt(469)});
  blocks.emplace_back(fact_row(voice.phrase(Phrase::cover_relevant_to), voice.phrase(Phrase::cover_relevant_to_text)));
  blocks.emplace_back(fact_row(voice.phrase(Phrase::cover_period), voice.phrase(Phrase::cover_period_text)));
  blocks.emplace_back(fact_row(voice.phrase(Phrase::cover_subject), voice.phrase(Phrase::cover_subject_text)));
  blocks.emplace_back(fact_row(voice.phrase(Phrase::cover_auditor), voice.phrase(Phrase::cover_auditor_text)));
  blocks.emplace_back(fact_row({}, {}));
  blocks.emplace_back(MoveTo{pt(683)});
  blocks.emplace_back(legend_row(voice));
  return blocks;
}

}  // namespace socpress::compose
