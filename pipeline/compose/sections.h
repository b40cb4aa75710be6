// What compose.cc asks of the files of this room that only it knows.
#pragma once

#include "compose/voice.h"

namespace socpress::compose {

/// The contents with the key to the marks below it. Before: every other section is composed.
BlockList compose_contents(Desk& desk);

/// What stands above and below the pages of a section.
Furniture compose_furniture(Voice& voice, const SectionTemplate& section);
LetterheadBlock compose_letterhead(Desk& desk, Letterhead whose);
/// The strip above and the word beside each page of a draft.
void compose_draft_marks(Voice& voice, Document& document);

}  // namespace socpress::compose
