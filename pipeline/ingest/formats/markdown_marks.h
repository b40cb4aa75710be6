// What stands in braces: the description criteria a heading answers, and the lists a paragraph is replaced by.
#pragma once

#include <optional>
#include <vector>

#include "base/finding.h"
#include "model/prose.h"

namespace socpress::ingest {

/// What a heading says in braces: the description criteria it answers, and whether it is public.
struct HeadingMarks {
  std::vector<Located<DescriptionMark>> answers;
  bool is_public = false;
};

/// Takes "{DC3.software DC4 public}" off the end of a heading. A mark that is none is a finding.
HeadingMarks take_heading_marks(ProseText& heading, Findings& findings);

/// The words of "{public: other words}", a paragraph that gives the public wording of what stands before it; nothing
/// for any other paragraph.
std::optional<ProseText> public_wording_of(const ProseText& paragraph);

/// Whether a paragraph was meant as a public wording and is none, for want of a brace or by a slip in its first word.
/// Before: public_wording_of() gave nothing.
bool resembles_public_wording(const ProseText& paragraph);

/// The list that "{commitments}", alone in a paragraph, stands for; a word in braces that is none is a finding.
std::optional<Directive> directive_of(const ProseText& paragraph, Findings& findings);

/// Reports the names of lists that stand in braces in a text, where nothing would replace them.
void report_directives_inside(const ProseText& text, Findings& findings);

}  // namespace socpress::ingest
