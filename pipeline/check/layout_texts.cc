// Gathers the texts of a layout and divides them into sentences.
#include "check/layout_texts.h"

namespace socpress::check {

namespace {

/// Replaces the braces of a pattern with blanks, byte for byte, so that only words remain. The text between braces is
/// either a branch, which is printed, or the name of a fact, which states nothing.
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
    if (section.prose)
      for (const ProseBlock& block : section.prose->blocks) take(block);
  }
  for (const auto& phrase : layout.phrases)
    if (phrase) take(phrase->text);
  for (const Located<Text>& text : texts_) {
    TextField text_field;
    text_field.text = &text;
    text_fields_.push_back(text_field);
  }
  sentences_.emplace(text_fields_, lists);
}

void LayoutTexts::take(const TemplateText& text) {
  for (const TemplateRun& run : text)
    if (!run.pattern->empty()) texts_.push_back(words_of(run.pattern));
}

void LayoutTexts::take(const TemplateNode& node) {
  take(node.text);
  for (const TemplateNode& child : node.children) take(child);
}

/// The words that the layout adds to a section.
void LayoutTexts::take(const ProseBlock& block) {
  std::visit(
      [&](const auto& value) {
        if constexpr (requires { value.blocks; })
          for (const ProseBlock& inner : value.blocks) take(inner);
        else if constexpr (requires { value.items; })
          for (const auto& item : value.items)
            for (const ProseBlock& inner : item) take(inner);
        else if constexpr (requires { value.rows; })
          for (const auto& row : value.rows)
            for (const ProseText& cell : row) take(cell);
        else if constexpr (requires { ProseText(value.text); })
          take(value.text);
      },
      block.value);
}

void LayoutTexts::take(const ProseText& line) {
  if (line.empty()) return;
  TextField text_field;
  text_field.line = &line;
  text_fields_.push_back(text_field);
}

}  // namespace socpress::check
