// Gathers the texts of a layout and divides them into sentences.
#include "check/layout_texts.h"

namespace socpress::check {

namespace {

/// Braces of a pattern become blanks, byte for byte, so that what is left is words; what stands between them is either
/// a branch, which is printed, or the name of a fact, which states nothing.
Located<Text> words_of(const Located<Text>& pattern) {
  Located<Text> words = pattern;
  for (char& c : words.value.utf8)
    if (c == '{' || c == '}') c = ' ';
  return words;
}

}  // namespace

LayoutTexts::LayoutTexts(const Layout& layout, const WordLists& lists) {
  for (const SectionTemplate& section : layout.sections) {
    for (const TemplateText* text : {&section.label, &section.title, &section.author, &section.running}) take(*text);
    for (const TemplateNode& node : section.nodes) take(node);
  }
  for (const auto& phrase : layout.phrases)
    if (phrase) take(phrase->text);
  for (const Located<Text>& text : texts_) {
    Leaf leaf;
    leaf.text = &text;
    leaves_.push_back(leaf);
  }
  sentences_.emplace(leaves_, lists);
}

void LayoutTexts::take(const TemplateText& text) {
  for (const TemplateRun& run : text)
    if (!run.pattern->empty()) texts_.push_back(words_of(run.pattern));
}

void LayoutTexts::take(const TemplateNode& node) {
  take(node.text);
  for (const TemplateNode& child : node.children) take(child);
}

}  // namespace socpress::check
