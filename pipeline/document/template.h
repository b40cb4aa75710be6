// The interpreter of layout templates: boilerplate nodes filled with a report's values and turned into blocks.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "document/document.h"
#include "document/wording.h"

namespace socpress::inline document {

/// The values of one item of a for-each, and where a party wrote the words that it is made of.
struct ListItem {
  ItemFacts facts;
  std::optional<Span> written_at;  ///< nothing: the item's words are the layout's alone
};

/// What a report supplies to the interpreter.
struct TemplateTarget {
  Wording& wording;
  bool draft = true;  ///< open boxes are printed
  std::function<std::vector<ListItem>(ListName)> items;
  std::function<BlockList(Content)> content;        ///< what a <content of=""/> stands for
  std::function<BlockList(Line)> numbered_heading;  ///< of level 2
  std::function<Paragraph(Line)> side_head;
};

/// The blocks of one node of the layout. A node whose condition is not satisfied leaves nothing behind, nor do
/// paragraphs and lists that are empty.
BlockList fill_template(const TemplateTarget& target, const TemplateNode& node);

/// Parts of one sentence set apart by the joints of a list: "a; b; and c".
std::string joined_by_list(Wording& wording, const std::vector<std::string>& parts);

/// Whether a condition of the nodes lets generated content of that name be printed.
bool prints(const Wording& wording, const std::vector<TemplateNode>& nodes, Content wanted);

/// Adds what the layout requires of a section to `due`, with the facts as they are.
void add_due(const Wording& wording, const RequiredSection& required, std::vector<DueSection>& due);

}  // namespace socpress::inline document
