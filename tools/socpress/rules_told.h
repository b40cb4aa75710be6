// The rules to a person: the list of them.
#pragma once

#include <string>
#include <string_view>

#include "check/check.h"

namespace socpress {

enum class RulesForm { text, markdown, json };

/// A row a rule, in the order in which they are asked; `brief`: a row a family of findings.
std::string list_of_rules(RulesForm form, bool brief);

/// "Type 1 and Type 2": of which reports a rule is asked.
std::string_view words_of(check::AppliesTo applies_to);

}  // namespace socpress
