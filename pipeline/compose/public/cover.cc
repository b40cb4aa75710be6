// The cover of a report for everybody: owner, system and kind on a filled panel, a table of facts below it.
#include <algorithm>

#include "compose/public/sections.h"
#include "text/unicode.h"

namespace socpress::compose_public {

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

/// The title ends near the foot of the panel: a long one begins higher.
Length title_top(const PublicText& system, const Style& style) {
  constexpr int characters_a_line = 17;
  constexpr Length first = pt(288), highest = pt(90), below = pt(96);
  const auto lines = static_cast<std::int32_t>(code_points(system.utf8) / characters_a_line) + 1;
  return larger(highest, smaller(first, panel_end - below - style.leading * lines));
}

SideRow title_row(Desk& desk) {
  SideRow row;
  Paragraph title = paragraph_of(StyleName::cover_title, line_of(desk.voice.engagement().system), Role::h1);
  title.outline_level = 1;
  row.main.emplace_back(std::move(title));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind, desk.voice.phrase(Phrase::cover_kind)));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind_long, desk.voice.phrase(Phrase::cover_kind_long)));
  return row;
}

}  // namespace

BlockList cover(Desk& desk) {
  Voice& voice = desk.voice;
  BlockList blocks;
  blocks.emplace_back(MoveTo{pt(52)});
  SideRow owner;
  owner.main.emplace_back(paragraph_of(StyleName::cover_owner, line_of(voice.engagement().organization.name)));
  blocks.emplace_back(std::move(owner));
  blocks.emplace_back(MoveTo{title_top(voice.engagement().system, desk.document.look.style(StyleName::cover_title))});
  blocks.emplace_back(title_row(desk));
  blocks.emplace_back(MoveTo{panel_end + pt(28)});
  constexpr std::pair<Phrase, Phrase> rows[] = {{Phrase::cover_relevant_to, Phrase::cover_relevant_to_text},
                                                {Phrase::cover_period, Phrase::cover_period_text},
                                                {Phrase::cover_subject, Phrase::cover_subject_text},
                                                {Phrase::cover_auditor, Phrase::cover_auditor_text},
                                                {Phrase::cover_confidential, Phrase::cover_legend}};
  for (const auto& row : rows) blocks.emplace_back(fact_row(voice.phrase(row.first), voice.phrase(row.second)));
  blocks.emplace_back(fact_row({}, {}));
  return blocks;
}

}  // namespace socpress::compose_public
