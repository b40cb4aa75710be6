// Prose on one line per block, short enough to read in a test.
#pragma once

#include <string>

#include "model/prose.h"

namespace socpress::ingest {

/// "a **b** _c_ `d` [e](link) ^0", a hard break as "/".
inline std::string line_of(const ProseText& text) {
  std::string line;
  for (const ProseRun& run : text) {
    if (run.footnote) line += "^" + std::to_string(*run.footnote);
    if (run.line_break) line += "/";
    std::string words = run.text->utf8;
    if (run.marks.code) words = "`" + words + "`";
    if (run.marks.emphasis) words = "_" + words + "_";
    if (run.marks.strong) words = "**" + words + "**";
    if (!run.link.empty()) words = "[" + words + "](" + run.link + ")";
    line += words;
  }
  return line;
}

inline std::string lines_of(const std::vector<ProseBlock>& blocks);

struct BlockLine {
  std::string operator()(const ProseHeading& heading) const {
    std::string line = "h" + std::to_string(heading.level) + " " + line_of(heading.text);
    for (const auto& mark : heading.answers) {
      line += " {" + std::to_string(mark->criterion);
      line += mark->component.empty() ? "}" : "." + mark->component + "}";
    }
    return line;
  }
  std::string operator()(const ProseParagraph& paragraph) const { return "p " + line_of(paragraph.text); }
  std::string operator()(const ProseList& list) const {
    std::string line = list.ordered ? "ol" + std::to_string(list.first) : "ul";
    for (const auto& item : list.items) line += " <" + lines_of(item) + ">";
    return line;
  }
  std::string operator()(const ProseTable& table) const {
    std::string line = "table";
    if (!table.caption.empty()) line += " '" + line_of(table.caption) + "'";
    for (const ColumnAlign align : table.columns)
      line += align == ColumnAlign::left ? " l" : align == ColumnAlign::right ? " r" : " c";
    line += row(table.head);
    for (const auto& cells : table.rows) line += row(cells);
    return line;
  }
  std::string operator()(const ProseFigure& figure) const {
    return "figure " + *figure.path + " '" + figure.alternative->utf8 + "' '" + figure.caption->utf8 + "'";
  }
  std::string operator()(const ProseQuote& quote) const { return "quote <" + lines_of(quote.blocks) + ">"; }
  std::string operator()(const ProseCode& code) const { return "code " + code.text->utf8; }
  std::string operator()(const ProseDirective& directive) const {
    return "directive " + std::to_string(static_cast<int>(directive.what));
  }

 private:
  static std::string row(const std::vector<ProseText>& cells) {
    std::string line = " /";
    for (const ProseText& cell : cells) line += " " + line_of(cell) + " |";
    return line;
  }
};

inline std::string lines_of(const std::vector<ProseBlock>& blocks) {
  std::string lines;
  for (const ProseBlock& block : blocks) lines += (lines.empty() ? "" : "\n") + std::visit(BlockLine{}, block.value);
  return lines;
}

}  // namespace socpress::ingest
