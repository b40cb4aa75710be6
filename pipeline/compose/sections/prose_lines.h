// Runs of Markdown to lines: marks, links, hard breaks and footnotes.
#pragma once

#include <unordered_map>

#include "compose/references.h"

namespace socpress::compose {

/// Converts one prose's runs to lines. A footnote is added to the document at its first reference.
class ProseLines {
 public:
  ProseLines(SectionBuilder& builder, const Prose& prose) : builder_(builder), prose_(prose), references_(builder) {}

  Line of(const ProseText& text);
  const References& references() const { return references_; }

 private:
  std::optional<FootnoteId> footnote(std::size_t index);

  SectionBuilder& builder_;
  const Prose& prose_;
  References references_;
  std::unordered_map<std::size_t, FootnoteId> footnotes_;
};

}  // namespace socpress::compose
