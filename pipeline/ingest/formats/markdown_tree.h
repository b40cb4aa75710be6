// Markdown as parsed, with places: nested blocks, runs of text in the innermost.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/located.h"
#include "model/prose.h"

namespace socpress::ingest {

struct MarkPicture {
  Located<std::string> path;
  Located<Text> alternative;
  Located<Text> title;
};

struct MarkRun {
  Located<Text> text;
  Marks marks;
  std::string link;  ///< https address or "#id"; empty for none
  bool line_break = false;
  std::optional<MarkPicture> picture;
};

struct MarkBlock {
  enum class Kind {
    document,
    paragraph,
    heading,
    quote,
    bullets,
    numbers,
    item,
    code,
    html,
    rule,
    table,
    table_head,
    table_body,
    row,
    cell
  };
  Kind kind = Kind::document;
  int level = 0;  ///< of a heading, 1 to 6
  int first = 1;  ///< of a numbered list
  ColumnAlign align = ColumnAlign::left;
  bool implicit = false;  ///< a paragraph of a tight list: its item contains the text without one
  std::vector<MarkRun> runs;
  std::vector<MarkBlock> blocks;
  Span span;
};

/// Parses a piece of a file that begins at offset `base`. After: nothing, and a finding, if a budget was exceeded.
std::optional<MarkBlock> parse_markdown(std::string_view text, std::uint32_t base, FileId file, Findings& findings);

}  // namespace socpress::ingest
