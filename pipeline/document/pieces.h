// Small elements of blocks: paragraphs, cells, signatures, lines joined and marked.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/wording.h"

namespace socpress::inline document {

/// A line of one plain text with its origin.
Line line_of(std::string text, Span origin = {});
Line line_of(const Located<Text>& text);
Line strong(Line line);
Line emphasized(Line line);
/// Links every text of the line to the target.
Line linked(Line line, TargetId target);
/// For page furniture, which repeats on every page and has no links.
Line unlinked(Line line);
/// `more` after `line`, without a blank between them.
void append(Line& line, Line more);
/// Punctuation or a blank between lines.
void append(Line& line, std::string_view joint);
/// True if nothing of the line is visible.
bool blank(const Line& line);

void extend(BlockList& blocks, BlockList more);
Paragraph paragraph_of(StyleName style, Line line, Role role = Role::paragraph);
/// A cell of one paragraph.
Cell cell_of(std::uint8_t column, Paragraph paragraph, bool header = false);
/// A side row with its head next to what is added to it.
SideRow row_beside(Paragraph head);
/// A title over a rule across the page, as for level-2 headings.
SideRow ruled_row(Paragraph title);
/// A row of the cover's table: the label in the side column, its value next to it, a thin rule above.
SideRow cover_row(Line label, Line value);
/// The label and caption of a table or figure: "Table 6" in the layout's wording, and the title.
Paragraph numbered_label(Wording& wording, Phrase label, int number);
Paragraph caption_of(Line text);

/// "Open: …", for a draft.
Line open_words(Wording& wording, const Line& what);
/// A dashed box that states what is open.
Block open_box(Wording& wording, const Line& what);

/// A printed name over its rule; without a name, an open box in a draft.
SignatureBlock signature_block(Wording& wording, Line name, Element element);
/// The day in the locale's long form; without a day, an open box.
Paragraph date_paragraph(Wording& wording, std::string_view locale, const std::optional<Date>& date, Span origin = {});

/// The texts of the strip above each page of a draft and of the word next to it.
void add_draft_marks(Wording& wording, Document& document);

}  // namespace socpress::inline document
