// The three presentations of Section IV. Before: the engagement has management's side.
#pragma once

#include "compose/section_builder.h"

namespace socpress::compose {

/// One table for each criterion. A control's tests are presented in full at its first criterion; at others by
/// reference, with its exceptions repeated.
BlockList tests_by_criterion(SectionBuilder& builder);
/// One table for each process, each control once with the criteria that it serves; the matrix repeats the deviations.
BlockList tests_by_process(SectionBuilder& builder);
/// One card for each control, grouped by the catalog group of its first criterion.
BlockList tests_as_cards(SectionBuilder& builder);

}  // namespace socpress::compose
