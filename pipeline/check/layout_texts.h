// The sentences of a layout, with their places.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "document/layout.h"
#include "language/sentences.h"

namespace socpress::check {

/// Every text that a layout prints or may print. Copies the texts.
class LayoutTexts {
 public:
  LayoutTexts(const Layout& layout, const WordLists& lists);
  LayoutTexts(const LayoutTexts&) = delete;
  LayoutTexts& operator=(const LayoutTexts&) = delete;

  const Sentences& sentences() const { return *sentences_; }

 private:
  void take(const TemplateText& text);
  void take(const TemplateNode& node);
  void take(const ProseBlock& block);
  void take(const ProseText& line);

  std::deque<Located<Text>> texts_;
  std::vector<TextField> text_fields_;
  std::optional<Sentences> sentences_;  ///< views the texts
};

}  // namespace socpress::check
