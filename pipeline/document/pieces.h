// Small pieces that blocks are made of: paragraphs, cells, signatures, lines joined and marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/wording.h"

namespace socpress::inline document {

/// A line of one plain text with its origin.
Line line_of(std::string text, Span origin = {});
Line line_of(const Located<Text>& text);
Line strong(Line line);
Line emphasized(Line line);
/// Every text of the line links to the target.
Line linked(Line line, TargetId target);
/// For page furniture, which repeats on every page and links nowhere.
Line unlinked(Line line);
/// `more` after `line`, without a blank between.
void append(Line& line, Line more);
/// Punctuation or a blank between lines.
void append(Line& line, std::string_view joint);
/// True when nothing of the line can be seen.
bool blank(const Line& line);

void extend(BlockList& blocks, BlockList more);
Paragraph paragraph_of(StyleName style, Line line, Role role = Role::paragraph);
/// A cell of one paragraph.
Cell cell_of(std::uint8_t column, Paragraph paragraph, bool header = false);
/// A side row with its head beside what is added to it.
SideRow row_beside(Paragraph head);
/// A title over a rule that spans the page, as level-2 headings are set.
SideRow ruled_row(Paragraph title);
/// A row of the cover's table: the label in the side column, its value beside it, a thin rule above.
SideRow cover_row(Line label, Line value);
/// The label and caption of a table or figure: "Table 6" in the words of the layout, and the title.
Paragraph numbered_label(Wording& wording, Phrase label, int number);
Paragraph caption_of(Line text);

/// "Open: …", for a draft.
Line open_words(Wording& wording, const Line& what);
/// A dashed box that says what is open.
Block open_box(Wording& wording, const Line& what);

/// A printed name over its rule; without a name, an open place in a draft.
SignatureBlock signature_block(Wording& wording, Line name, Element element);
/// The day in the locale's long form; without one, an open place.
Paragraph date_paragraph(Wording& wording, std::string_view locale, const std::optional<Date>& date, Span origin = {});

/// The texts of the strip above and of the word beside each page of a draft.
void add_draft_marks(Wording& wording, Document& document);

}  // namespace socpress::inline document
