// What stands in braces: the description criteria a heading answers, and the lists a paragraph is replaced by.
#pragma once

#include <optional>
#include <vector>

#include "base/finding.h"
#include "model/prose.h"

namespace socpress {

/// Takes "{DC3.software DC4}" off the end of a heading. A mark that is none is a finding.
std::vector<Located<DescriptionMark>> take_description_marks(ProseText& heading, Findings& findings);

/// The list that "{commitments}", alone in a paragraph, stands for; a word in braces that is none is a finding, and so
/// is a list inside another block (`nested`).
std::optional<Directive> directive_of(const ProseText& paragraph, bool nested, Findings& findings);

}  // namespace socpress
