// Lists of the description that management gives in other files, at the place a directive names.
#pragma once

#include "compose/references.h"

namespace socpress::compose {

/// What the directive stands for: rows and tables that stand at the top level of a section.
BlockList compose_directive(SectionBuilder& builder, const References& references, Directive what);

/// Days with what was before and after, or the sentence that says that there is nothing to tell.
BlockList compose_changes(SectionBuilder& builder, const ListOrNone<Change>& changes);

}  // namespace socpress::compose
