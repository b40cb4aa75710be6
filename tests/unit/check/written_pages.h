// Pages and documents written by hand, for the rules of pages.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "document/document.h"
#include "page/pages.h"

namespace socpress::clean {

/// Pages written by hand: words under nodes, on consecutive pages.
class Written {
 public:
  Written() {
    pages.nodes.resize(1);
    turn();
  }
  NodeId node(Tag tag, NodeId parent = NodeId{}) {
    StructureNode made;
    made.tag = tag;
    made.parent = parent;
    pages.nodes.push_back(made);
    return static_cast<NodeId>(pages.nodes.size() - 1);
  }
  void turn() {
    Page& page = pages.pages.emplace_back();
    page.label = std::to_string(pages.pages.size());
    page.type_area = {pt(54), pt(54), pt(500), pt(600)};
  }
  /// One run of words, 20 points apart.
  void print(Meaning under, const std::string& text, Point at = {pt(54), pt(100)}, Span origin = {}) {
    Page& page = pages.pages.back();
    GlyphRun run;
    run.size = pt(10);
    run.baseline = at;
    run.origin = origin;
    run.first = static_cast<std::uint32_t>(page.words.size());
    std::istringstream in(text);
    for (std::string word; in >> word; ++run.count)
      page.words.push_back({add(word), pt(20) * static_cast<int>(run.count), true});
    page.stretches.push_back({under, static_cast<std::uint32_t>(page.items.size()), 1});
    page.items.emplace_back(run);
  }

  Pages pages;

 private:
  WordId add(const std::string& word) {
    ShapedWord shaped;
    shaped.text_begin = static_cast<std::uint32_t>(pages.words.text.size());
    pages.words.text += word;
    shaped.text_end = static_cast<std::uint32_t>(pages.words.text.size());
    shaped.advance = 500 * static_cast<int>(word.size());
    pages.words.words.push_back(shaped);
    return static_cast<WordId>(pages.words.words.size() - 1);
  }
};

inline Inline words(std::string text) {
  Inline made;
  made.text = std::move(text);
  return made;
}
inline Inline page_of(TargetId target) {
  Inline made;
  made.kind = Inline::Kind::page_of;
  made.target = target;
  return made;
}
inline Paragraph paragraph_of(Line line) {
  Paragraph made;
  made.line = std::move(line);
  return made;
}
/// One section of paragraphs.
inline Document document_of(std::vector<Line> lines) {
  Document made;
  made.draft = false;  // its pages have no marks
  Section& section = made.sections.emplace_back();
  for (Line& line : lines) section.blocks.emplace_back(paragraph_of(std::move(line)));
  return made;
}

}  // namespace socpress::clean
