// A Markdown file before parsing: extensions to CommonMark are removed, and every byte keeps its offset.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::ingest {

/// `[^label]: text`, over all lines of the text.
struct FootnoteDefinition {
  std::string label;
  Span label_span;                 ///< "[^label]"
  std::size_t begin = 0, end = 0;  ///< its text, in the file
};

struct MarkdownSource {
  std::string text;  ///< as long as the file; removed parts are blanks
  std::vector<FootnoteDefinition> footnotes;
};

/// Front matter is a finding.
MarkdownSource prepare_markdown(std::string_view bytes, FileId file, Findings& findings);

}  // namespace socpress::ingest
