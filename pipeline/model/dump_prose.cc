// Markdown as an outline: one block a line, marks of a run in brackets.
#include <fmt/format.h>

#include "model/outline.h"
#include "model/words.h"

namespace socpress::inline model {

namespace {

std::string plain(const ProseText& text) {
  std::string line;
  for (const ProseRun& run : text) {
    if (run.footnote) {
      line += fmt::format("[^{}]", *run.footnote + 1);
      continue;
    }
    if (run.line_break) {
      line += '\n';
      continue;
    }
    std::string marks;
    if (run.marks.strong) marks += "strong ";
    if (run.marks.emphasis) marks += "emphasis ";
    if (run.marks.code) marks += "code ";
    if (!run.link.empty()) marks += "to " + run.link + " ";
    line += marks.empty() ? run.text->utf8 : fmt::format("[{}| {}]", marks, run.text->utf8);
  }
  return line;
}

std::string name_of(const DescriptionMark& mark) {
  return fmt::format("DC{}{}{}", mark.criterion, mark.component.empty() ? "" : ".", mark.component);
}

/// Writes each kind of block; lists and quotes recurse into their own blocks.
struct BlockWriter {
  Outline& outline;

  void blocks(const std::vector<ProseBlock>& list) const {
    for (const ProseBlock& block : list) {
      std::visit(*this, block.value);
      if (block.public_wording) outline.field("public", std::string_view(plain(*block.public_wording)));
    }
  }
  void operator()(const ProseHeading& heading) const {
    outline.open(fmt::format("heading {}", heading.level), plain(heading.text));
    if (heading.is_public) outline.field("answers", std::string_view("public"));
    for (const auto& mark : heading.answers) outline.field("answers", std::string_view(name_of(*mark)));
    outline.close();
  }
  void operator()(const ProseParagraph& paragraph) const {
    outline.field("paragraph", std::string_view(plain(paragraph.text)));
  }
  void operator()(const ProseList& list) const {
    outline.open(list.ordered ? fmt::format("list from {}", list.first) : "list");
    for (const auto& item : list.items) {
      outline.open("item");
      blocks(item);
      outline.close();
    }
    outline.close();
  }
  void operator()(const ProseTable& table) const {
    outline.open("table", plain(table.caption));
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      outline.field(fmt::format("column {}", name_of(table.columns[i])),
                    std::string_view(i < table.head.size() ? plain(table.head[i]) : std::string("(no heading)")));
    for (const auto& row : table.rows) {
      outline.open("row");
      for (const ProseText& cell : row) outline.field("cell", std::string_view(plain(cell)));
      outline.close();
    }
    outline.close();
  }
  void operator()(const ProseFigure& figure) const {
    outline.open("figure", *figure.path);
    outline.field("alternative", figure.alternative);
    outline.field("caption", figure.caption);
    outline.close();
  }
  void operator()(const ProseQuote& quote) const {
    outline.open("quote");
    blocks(quote.blocks);
    outline.close();
  }
  void operator()(const ProseCode& code) const { outline.field("code", code.text); }
  void operator()(const ProseDirective& directive) const { outline.field("directive", name_of(directive.what)); }
};

}  // namespace

void write(Outline& outline, std::string_view name, const Prose& prose) {
  outline.open(name);
  BlockWriter{outline}.blocks(prose.blocks);
  for (std::size_t i = 0; i < prose.footnotes.size(); ++i)
    outline.field(fmt::format("footnote {}", i + 1), std::string_view(plain(prose.footnotes[i])));
  for (const Picture& picture : prose.pictures)
    outline.field("picture", std::string_view(fmt::format("{} x {}", picture.width, picture.height)));
  outline.close();
}

}  // namespace socpress::inline model
