// A layout's boilerplate nodes filled with public facts and turned into blocks: one function a kind of node.
#include <algorithm>
#include <array>
#include <iterator>

#include "compose/public/sections.h"

namespace socpress::compose_public {

namespace {

class Filling {
 public:
  Filling(Desk& desk, const ItemFacts& item) : desk_(desk), item_(item) {}

  BlockList when_it_holds(const TemplateNode& node) const;

 private:
  BlockList blocks(const std::vector<TemplateNode>& nodes) const;
  BlockList blocks(const TemplateNode& node) const;
  BlockList heading(const TemplateNode& node) const;
  BlockList side(const TemplateNode& node) const;
  BlockList list(const TemplateNode& node) const;
  BlockList ruled(const TemplateNode& node) const;
  BlockList for_each(const TemplateNode& node) const;
  BlockList item_blocks(const TemplateNode& item, StyleName style) const;
  BlockList content(Content what) const;
  void gather_items(const std::vector<TemplateNode>& nodes, StyleName style, std::vector<BlockList>& items) const;
  void join(std::vector<BlockList>& items) const;

  Desk& desk_;
  const ItemFacts& item_;
};

/// Names the first paragraph in reading order that bears no name yet.
bool name_element(BlockList& blocks, Element element) {
  return std::any_of(blocks.begin(), blocks.end(), [&](Block& block) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      if (paragraph->element) return false;
      paragraph->element = element;
      return true;
    }
    if (auto* row = std::get_if<SideRow>(&block.value)) return name_element(row->main, element);
    if (auto* framed = std::get_if<Framed>(&block.value)) return name_element(framed->blocks, element);
    auto* list = std::get_if<List>(&block.value);
    return list != nullptr && std::any_of(list->items.begin(), list->items.end(),
                                          [&](BlockList& item) { return name_element(item, element); });
  });
}

bool is_closed(std::string_view text) {
  for (const std::string_view quote : {"”", "’"})
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  return text.empty() || std::string_view(".;:,?!").find(text.back()) != std::string_view::npos;
}

void extend(BlockList& into, BlockList more) {
  into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

BlockList Filling::blocks(const std::vector<TemplateNode>& nodes) const {
  BlockList result;
  for (const TemplateNode& node : nodes) extend(result, when_it_holds(node));
  return result;
}

BlockList Filling::when_it_holds(const TemplateNode& node) const {
  if (!desk_.voice.holds(node.when)) return {};
  BlockList made = blocks(node);
  if (node.element) name_element(made, *node.element);
  return made;
}

BlockList Filling::blocks(const TemplateNode& node) const {
  switch (node.kind) {
    case TemplateNode::Kind::paragraph: {
      Paragraph made = paragraph_of(node.style, desk_.voice.say(node.text, item_));
      made.keep_with_next = node.keep_with_next;
      return made.line.empty() ? BlockList{} : BlockList{std::move(made)};
    }
    case TemplateNode::Kind::heading: return heading(node);
    case TemplateNode::Kind::side: return side(node);
    case TemplateNode::Kind::list: return list(node);
    case TemplateNode::Kind::item: return item_blocks(node, node.style);
    case TemplateNode::Kind::ruled: return ruled(node);
    case TemplateNode::Kind::for_each: return for_each(node);
    case TemplateNode::Kind::group: return blocks(node.children);
    case TemplateNode::Kind::content: return node.content ? content(*node.content) : BlockList{};
    case TemplateNode::Kind::open:
      return desk_.document.draft ? BlockList{open_box(desk_, desk_.voice.say(node.text, item_))} : BlockList{};
  }
  return {};
}

/// What the public may be shown beside boilerplate; other content has no place here and leaves nothing behind.
BlockList Filling::content(Content what) const {
  switch (what) {
    case Content::cover_page: return cover(desk_);
    case Content::prose: return boundaries(desk_);
    case Content::public_commitments: return commitments_and_requirements(desk_);
    case Content::firm_signature: return firm_signature(desk_);
    case Content::management_signatures: return management_signatures(desk_);
    default: return {};
  }
}

BlockList Filling::heading(const TemplateNode& node) const {
  constexpr std::array styles = {StyleName::h1, StyleName::h2, StyleName::h3, StyleName::h4};
  constexpr std::array roles = {Role::h1, Role::h2, Role::h3, Role::h4};
  const auto level = static_cast<std::size_t>(std::clamp(node.level, 1, 4) - 1);
  Paragraph made = paragraph_of(styles[level], desk_.voice.say(node.text, item_), roles[level]);
  made.keep_with_next = true;
  if (level != 1) return {std::move(made)};
  made.outline_level = 2;
  SideRow row;
  row.rule_above = true;
  row.before = pt(21);
  row.keep_with_next = true;
  row.main.emplace_back(std::move(made));
  return {std::move(row)};
}

BlockList Filling::side(const TemplateNode& node) const {
  SideRow row;
  row.before = pt(14);
  row.main = blocks(node.children);
  if (row.main.empty()) return {};
  Paragraph head = paragraph_of(StyleName::h3, desk_.voice.say(node.text, item_), Role::h3);
  head.keep_with_next = true;
  head.outline_level = 2;
  if (!head.line.empty()) row.side.push_back(std::move(head));
  return {std::move(row)};
}

BlockList Filling::item_blocks(const TemplateNode& item, StyleName style) const {
  BlockList result;
  Paragraph text = paragraph_of(style, desk_.voice.say(item.text, item_));
  if (!text.line.empty()) result.emplace_back(std::move(text));
  extend(result, blocks(item.children));
  if (item.element) name_element(result, *item.element);
  return result;
}

void Filling::gather_items(const std::vector<TemplateNode>& nodes, StyleName style,
                           std::vector<BlockList>& items) const {
  for (const TemplateNode& node : nodes) {
    if (!desk_.voice.holds(node.when)) continue;
    if (node.kind == TemplateNode::Kind::group) {
      gather_items(node.children, style, items);
    } else if (node.kind == TemplateNode::Kind::for_each && node.list) {
      for (const ItemFacts& one : desk_.voice.items(*node.list))
        Filling(desk_, one).gather_items(node.children, style, items);
    } else if (BlockList made = item_blocks(node, style); !made.empty()) {
      items.push_back(std::move(made));
    }
  }
}

/// Items written without a closing mark are one sentence: which of them comes last is known only here.
void Filling::join(std::vector<BlockList>& items) const {
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto* text = items[i].size() == 1 ? std::get_if<Paragraph>(&items[i].front().value) : nullptr;
    if (text == nullptr || is_closed(plain_text(text->line))) continue;
    const Phrase joint = i + 1 == items.size()   ? Phrase::list_end
                         : i + 2 == items.size() ? Phrase::list_before_last
                                                 : Phrase::list_between;
    append(text->line, desk_.voice.phrase(joint));
  }
}

BlockList Filling::list(const TemplateNode& node) const {
  List made;
  made.mark = node.mark;
  made.style = node.mark == TemplateNode::Mark::lettered ? StyleName::list_lettered : StyleName::list;
  gather_items(node.children, made.style, made.items);
  join(made.items);
  return made.items.empty() ? BlockList{} : BlockList{std::move(made)};
}

BlockList Filling::ruled(const TemplateNode& node) const {
  Framed made;
  made.kind = Framed::Kind::opinion;
  made.blocks = blocks(node.children);
  if (made.blocks.empty()) return {};
  if (auto* first = std::get_if<SideRow>(&made.blocks.front().value)) first->before = {};
  return {std::move(made)};
}

BlockList Filling::for_each(const TemplateNode& node) const {
  BlockList result;
  if (!node.list) return result;
  for (const ItemFacts& one : desk_.voice.items(*node.list)) extend(result, Filling(desk_, one).blocks(node.children));
  return result;
}

}  // namespace

BlockList fill(Desk& desk, const TemplateNode& node) {
  const ItemFacts no_item;
  return Filling(desk, no_item).when_it_holds(node);
}

}  // namespace socpress::compose_public
