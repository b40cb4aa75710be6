// Composes what sections of restricted and public reports have in common.
#include "document/section_parts.h"

#include <utility>

#include "text/unicode.h"

namespace socpress::inline document {

BlockList section_head(Line label, Line title, TargetId target, bool is_auditors_report) {
  if (title.empty()) return {};
  Paragraph main = paragraph_of(StyleName::h1, std::move(title), Role::h1);
  const std::string label_text = plain_text(label);
  main.keep_with_next = true;
  main.outline_level = 1;
  main.outline_text = (label_text.empty() ? "" : label_text + " – ") + plain_text(main.line);
  main.target = target;
  if (is_auditors_report) main.element = Element::title;
  SideRow row;
  row.keep_with_next = true;
  if (!label.empty()) row.side.push_back(paragraph_of(StyleName::section_label, std::move(label), Role::label));
  row.main.emplace_back(std::move(main));
  return {std::move(row)};
}

BlockList cover_title(Wording& wording, Line owner, Line system, Length title_top) {
  SideRow top, row;
  top.main.emplace_back(paragraph_of(StyleName::cover_owner, std::move(owner)));
  Paragraph title = paragraph_of(StyleName::cover_title, std::move(system), Role::h1);
  title.outline_level = 1;
  row.main.emplace_back(std::move(title));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind, wording.phrase(Phrase::cover_kind)));
  row.main.emplace_back(paragraph_of(StyleName::cover_kind_long, wording.phrase(Phrase::cover_kind_long)));
  return {MoveTo{pt(52)}, std::move(top), MoveTo{title_top}, std::move(row)};
}

BlockList cover_facts(Wording& wording, bool with_legend) {
  BlockList rows;
  const auto add = [&](Phrase label, Phrase value) {
    rows.emplace_back(cover_row(wording.phrase(label), wording.phrase(value)));
  };
  add(Phrase::cover_relevant_to, Phrase::cover_relevant_to_text);
  add(Phrase::cover_period, Phrase::cover_period_text);
  add(Phrase::cover_subject, Phrase::cover_subject_text);
  add(Phrase::cover_auditor, Phrase::cover_auditor_text);
  if (with_legend) add(Phrase::cover_confidential, Phrase::cover_legend);
  rows.emplace_back(cover_row({}, {}));
  return rows;
}

Line running_head_left(Wording& wording, const SectionTemplate& section, const Line& right, Line shortest) {
  // The capacity of the running head, in characters: about 3.8 points each of 504.
  constexpr std::size_t most_characters = 124;
  if (section.head_names_auditor) return wording.phrase(Phrase::head_auditor);
  const std::size_t beside = code_points(plain_text(right));
  for (const Phrase form : {Phrase::head_organization, Phrase::head_organization_short})
    if (Line line = wording.phrase(form); code_points(plain_text(line)) + beside <= most_characters) return line;
  return shortest;
}

}  // namespace socpress::inline document
