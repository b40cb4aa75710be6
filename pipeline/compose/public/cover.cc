// The cover of a public report: owner, system and kind on a filled panel, a table of facts below it.
#include <algorithm>

#include "compose/public/sections.h"
#include "text/unicode.h"

namespace socpress::compose_public {

namespace {

/// The title ends near the foot of the panel: a long title begins higher.
Length title_top(const PublicText& system, const Style& style) {
  constexpr int characters_a_line = 17;
  constexpr Length first = pt(288), highest = pt(90), below = pt(96);
  const auto lines = static_cast<std::int32_t>(code_points(system.utf8) / characters_a_line) + 1;
  return larger(highest, smaller(first, panel_end - below - style.leading * lines));
}

SideRow title_row(SectionBuilder& builder) {
  SideRow row;
  Paragraph title = paragraph_of(StyleName::cover_title, line_of(builder.sentences.engagement().system), Role::h1);
  title.outline_level = 1;
  row.main.emplace_back(std::move(title));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind, builder.sentences.phrase(Phrase::cover_kind)));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind_long, builder.sentences.phrase(Phrase::cover_kind_long)));
  return row;
}

}  // namespace

BlockList cover(SectionBuilder& builder) {
  SentenceBuilder& sentences = builder.sentences;
  BlockList blocks;
  blocks.emplace_back(MoveTo{pt(52)});
  SideRow owner;
  owner.main.emplace_back(paragraph_of(StyleName::cover_owner, line_of(sentences.engagement().organization.name)));
  blocks.emplace_back(std::move(owner));
  blocks.emplace_back(
      MoveTo{title_top(sentences.engagement().system, builder.document.look.style(StyleName::cover_title))});
  blocks.emplace_back(title_row(builder));
  blocks.emplace_back(MoveTo{panel_end + pt(28)});
  constexpr std::pair<Phrase, Phrase> rows[] = {{Phrase::cover_relevant_to, Phrase::cover_relevant_to_text},
                                                {Phrase::cover_period, Phrase::cover_period_text},
                                                {Phrase::cover_subject, Phrase::cover_subject_text},
                                                {Phrase::cover_auditor, Phrase::cover_auditor_text},
                                                {Phrase::cover_confidential, Phrase::cover_legend}};
  for (const auto& row : rows)
    blocks.emplace_back(cover_row(sentences.phrase(row.first), sentences.phrase(row.second)));
  blocks.emplace_back(cover_row({}, {}));
  return blocks;
}

}  // namespace socpress::compose_public
