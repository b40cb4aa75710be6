// What management wrote in Markdown to blocks: numbered headings, side rows, lists, tables, figures.
#include <algorithm>

#include "compose/pieces.h"
#include "compose/sections/directives.h"
#include "compose/sections/prose_lines.h"
#include "compose/sections/prose_tables.h"
#include "compose/template.h"
#include "compose/voice.h"

namespace socpress::compose {

namespace {

/// Writes blocks down the text column; a side head gathers what follows it until something needs the full width.
class ProseColumn {
 public:
  ProseColumn(Desk& desk, const Prose& prose) : desk_(desk), prose_(prose), lines_(desk, prose) {}

  BlockList compose() {
    for (const ProseBlock& block : prose_.blocks) std::visit([&](const auto& value) { top(value); }, block.value);
    close_run_in();
    close_row();
    return std::move(blocks_);
  }

 private:
  void top(const ProseHeading& heading);
  void top(const ProseTable& table);
  void top(const ProseFigure& figure);
  void top(const ProseDirective& directive);
  void top(const ProseParagraph& paragraph);
  template <class Other>
  void top(const Other& other) {
    close_run_in();
    nested(other, StyleName::text, column());
  }

  void nested(const ProseHeading& heading, StyleName, BlockList& into);
  void nested(const ProseParagraph& paragraph, StyleName style, BlockList& into);
  void nested(const ProseList& list, StyleName style, BlockList& into);
  void nested(const ProseTable& table, StyleName, BlockList& into);
  void nested(const ProseFigure& figure, StyleName, BlockList& into);
  void nested(const ProseQuote& quote, StyleName, BlockList& into);
  void nested(const ProseCode& code, StyleName, BlockList& into);
  void nested(const ProseDirective& directive, StyleName, BlockList& into);
  BlockList nested_all(const std::vector<ProseBlock>& blocks, StyleName style);

  BlockList& column() { return row_ ? row_->main : blocks_; }
  void close_row();
  void close_run_in();
  void at_full_width(Block block);
  std::optional<std::size_t> picture(const ProseFigure& figure);
  Block figure_of(const ProseFigure& figure);

  Desk& desk_;
  const Prose& prose_;
  ProseLines lines_;
  BlockList blocks_;
  std::optional<SideRow> row_;
  Line run_in_;  ///< a run-in heading that waits for its paragraph
  std::unordered_map<std::size_t, std::size_t> pictures_;
};

bool ends_sentence(const Line& line) {
  const std::string text = plain_text(line);
  return !text.empty() && (text.back() == '.' || text.back() == '?' || text.back() == '!' || text.back() == ':');
}

void ProseColumn::close_row() {
  if (!row_) return;
  row_->keep_with_next = row_->main.empty();
  blocks_.emplace_back(std::move(*row_));
  row_.reset();
}

// A run-in heading that no paragraph follows stands alone.
void ProseColumn::close_run_in() {
  if (run_in_.empty()) return;
  Paragraph alone = paragraph_of(StyleName::h4, std::move(run_in_), Role::h4);
  alone.keep_with_next = true;
  column().emplace_back(std::move(alone));
  run_in_.clear();
}

void ProseColumn::at_full_width(Block block) {
  close_run_in();
  close_row();
  blocks_.push_back(std::move(block));
}

void ProseColumn::top(const ProseHeading& heading) {
  close_run_in();
  Line title = lines_.of(heading.text);
  if (heading.level >= 4) {
    run_in_ = emphasized(std::move(title));
    return;
  }
  close_row();
  if (heading.level <= 2) {
    BlockList made = numbered_heading(desk_, std::move(title), "heading-" + next_number(desk_));
    for (Block& block : made) blocks_.push_back(std::move(block));
    return;
  }
  row_.emplace();
  row_->side.push_back(side_head_of(desk_, std::move(title)));
  row_->before = pt(14);
}

void ProseColumn::top(const ProseParagraph& paragraph) {
  if (run_in_.empty()) return nested(paragraph, StyleName::text, column());
  Line line = std::move(run_in_);
  run_in_.clear();
  if (!ends_sentence(line) && line.back().kind == Inline::Kind::text) line.back().text += '.';
  append(line, " ");
  append(line, lines_.of(paragraph.text));
  column().emplace_back(paragraph_of(StyleName::text, std::move(line)));
}

void ProseColumn::top(const ProseTable& table) { at_full_width(numbered_table(desk_, lines_, table)); }
void ProseColumn::top(const ProseFigure& figure) { at_full_width(figure_of(figure)); }

void ProseColumn::top(const ProseDirective& directive) {
  BlockList made = compose_directive(desk_, lines_.references(), directive.what);
  for (Block& block : made) {
    if (std::holds_alternative<Paragraph>(block.value) || std::holds_alternative<Framed>(block.value)) {
      close_run_in();
      column().push_back(std::move(block));
    } else {
      at_full_width(std::move(block));
    }
  }
}

void ProseColumn::nested(const ProseHeading& heading, StyleName, BlockList& into) {
  into.emplace_back(paragraph_of(StyleName::h4, emphasized(lines_.of(heading.text)), Role::h4));
}

void ProseColumn::nested(const ProseParagraph& paragraph, StyleName style, BlockList& into) {
  into.emplace_back(
      paragraph_of(style, lines_.of(paragraph.text), style == StyleName::quote ? Role::quote : Role::paragraph));
}

void ProseColumn::nested(const ProseList& list, StyleName, BlockList& into) {
  List made;
  made.mark = list.ordered ? TemplateNode::Mark::decimal : TemplateNode::Mark::dash;
  made.first = list.first;
  for (const auto& item : list.items) made.items.push_back(nested_all(item, StyleName::list));
  into.emplace_back(std::move(made));
}

// Inside a list or a quotation there is no side column for a label: the caption stands above.
void ProseColumn::nested(const ProseTable& table, StyleName, BlockList& into) {
  Table made = numbered_table(desk_, lines_, table);
  made.kind = Table::Kind::in_text;
  Paragraph caption = paragraph_of(StyleName::caption, strong(std::move(made.label.line)), Role::caption);
  append(caption.line, " ");
  append(caption.line, std::move(made.caption.line));
  caption.keep_with_next = true;
  made.label = {};
  made.caption = {};
  into.emplace_back(std::move(caption));
  into.emplace_back(std::move(made));
}

void ProseColumn::nested(const ProseFigure& figure, StyleName, BlockList& into) { into.push_back(figure_of(figure)); }

void ProseColumn::nested(const ProseQuote& quote, StyleName, BlockList& into) {
  BlockList made = nested_all(quote.blocks, StyleName::quote);
  for (Block& block : made) into.push_back(std::move(block));
}

void ProseColumn::nested(const ProseCode& code, StyleName, BlockList& into) {
  Line line;
  const std::string& utf8 = code.text->utf8;
  const std::size_t size = utf8.ends_with('\n') ? utf8.size() - 1 : utf8.size();
  for (std::size_t begin = 0; begin <= size;) {
    const std::size_t end = std::min(utf8.find('\n', begin), size);
    Inline piece;
    if (begin != 0) {
      piece.kind = Inline::Kind::line_break;
      line.push_back(piece);
      piece.kind = Inline::Kind::text;
    }
    piece.text = utf8.substr(begin, end - begin);
    piece.marks.code = true;
    piece.origin = span_of(code.text, begin, end);
    line.push_back(std::move(piece));
    begin = end + 1;
  }
  into.emplace_back(paragraph_of(StyleName::code, std::move(line), Role::code));
}

void ProseColumn::nested(const ProseDirective& directive, StyleName, BlockList& into) {
  BlockList made = compose_directive(desk_, lines_.references(), directive.what);
  for (Block& block : made) into.push_back(std::move(block));
}

BlockList ProseColumn::nested_all(const std::vector<ProseBlock>& blocks, StyleName style) {
  BlockList made;
  for (const ProseBlock& block : blocks)
    std::visit([&](const auto& value) { nested(value, style, made); }, block.value);
  return made;
}

std::optional<std::size_t> ProseColumn::picture(const ProseFigure& figure) {
  if (figure.picture >= prose_.pictures.size()) return std::nullopt;
  const Picture& given = prose_.pictures[figure.picture];
  if (given.width == 0 || given.height == 0) return std::nullopt;
  auto& pictures = desk_.document.pictures;
  const auto [place, is_new] = pictures_.try_emplace(figure.picture, pictures.size());
  if (is_new) pictures.push_back(given);
  return place->second;
}

Block ProseColumn::figure_of(const ProseFigure& figure) {
  const auto index = picture(figure);
  if (!index) return open_box(desk_, desk_.voice.phrase(Phrase::open_figure));
  Figure made;
  made.picture = *index;
  made.alternative = figure.alternative->utf8;
  made.origin = figure.path.span;
  made.label = paragraph_of(
      StyleName::caption_label,
      desk_.voice.phrase(Phrase::figure_label, {{Fact::item_number, std::int64_t{desk_.next_figure++}}}), Role::label);
  made.caption = paragraph_of(StyleName::caption, lines_.references().linked(figure.caption), Role::caption);
  return made;
}

}  // namespace

BlockList compose_prose(Desk& desk, const Prose& prose) { return ProseColumn(desk, prose).compose(); }

}  // namespace socpress::compose
