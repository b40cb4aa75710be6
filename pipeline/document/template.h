// The interpreter of layout templates: boilerplate nodes filled with a report's values and converted to blocks.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "document/document.h"
#include "document/wording.h"

namespace socpress::inline document {

/// The values of one item of a for-each, and the place where a party wrote its words.
struct ListItem {
  ItemFacts facts;
  std::optional<Span> written_at;  ///< nothing: the item's words are the layout's only
};

/// The input of the interpreter from a report.
struct TemplateTarget {
  Wording& wording;
  bool draft = true;  ///< open boxes are printed
  std::function<std::vector<ListItem>(ListName)> items;
  std::function<BlockList(Content)> content;        ///< the content for a <content of=""/>
  std::function<BlockList(Line)> numbered_heading;  ///< of level 2
  std::function<Paragraph(Line)> side_head;
};

/// The blocks of one node of the layout. A node whose condition is not satisfied produces no blocks; empty paragraphs
/// and lists are dropped.
BlockList fill_template(const TemplateTarget& target, const TemplateNode& node);

/// Parts of one sentence, separated as a list: "a and b", "a; b; and c".
std::string joined_by_list(Wording& wording, const std::vector<std::string>& parts);

/// Whether a condition of the nodes permits generated content of that name.
bool prints(const Wording& wording, const std::vector<TemplateNode>& nodes, Content wanted);

/// Adds the layout's requirements for a section to `due`, evaluated with the current facts.
void add_due(const Wording& wording, const RequiredSection& required, std::vector<DueSection>& due);

}  // namespace socpress::inline document
