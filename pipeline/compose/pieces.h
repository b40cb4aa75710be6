// Small pieces that blocks are put together from: paragraphs, cells, lines joined and marked.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compose/voice.h"
#include "document/document.h"

namespace socpress::compose {

Paragraph paragraph_of(StyleName style, Line line, Role role = Role::paragraph);
/// A cell of one paragraph.
Cell cell_of(std::uint8_t column, Paragraph paragraph, bool header = false);
Line strong(Line line);
Line emphasized(Line line);
/// Every text of the line links to the target.
Line linked(Line line, TargetId target);
/// The number that the next numbered heading will bear: "3.4"; "4" while no section is numbered.
std::string next_number(const Desk& desk);
/// A head in the side column: of level 3 once a numbered heading of the section stands above it, else of level 2.
Paragraph side_head_of(const Desk& desk, Line line);
/// `more` after `line`, without a blank between.
void append(Line& line, Line more);
/// A piece of punctuation or a blank between lines.
void append(Line& line, std::string_view joint);
/// "availability" or "Availability", in the words of the layout.
Line category_words(Voice& voice, Phrase name_or_title, const Category& category);
/// True when nothing of the line can be seen.
bool blank(const Line& line);

}  // namespace socpress::compose
