// Reads the English word lists, and the replacements and additions of a policy.
#pragma once

#include "base/finding.h"
#include "base/platform.h"
#include "ingest/engagement/fields.h"
#include "model/policy.h"

namespace socpress::ingest {

/// Reads layouts/words/en.yaml. Reports a missing list, and a list that no rule uses.
WordLists read_word_lists(const Files& data, Sources& sources, Findings& findings);

/// Takes `words` of a policy (each list replaces the one of its name) and `added-words` (each list is added to it).
void change_word_lists(const Fields& policy, WordLists& lists, Findings& findings);

}  // namespace socpress::ingest
