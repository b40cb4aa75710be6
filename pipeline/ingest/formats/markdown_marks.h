// Text in braces: the description criteria that a heading addresses, and the lists that replace a paragraph.
#pragma once

#include <optional>
#include <vector>

#include "base/finding.h"
#include "model/prose.h"

namespace socpress::ingest {

/// The marks of a heading in braces: the description criteria that it addresses, and whether it is public.
struct HeadingMarks {
  std::vector<Located<DescriptionMark>> answers;
  bool is_public = false;
};

/// Removes "{DC3.software DC4 public}" from the end of a heading. An unknown mark is a finding.
HeadingMarks take_heading_marks(ProseText& heading, Findings& findings);

/// The words of "{public: other words}", a paragraph with the public wording of the block before it; nothing for any
/// other paragraph.
std::optional<ProseText> public_wording_of(const ProseText& paragraph);

/// Whether a paragraph was intended as a public wording and is not one, because of a missing brace or an error in its
/// first word. Before: public_wording_of() returned nothing.
bool resembles_public_wording(const ProseText& paragraph);

/// The list that "{commitments}", alone in a paragraph, represents; an unknown word in braces is a finding.
std::optional<Directive> directive_of(const ProseText& paragraph, Findings& findings);

/// Reports names of lists in braces inside a text, where they are not replaced.
void report_directives_inside(const ProseText& text, Findings& findings);

}  // namespace socpress::ingest
