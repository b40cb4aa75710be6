// Lists the rules for people.
#pragma once

#include <string>
#include <string_view>

#include "check/check.h"

namespace socpress {

enum class RulesForm { text, markdown, json };

/// One row per rule, in the order of evaluation; `brief`: one row per family of findings.
std::string list_of_rules(RulesForm form, bool brief);

/// "Type 1 and Type 2": the reports that a rule applies to.
std::string_view words_of(check::AppliesTo applies_to);

}  // namespace socpress
