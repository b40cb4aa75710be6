// Small pieces every section is made of: lines of plain text, targets, numbered headings.
#include "compose/pieces.h"

namespace socpress::compose {

Line line_of(const Located<Text>& text) { return line_of(text->utf8, text.span); }

Line line_of(std::string text, Span origin) {
  Inline piece;
  piece.text = std::move(text);
  piece.origin = origin;
  return {piece};
}

TargetId Targets::of(const std::string& name) {
  const auto [place, fresh] = known_.try_emplace(name, static_cast<TargetId>(targets_.size()));
  if (fresh) targets_.push_back({name});
  return place->second;
}

BlockList numbered_heading(Desk& desk, Line title, const std::string& target_name) {
  const std::string number = next_number(desk);
  ++desk.next_heading;
  const TargetId target = desk.targets.of(target_name);
  const Span origin = title.empty() ? Span{} : title.front().origin;

  Contents::Entry entry;
  entry.level = 2;
  entry.number = line_of(number, origin);
  entry.title = title;
  entry.target = target;
  desk.contents.push_back(std::move(entry));

  BlockList blocks;
  if (!desk.section_label.empty())
    blocks.emplace_back(Running{desk.voice.phrase(
        Phrase::section_reference,
        {{Fact::item_name, desk.section_label}, {Fact::item_id, number}, {Fact::item_title, plain_text(title)}})});
  SideRow row;
  row.rule_above = true;
  row.before = pt(21);
  row.keep_with_next = true;
  row.side.push_back(paragraph_of(StyleName::h2_number, line_of(number, origin), Role::label));
  Paragraph head = paragraph_of(StyleName::h2, title, Role::h2);
  head.outline_level = 2;
  head.outline_text = number + " " + plain_text(title);
  head.target = target;
  head.keep_with_next = true;
  row.main.emplace_back(std::move(head));
  blocks.emplace_back(std::move(row));
  return blocks;
}

}  // namespace socpress::compose
