// Boilerplate nodes to blocks: one function a kind of node.
#include "compose/template.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "compose/pieces.h"

namespace socpress::compose {

namespace {

/// An item of a list, and whether its words end with a fact, whose full stop ("…, Inc.") closes no sentence.
struct Item {
  BlockList blocks;
  bool fact_last = false;
};

/// Carries the ends of the recursion: desk, generated content, and the item at hand.
class Filling {
 public:
  Filling(Desk& desk, const GeneratedContent& content, const ListItem& item)
      : desk_(desk), content_(content), item_(item) {}

  BlockList when_it_holds(const TemplateNode& node) const;

 private:
  Line say(const TemplateText& text) const;
  BlockList blocks(const std::vector<TemplateNode>& nodes) const;
  BlockList blocks(const TemplateNode& node) const;
  BlockList paragraph(const TemplateNode& node) const;
  BlockList heading(const TemplateNode& node) const;
  BlockList side(const TemplateNode& node) const;
  BlockList list(const TemplateNode& node) const;
  BlockList ruled(const TemplateNode& node) const;
  BlockList for_each(const TemplateNode& node) const;
  BlockList item_blocks(const TemplateNode& item, StyleName style) const;
  void gather_items(const std::vector<TemplateNode>& nodes, StyleName style, std::vector<Item>& items) const;
  void join(std::vector<Item>& items) const;

  Desk& desk_;
  const GeneratedContent& content_;
  const ListItem& item_;
};

/// Names the first paragraph in reading order that bears no name yet.
bool name_element(BlockList& blocks, Element element);

bool name_element(Block& block, Element element) {
  if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
    if (paragraph->element) return false;
    paragraph->element = element;
    return true;
  }
  if (auto* row = std::get_if<SideRow>(&block.value)) return name_element(row->main, element);
  if (auto* framed = std::get_if<Framed>(&block.value)) return name_element(framed->blocks, element);
  if (auto* list = std::get_if<List>(&block.value))
    return std::any_of(list->items.begin(), list->items.end(),
                       [&](BlockList& item) { return name_element(item, element); });
  return false;
}

bool name_element(BlockList& blocks, Element element) {
  return std::any_of(blocks.begin(), blocks.end(), [&](Block& block) { return name_element(block, element); });
}

/// Whether the text ends with a mark of its own, closing quotes aside.
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

void extend(BlockList& into, BlockList more) {
  into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// What is said of words that a party wrote is mended where they were written, and not in the layout.
Line Filling::say(const TemplateText& text) const {
  Line line = desk_.voice.say(text, item_.facts);
  if (item_.written_at)
    for (Inline& piece : line) piece.origin = *item_.written_at;
  return line;
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
    case TemplateNode::Kind::paragraph: return paragraph(node);
    case TemplateNode::Kind::heading: return heading(node);
    case TemplateNode::Kind::side: return side(node);
    case TemplateNode::Kind::list: return list(node);
    case TemplateNode::Kind::item: return item_blocks(node, node.style);
    case TemplateNode::Kind::ruled: return ruled(node);
    case TemplateNode::Kind::for_each: return for_each(node);
    case TemplateNode::Kind::group: return blocks(node.children);
    case TemplateNode::Kind::content: return node.content ? content_(*node.content) : BlockList{};
    case TemplateNode::Kind::open:
      return desk_.voice.edition().draft ? BlockList{open_box(desk_, say(node.text))} : BlockList{};
  }
  return {};
}

BlockList Filling::paragraph(const TemplateNode& node) const {
  Paragraph made = paragraph_of(node.style, say(node.text));
  made.keep_with_next = node.keep_with_next;
  return made.line.empty() ? BlockList{} : BlockList{std::move(made)};
}

BlockList Filling::heading(const TemplateNode& node) const {
  Line title = say(node.text);
  if (node.level == 2) return numbered_heading(desk_, std::move(title), "heading-" + next_number(desk_));
  constexpr std::array styles = {StyleName::h1, StyleName::h2, StyleName::h3, StyleName::h4};
  constexpr std::array roles = {Role::h1, Role::h2, Role::h3, Role::h4};
  const auto level = static_cast<std::size_t>(std::clamp(node.level, 1, 4) - 1);
  Paragraph made = paragraph_of(styles[level], std::move(title), roles[level]);
  made.keep_with_next = true;
  return {std::move(made)};
}

BlockList Filling::side(const TemplateNode& node) const {
  SideRow row;
  row.before = pt(14);
  row.main = blocks(node.children);
  if (row.main.empty()) return {};
  Paragraph head = side_head_of(desk_, say(node.text));
  head.keep_with_next = true;
  if (!head.line.empty()) row.side.push_back(std::move(head));
  return {std::move(row)};
}

BlockList Filling::item_blocks(const TemplateNode& item, StyleName style) const {
  BlockList result;
  Paragraph text = paragraph_of(style, say(item.text));
  if (!text.line.empty()) result.emplace_back(std::move(text));
  extend(result, blocks(item.children));
  if (item.element) name_element(result, *item.element);
  return result;
}

/// Items may stand in groups and for-eaches.
void Filling::gather_items(const std::vector<TemplateNode>& nodes, StyleName style, std::vector<Item>& items) const {
  for (const TemplateNode& node : nodes) {
    if (!desk_.voice.holds(node.when)) continue;
    if (node.kind == TemplateNode::Kind::group) {
      gather_items(node.children, style, items);
    } else if (node.kind == TemplateNode::Kind::for_each && node.list) {
      for (const ListItem& one : desk_.voice.items(*node.list))
        Filling(desk_, content_, one).gather_items(node.children, style, items);
    } else if (BlockList made = item_blocks(node, style); !made.empty()) {
      items.push_back({std::move(made), ends_with_fact(node.text)});
    }
  }
}

/// Items written without a closing mark are one sentence: which of them comes last is known only here.
void Filling::join(std::vector<Item>& items) const {
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto* text = items[i].blocks.size() == 1 ? std::get_if<Paragraph>(&items[i].blocks.front().value) : nullptr;
    if (text == nullptr) continue;
    const std::string words = plain_text(text->line);
    const bool fact_stop = items[i].fact_last && words.ends_with('.');
    if (is_closed(words) && !fact_stop) continue;
    const Phrase joint = i + 1 == items.size()   ? Phrase::list_end
                         : i + 2 == items.size() ? Phrase::list_before_last
                                                 : Phrase::list_between;
    Line end = desk_.voice.phrase(joint);
    if (!fact_stop || plain_text(end) != ".") append(text->line, std::move(end));
  }
}

BlockList Filling::list(const TemplateNode& node) const {
  List made;
  const StyleName style = node.mark == TemplateNode::Mark::lettered ? StyleName::list_lettered : StyleName::list;
  std::vector<Item> items;
  gather_items(node.children, style, items);
  join(items);
  for (Item& item : items) made.items.push_back(std::move(item.blocks));
  // What is alone has no letter or number.
  made.mark = made.items.size() > 1 ? node.mark : TemplateNode::Mark::dash;
  made.style = style;
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
  for (const ListItem& one : desk_.voice.items(*node.list))
    extend(result, Filling(desk_, content_, one).blocks(node.children));
  return result;
}

}  // namespace

BlockList fill_template(Desk& desk, const TemplateNode& node, const GeneratedContent& content) {
  const ListItem no_item;
  return Filling(desk, content, no_item).when_it_holds(node);
}

Block open_box(Desk& desk, const Line& what) {
  Line line = strong(desk.voice.phrase(Phrase::open_label));
  append(line, " ");
  append(line, what);
  Framed made;
  made.kind = Framed::Kind::open;
  made.blocks.emplace_back(paragraph_of(StyleName::open, std::move(line), Role::note));
  return made;
}

}  // namespace socpress::compose
