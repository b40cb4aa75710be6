// A Markdown file before it is parsed: what CommonMark does not know is taken out, and every byte keeps its offset.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::ingest {

/// `[^label]: text`, over as many lines as the text has.
struct FootnoteDefinition {
  std::string label;
  Span label_span;                 ///< "[^label]"
  std::size_t begin = 0, end = 0;  ///< its text, in the file
};

struct MarkdownSource {
  std::string text;  ///< as long as the file; what was taken out is blanks
  std::vector<FootnoteDefinition> footnotes;
};

/// Front matter is a finding.
MarkdownSource prepare_markdown(std::string_view bytes, FileId file, Findings& findings);

}  // namespace socpress::ingest
