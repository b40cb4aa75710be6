// Walks a document for the paragraphs that are marked with an element's name.
#include "check/elements.h"

#include <type_traits>

namespace socpress::check {

Elements::Elements(const Document& document) {
  for (const Section& section : document.sections) {
    if (section.name == SectionName::added) continue;  // has no required elements
    Found& into = sections_[static_cast<std::size_t>(section.name)];
    into.there = true;
    take(section.blocks, into);
  }
}

void Elements::take(const Paragraph& paragraph, Found& into) {
  if (!into.beginning && !paragraph.line.empty()) into.beginning = paragraph.line.front().origin;
  if (paragraph.element) into.paragraphs[static_cast<std::size_t>(*paragraph.element)].push_back(&paragraph);
}

void Elements::take(const BlockList& blocks, Found& into) {
  const auto each = [&](const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& paragraph : paragraphs) take(paragraph, into);
  };
  const auto cells = [&](const std::vector<Cell>& list) {
    for (const Cell& cell : list) take(cell.blocks, into);
  };
  for (const Block& block : blocks) {
    std::visit(
        [&](const auto& value) {
          using Kind = std::remove_cvref_t<decltype(value)>;
          if constexpr (std::is_same_v<Kind, Paragraph>) {
            take(value, into);
          } else if constexpr (std::is_same_v<Kind, List>) {
            for (const BlockList& item : value.items) take(item, into);
          } else if constexpr (std::is_same_v<Kind, SideRow>) {
            each(value.side);
            take(value.main, into);
          } else if constexpr (std::is_same_v<Kind, Framed>) {
            each(value.label);
            take(value.blocks, into);
          } else if constexpr (std::is_same_v<Kind, SignatureBlock>) {
            take(value.name, into);
            each(value.lines);
          } else if constexpr (std::is_same_v<Kind, Table>) {
            for (const RowGroup& group : value.groups) {
              cells(group.spanning);
              for (const Row& row : group.rows) cells(row.cells);
            }
          }
        },
        block.value);
  }
}

std::string Elements::text(SectionName section, Element element) const {
  std::string text;
  for (const Paragraph* paragraph : of(section, element))
    text += (text.empty() ? "" : "\n") + plain_text(paragraph->line);
  return text;
}

}  // namespace socpress::check
