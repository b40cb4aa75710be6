// Lists of the description from management's other files, at the place of a directive.
#pragma once

#include "compose/references.h"

namespace socpress::compose {

/// The rows and tables of the directive, for the top level of a section.
BlockList compose_directive(SectionBuilder& builder, const References& references, Directive what);

/// Dates with the state before and after, or the sentence that there were no changes.
BlockList compose_changes(SectionBuilder& builder, const ListOrNone<Change>& changes);

}  // namespace socpress::compose
