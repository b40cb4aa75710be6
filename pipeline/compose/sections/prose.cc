// Management's Markdown to blocks: numbered headings, side rows, lists, tables, figures.
#include <unordered_map>

#include "compose/section_builder.h"
#include "compose/sections/directives.h"
#include "compose/sections/prose_lines.h"
#include "document/prose_column.h"

namespace socpress::compose {

namespace {

/// The source of the prose column for a Markdown file.
class MarkdownSource {
 public:
  using Heading = ProseHeading;
  using Paragraph = ProseParagraph;
  using List = ProseList;
  using Table = ProseTable;
  using Figure = ProseFigure;
  using Quote = ProseQuote;
  using Code = ProseCode;

  MarkdownSource(SectionBuilder& builder, const Prose& prose)
      : builder_(builder), prose_(prose), lines_(builder, prose) {}

  Wording& wording() { return builder_.sentences.wording(); }
  int next_table() { return builder_.next_table++; }
  Line line(const ProseText& text) { return lines_.of(text); }
  BlockList wide_heading(Line title) { return numbered_heading(builder_, std::move(title)); }
  socpress::Paragraph side_head(Line title) { return side_head_of(builder_, std::move(title)); }
  ColumnAlign align(ColumnAlign align) const { return align; }
  std::string_view code_text(const ProseCode& code) const { return code.text->utf8; }
  Span code_span(const ProseCode& code, std::size_t begin, std::size_t end) const {
    return span_of(code.text, begin, end);
  }
  BlockList generated(const ProseDirective& directive) {
    return compose_directive(builder_, lines_.references(), directive.what);
  }
  Block figure(const ProseFigure& figure);

 private:
  std::optional<std::size_t> picture(const ProseFigure& figure);

  SectionBuilder& builder_;
  const Prose& prose_;
  ProseLines lines_;
  std::unordered_map<std::size_t, std::size_t> pictures_;
};

std::optional<std::size_t> MarkdownSource::picture(const ProseFigure& figure) {
  if (figure.picture >= prose_.pictures.size()) return std::nullopt;
  const Picture& given = prose_.pictures[figure.picture];
  if (given.width == 0 || given.height == 0) return std::nullopt;
  auto& pictures = builder_.document.pictures;
  const auto [place, is_new] = pictures_.try_emplace(figure.picture, pictures.size());
  if (is_new) pictures.push_back(given);
  return place->second;
}

Block MarkdownSource::figure(const ProseFigure& figure) {
  const auto index = picture(figure);
  if (!index) return open_box(builder_, Phrase::open_figure);
  socpress::Figure made;
  made.picture = *index;
  made.alternative = figure.alternative->utf8;
  made.origin = figure.path.span;
  made.label = numbered_label(wording(), Phrase::figure_label, builder_.next_figure++);
  made.caption = caption_of(lines_.references().linked(figure.caption));
  return made;
}

}  // namespace

BlockList compose_prose(SectionBuilder& builder, const Prose& prose) {
  MarkdownSource source(builder, prose);
  return ProseColumn(source).compose(prose.blocks);
}

}  // namespace socpress::compose
