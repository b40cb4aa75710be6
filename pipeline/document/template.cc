// The interpreter of layout templates: one function for each kind of node.
#include "document/template.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "document/pieces.h"

namespace socpress::inline document {

namespace {

/// An item of a list, and whether it ends with a fact, whose period ("…, Inc.") does not end the sentence.
struct FilledItem {
  BlockList blocks;
  bool fact_last = false;
};

/// Fills nodes with the values of the target and of the current item.
class Interpreter {
 public:
  Interpreter(const TemplateTarget& target, const ListItem& item) : target_(target), item_(item) {}

  BlockList fill_if_satisfied(const TemplateNode& node) const;

 private:
  Line fill(const TemplateText& text) const;
  BlockList blocks(const std::vector<TemplateNode>& nodes) const;
  BlockList blocks(const TemplateNode& node) const;
  BlockList paragraph(const TemplateNode& node) const;
  BlockList heading(const TemplateNode& node) const;
  BlockList side(const TemplateNode& node) const;
  BlockList list(const TemplateNode& node) const;
  BlockList ruled(const TemplateNode& node) const;
  BlockList for_each(const TemplateNode& node) const;
  BlockList item_blocks(const TemplateNode& item, StyleName style) const;
  void gather_items(const std::vector<TemplateNode>& nodes, StyleName style, std::vector<FilledItem>& items) const;
  void join(std::vector<FilledItem>& items) const;

  const TemplateTarget& target_;
  const ListItem& item_;
};

/// Marks the first paragraph in reading order that has no element yet.
bool mark_element(BlockList& blocks, Element element) {
  return std::any_of(blocks.begin(), blocks.end(), [&](Block& block) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      if (paragraph->element) return false;
      paragraph->element = element;
      return true;
    }
    if (auto* row = std::get_if<SideRow>(&block.value)) return mark_element(row->main, element);
    if (auto* framed = std::get_if<Framed>(&block.value)) return mark_element(framed->blocks, element);
    auto* list = std::get_if<List>(&block.value);
    return list != nullptr && std::any_of(list->items.begin(), list->items.end(),
                                          [&](BlockList& item) { return mark_element(item, element); });
  });
}

/// Whether the text ends with a punctuation mark, ignoring closing quotes.
bool is_closed(std::string_view text) {
  for (const std::string_view quote : {"”", "’"})
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  return text.empty() || std::string_view(".;:,?!").find(text.back()) != std::string_view::npos;
}

bool ends_with_fact(const TemplateText& text) {
  if (text.empty() || text.back().reference || !text.back().pattern->utf8.ends_with('}')) return false;
  const std::string_view pattern = text.back().pattern->utf8;
  const std::size_t open = pattern.rfind('{');
  return open != std::string_view::npos && fact_named(pattern.substr(open + 1, pattern.size() - open - 2)).has_value();
}

Phrase joint_after(std::size_t item, std::size_t count) {
  if (item + 1 == count) return Phrase::list_end;
  return item + 2 == count ? Phrase::list_before_last : Phrase::list_between;
}

/// A finding about words that a party wrote points to them and not to the layout.
Line Interpreter::fill(const TemplateText& text) const {
  Line line = target_.wording.fill(text, item_.facts);
  if (item_.written_at)
    for (Inline& piece : line) piece.origin = *item_.written_at;
  return line;
}

BlockList Interpreter::blocks(const std::vector<TemplateNode>& nodes) const {
  BlockList result;
  for (const TemplateNode& node : nodes) extend(result, fill_if_satisfied(node));
  return result;
}

BlockList Interpreter::fill_if_satisfied(const TemplateNode& node) const {
  if (!target_.wording.is_satisfied(node.when)) return {};
  BlockList made = blocks(node);
  if (node.element) mark_element(made, *node.element);
  return made;
}

BlockList Interpreter::blocks(const TemplateNode& node) const {
  switch (node.kind) {
    case TemplateNode::Kind::paragraph: return paragraph(node);
    case TemplateNode::Kind::heading: return heading(node);
    case TemplateNode::Kind::side: return side(node);
    case TemplateNode::Kind::list: return list(node);
    case TemplateNode::Kind::item: return item_blocks(node, node.style);
    case TemplateNode::Kind::ruled: return ruled(node);
    case TemplateNode::Kind::for_each: return for_each(node);
    case TemplateNode::Kind::group: return blocks(node.children);
    case TemplateNode::Kind::content: return node.content ? target_.content(*node.content) : BlockList{};
    case TemplateNode::Kind::open:
      return target_.draft ? BlockList{open_box(target_.wording, fill(node.text))} : BlockList{};
  }
  return {};
}

BlockList Interpreter::paragraph(const TemplateNode& node) const {
  Paragraph made = paragraph_of(node.style, fill(node.text));
  made.keep_with_next = node.keep_with_next;
  return made.line.empty() ? BlockList{} : BlockList{std::move(made)};
}

BlockList Interpreter::heading(const TemplateNode& node) const {
  if (node.level == 2) return target_.numbered_heading(fill(node.text));
  constexpr std::array styles = {StyleName::h1, StyleName::h2, StyleName::h3, StyleName::h4};
  constexpr std::array roles = {Role::h1, Role::h2, Role::h3, Role::h4};
  const auto level = static_cast<std::size_t>(std::clamp(node.level, 1, 4) - 1);
  Paragraph made = paragraph_of(styles[level], fill(node.text), roles[level]);
  made.keep_with_next = true;
  return {std::move(made)};
}

BlockList Interpreter::side(const TemplateNode& node) const {
  SideRow row;
  row.before = pt(14);
  row.main = blocks(node.children);
  if (row.main.empty()) return {};
  Paragraph head = target_.side_head(fill(node.text));
  head.keep_with_next = true;
  if (!head.line.empty()) row.side.push_back(std::move(head));
  return {std::move(row)};
}

BlockList Interpreter::item_blocks(const TemplateNode& item, StyleName style) const {
  BlockList result;
  Paragraph text = paragraph_of(style, fill(item.text));
  if (!text.line.empty()) result.emplace_back(std::move(text));
  extend(result, blocks(item.children));
  if (item.element) mark_element(result, *item.element);
  return result;
}

/// Items may be in groups and for-eaches.
void Interpreter::gather_items(const std::vector<TemplateNode>& nodes, StyleName style,
                               std::vector<FilledItem>& items) const {
  for (const TemplateNode& node : nodes) {
    if (!target_.wording.is_satisfied(node.when)) continue;
    if (node.kind == TemplateNode::Kind::group) {
      gather_items(node.children, style, items);
    } else if (node.kind == TemplateNode::Kind::for_each && node.list) {
      for (const ListItem& one : target_.items(*node.list))
        Interpreter(target_, one).gather_items(node.children, style, items);
    } else if (BlockList made = item_blocks(node, style); !made.empty()) {
      items.push_back({std::move(made), ends_with_fact(node.text)});
    }
  }
}

/// Items without a closing mark form one sentence: the last of them is known only here.
void Interpreter::join(std::vector<FilledItem>& items) const {
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto* text = items[i].blocks.size() == 1 ? std::get_if<Paragraph>(&items[i].blocks.front().value) : nullptr;
    if (text == nullptr) continue;
    const std::string words = plain_text(text->line);
    const bool fact_stop = items[i].fact_last && words.ends_with('.');
    if (is_closed(words) && !fact_stop) continue;
    Line joint = target_.wording.phrase(joint_after(i, items.size()));
    if (!fact_stop || plain_text(joint) != ".") append(text->line, std::move(joint));
  }
}

BlockList Interpreter::list(const TemplateNode& node) const {
  List made;
  made.style = node.mark == TemplateNode::Mark::lettered ? StyleName::list_lettered : StyleName::list;
  std::vector<FilledItem> items;
  gather_items(node.children, made.style, items);
  join(items);
  for (FilledItem& item : items) made.items.push_back(std::move(item.blocks));
  // A single item has no letter or number.
  made.mark = made.items.size() > 1 ? node.mark : TemplateNode::Mark::dash;
  return made.items.empty() ? BlockList{} : BlockList{std::move(made)};
}

BlockList Interpreter::ruled(const TemplateNode& node) const {
  Framed made;
  made.kind = Framed::Kind::opinion;
  made.blocks = blocks(node.children);
  if (made.blocks.empty()) return {};
  if (auto* first = std::get_if<SideRow>(&made.blocks.front().value)) first->before = {};
  return {std::move(made)};
}

BlockList Interpreter::for_each(const TemplateNode& node) const {
  BlockList result;
  if (!node.list) return result;
  for (const ListItem& one : target_.items(*node.list)) extend(result, Interpreter(target_, one).blocks(node.children));
  return result;
}

}  // namespace

BlockList fill_template(const TemplateTarget& target, const TemplateNode& node) {
  const ListItem no_item;
  return Interpreter(target, no_item).fill_if_satisfied(node);
}

/// A part may itself contain an "and", so the locale's conjunction would be ambiguous.
std::string joined_by_list(Wording& wording, const std::vector<std::string>& parts) {
  if (parts.size() == 2) {
    const std::string pair = " " + plain_text(wording.phrase(Phrase::list_pair)) + " ";
    const bool is_clear = parts[0].find(pair) == std::string::npos && parts[1].find(pair) == std::string::npos;
    return parts[0] + (is_clear ? "" : ",") + pair + parts[1];
  }
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) joined += plain_text(wording.phrase(joint_after(i - 1, parts.size()))) + " ";
    joined += parts[i];
  }
  return joined;
}

bool prints(const Wording& wording, const std::vector<TemplateNode>& nodes, Content wanted) {
  return std::any_of(nodes.begin(), nodes.end(), [&](const TemplateNode& node) {
    return wording.is_satisfied(node.when) && (node.content == wanted || prints(wording, node.children, wanted));
  });
}

void add_due(const Wording& wording, const RequiredSection& required, std::vector<DueSection>& due) {
  if (!wording.is_satisfied(required.when)) return;
  auto of =
      std::find_if(due.begin(), due.end(), [&](const DueSection& one) { return one.section == required.section; });
  if (of == due.end()) of = due.insert(due.end(), {required.section, required.must_be_printed, {}});
  for (const RequiredSection::Required& one : required.elements)
    if (wording.is_satisfied(one.when) &&
        std::find(of->elements.begin(), of->elements.end(), one.element) == of->elements.end())
      of->elements.push_back(one.element);
}

}  // namespace socpress::inline document
