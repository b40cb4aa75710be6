// Parts that the sections of restricted and public reports have in common: heads, the cover, running heads.
#pragma once

#include "document/pieces.h"

namespace socpress::inline document {

/// The head of a section: its label in the side column, its title next to it. Nothing without a title.
BlockList section_head(Line label, Line title, TargetId target, bool is_auditors_report);

/// The upper part of a cover: the owner, and from `title_top` on the system and the kind of report.
BlockList cover_title(Wording& wording, Line owner, Line system, Length title_top);
/// The table of facts on a cover; `with_legend`: the restriction on use is its last row.
BlockList cover_facts(Wording& wording, bool with_legend);

/// The left half of a running head: the longest form of the names that fits beside the right half.
Line running_head_left(Wording& wording, const SectionTemplate& section, const Line& right, Line shortest);

}  // namespace socpress::inline document
