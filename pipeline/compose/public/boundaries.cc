// Attachment A: management's public description as headings, side rows, lists, tables and figures.
#include "compose/public/sections.h"
#include "document/prose_column.h"
#include "model/public_text.h"

namespace socpress::compose_public {

namespace {

/// The source of the prose column for the public description.
class PublicSource {
 public:
  using Heading = PublicHeading;
  using Paragraph = PublicParagraph;
  using List = PublicList;
  using Table = PublicTable;
  using Figure = PublicFigure;
  using Quote = PublicQuote;
  using Code = PublicCode;

  explicit PublicSource(SectionBuilder& builder) : builder_(builder) {}

  Wording& wording() { return builder_.sentences.wording(); }
  int next_table() { return builder_.next_table++; }
  Line line(const PublicLine& runs) const;
  BlockList wide_heading(Line title) const { return compose_public::wide_heading(std::move(title)); }
  socpress::Paragraph side_head(Line title) const {
    socpress::Paragraph made = compose_public::side_head(std::move(title), 3);
    made.keep_with_next = true;
    return made;
  }
  ColumnAlign align(PublicAlign align) const {
    switch (align) {
      case PublicAlign::left: return ColumnAlign::left;
      case PublicAlign::right: return ColumnAlign::right;
      case PublicAlign::center: return ColumnAlign::center;
    }
    return ColumnAlign::left;
  }
  std::string_view code_text(const PublicCode& code) const { return code.text.utf8; }
  Span code_span(const PublicCode& code, std::size_t, std::size_t) const { return place_of(code.text); }
  Block figure(const PublicFigure& figure);

 private:
  SectionBuilder& builder_;
};

Line PublicSource::line(const PublicLine& runs) const {
  Line made;
  for (const PublicRun& run : runs) {
    Inline piece;
    piece.marks = {run.marks.strong, run.marks.emphasis, run.marks.code};
    piece.text = run.text.utf8;
    piece.origin = place_of(run.text);
    if (run.line_break) piece.kind = Inline::Kind::line_break;
    if (run.footnote) {
      piece.kind = Inline::Kind::footnote;
      piece.footnote = static_cast<FootnoteId>(*run.footnote);
    }
    made.push_back(std::move(piece));
  }
  return made;
}

Block PublicSource::figure(const PublicFigure& figure) {
  socpress::Figure made;
  made.picture = picture(builder_, figure.picture);
  made.alternative = figure.alternative.utf8;
  made.label = numbered_label(wording(), Phrase::figure_label, builder_.next_figure++);
  made.caption = caption_of(line_of(figure.caption));
  return made;
}

}  // namespace

BlockList boundaries(SectionBuilder& builder) {
  const PublicProse& prose = builder.sentences.engagement().description;
  Wording& wording = builder.sentences.wording();
  if (prose.blocks.empty()) return {open_box(wording, wording.phrase(Phrase::open_description))};
  PublicSource source(builder);
  for (const PublicLine& note : prose.footnotes) builder.document.footnotes.push_back(source.line(note));
  return ProseColumn(source).compose(prose.blocks);
}

}  // namespace socpress::compose_public
