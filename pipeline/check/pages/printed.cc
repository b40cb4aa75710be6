// Sorts the words of all pages into reading order with one counting sort over the structure nodes.
#include "check/pages/printed.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

namespace socpress::check {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Nodes that are segments of the line of their parent node.
bool inside_a_line(Tag tag) { return tag == Tag::link || tag == Tag::reference || tag == Tag::span; }

enum class Kind : std::uint8_t { body, note, sign };

/// Where the words of each node belong.
class ReadingOrder {
 public:
  explicit ReadingOrder(const std::vector<StructureNode>& nodes)
      : rank_(nodes.size(), 0), kind_(nodes.size(), Kind::body) {
    if (nodes.empty()) return;
    number_in_reading_order(nodes);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      const auto parent = static_cast<std::size_t>(nodes[i].parent);
      kind_[i] = nodes[i].tag == Tag::note ? Kind::note : nodes[i].tag == Tag::lbl ? Kind::sign : kind_.at(parent);
      if (inside_a_line(nodes[i].tag)) rank_[i] = rank_[parent];
    }
  }

  std::uint32_t rank(NodeId node) const { return rank_.at(static_cast<std::size_t>(node)); }
  Kind kind(NodeId node) const { return kind_.at(static_cast<std::size_t>(node)); }
  std::size_t size() const { return rank_.size(); }

 private:
  /// Depth first, siblings in the order of their numbers.
  void number_in_reading_order(const std::vector<StructureNode>& nodes) {
    std::vector<std::uint32_t> first_child(nodes.size(), none), next_sibling(nodes.size(), none);
    for (std::size_t i = nodes.size(); i-- > 1;) {
      std::uint32_t& first = first_child.at(static_cast<std::size_t>(nodes[i].parent));
      next_sibling[i] = first;
      first = static_cast<std::uint32_t>(i);
    }
    std::uint32_t number = 0;
    std::vector<std::uint32_t> waiting = {0};
    while (!waiting.empty()) {
      const std::uint32_t node = waiting.back();
      waiting.pop_back();
      rank_[node] = number++;
      if (next_sibling[node] != none) waiting.push_back(next_sibling[node]);
      if (first_child[node] != none) waiting.push_back(first_child[node]);
    }
  }

  std::vector<std::uint32_t> rank_;
  std::vector<Kind> kind_;
};

/// Calls `each` with every stretch of words under a node that is read, in the order of the pages.
template <class Each>
void for_each_stretch(const Pages& pages, const ReadingOrder& order, const Each& each) {
  for (const Page& page : pages.pages)
    for (const Stretch& stretch : page.stretches) {
      const auto* node = std::get_if<NodeId>(&stretch.meaning);
      if (node == nullptr || order.kind(*node) == Kind::sign) continue;
      for (std::uint32_t i = 0; i < stretch.count; ++i)
        if (const auto* run = std::get_if<GlyphRun>(&page.items[stretch.first + i]))
          each(*node, page.words.data() + run->first, run->count);
    }
}

/// The words of one kind, sorted by the rank of their nodes.
std::vector<WordId> gather(const Pages& pages, const ReadingOrder& order, Kind kind) {
  std::vector<std::uint32_t> place(order.size() + 1, 0);
  for_each_stretch(pages, order, [&](NodeId node, const PlacedWord*, std::uint32_t count) {
    if (order.kind(node) == kind) place[order.rank(node) + 1] += count;
  });
  for (std::size_t i = 1; i < place.size(); ++i) place[i] += place[i - 1];
  std::vector<WordId> words(place.back());
  for_each_stretch(pages, order, [&](NodeId node, const PlacedWord* placed, std::uint32_t count) {
    if (order.kind(node) != kind) return;
    std::uint32_t& at = place[order.rank(node)];
    for (std::uint32_t i = 0; i < count; ++i) words[at++] = placed[i].word;
  });
  return words;
}

}  // namespace

PrintedWords printed_words(const Pages& pages) {
  const ReadingOrder order(pages.nodes);
  return {gather(pages, order, Kind::body), gather(pages, order, Kind::note)};
}

bool PrintedText::take(std::string_view characters) {
  const std::size_t next = next_;
  const std::string_view rest = rest_;
  while (!characters.empty()) {
    if (rest_.empty()) {
      if (next_ == words_.size()) break;
      rest_ = table_.text_of(words_[next_++]);
      continue;
    }
    const std::size_t length = std::min(rest_.size(), characters.size());
    if (rest_.substr(0, length) != characters.substr(0, length)) break;
    rest_.remove_prefix(length);
    characters.remove_prefix(length);
  }
  if (characters.empty()) return true;
  next_ = next;
  rest_ = rest;
  return false;
}

std::string PrintedText::coming() const {
  constexpr std::size_t enough = 40;
  std::string text(rest_);
  for (std::size_t i = next_; i < words_.size() && text.size() < enough; ++i)
    text += (text.empty() ? "" : " ") + std::string(table_.text_of(words_[i]));
  return text;
}

}  // namespace socpress::check
