// Common elements of every section: targets, numbered headings, side heads, numbered tables.
#include "compose/section_builder.h"

namespace socpress::compose {

TargetId Targets::of(const std::string& name) {
  const auto [place, fresh] = known_.try_emplace(name, static_cast<TargetId>(targets_.size()));
  if (fresh) targets_.push_back({name});
  return place->second;
}

TemplateTarget template_target(SectionBuilder& builder, std::function<BlockList(Content)> content) {
  return {.wording = builder.sentences.wording(),
          .draft = builder.sentences.edition().draft,
          .items = [&builder](ListName list) { return builder.sentences.items(list); },
          .content = std::move(content),
          .numbered_heading = [&builder](Line title) { return numbered_heading(builder, std::move(title)); },
          .side_head = [&builder](Line line) { return side_head_of(builder, std::move(line)); }};
}

std::string next_number(const SectionBuilder& builder) {
  const std::string number = std::to_string(builder.next_heading);
  return builder.section_number.empty() ? number : builder.section_number + "." + number;
}

BlockList numbered_heading(SectionBuilder& builder, Line title) {
  const std::string number = next_number(builder);
  ++builder.next_heading;
  // Headings without the number of their section count from 1 in each section, so their targets need its name.
  const TargetId target = builder.targets.of(
      builder.section_number.empty() ? builder.section_target + "-heading-" + number : "heading-" + number);
  const Span origin = title.empty() ? Span{} : title.front().origin;

  Contents::Entry entry;
  entry.level = 2;
  entry.number = line_of(number, origin);
  entry.title = title;
  entry.target = target;
  builder.contents.push_back(std::move(entry));

  BlockList blocks;
  if (!builder.section_label.empty() && !builder.keeps_running)
    blocks.emplace_back(Running{builder.sentences.phrase(
        Phrase::section_reference,
        {{Fact::item_name, builder.section_label}, {Fact::item_id, number}, {Fact::item_title, plain_text(title)}})});
  Paragraph head = paragraph_of(StyleName::h2, std::move(title), Role::h2);
  head.outline_level = 2;
  head.outline_text = number + " " + plain_text(head.line);
  head.target = target;
  head.keep_with_next = true;
  SideRow row = ruled_row(std::move(head));
  row.side.push_back(paragraph_of(StyleName::h2_number, line_of(number, origin), Role::label));
  blocks.emplace_back(std::move(row));
  return blocks;
}

Paragraph side_head_of(const SectionBuilder& builder, Line line) {
  const bool below_numbered = builder.next_heading > 1;
  Paragraph head = paragraph_of(StyleName::h3, std::move(line), below_numbered ? Role::h3 : Role::h2);
  head.outline_level = below_numbered ? 3 : 2;
  return head;
}

Block open_box(SectionBuilder& builder, Phrase what) {
  return open_box(builder.sentences.wording(), builder.sentences.phrase(what));
}

void number_table(SectionBuilder& builder, Table& table, Line caption) {
  table.label = numbered_label(builder.sentences.wording(), Phrase::table_label, builder.next_table++);
  table.caption = caption_of(std::move(caption));
}

}  // namespace socpress::compose
