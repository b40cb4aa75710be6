// The three presentations of Section IV. Before: the engagement has management's side.
#pragma once

#include "compose/section_builder.h"

namespace socpress::compose {

/// A table a criterion. A control's tests stand in full at its first criterion; at others by reference, with its
/// exceptions repeated.
BlockList tests_by_criterion(SectionBuilder& builder);
/// A table a process, each control once with the criteria it serves; the matrix then shows the deviations again.
BlockList tests_by_process(SectionBuilder& builder);
/// A card a control, grouped by the catalog group of its first criterion.
BlockList tests_as_cards(SectionBuilder& builder);

}  // namespace socpress::compose
