// The context in which a section of a public report is composed, and its generated content.
#pragma once

#include <map>

#include "compose/public/sentence_builder.h"
#include "document/section_parts.h"

namespace socpress::compose_public {

struct SectionBuilder {
  SentenceBuilder& sentences;
  Document& document;
  int next_figure = 1, next_table = 1;
  std::map<std::uint32_t, std::size_t> pictures{};
};

/// The document's index of a picture of the public model, which is added at its first use.
std::size_t picture(SectionBuilder& builder, std::uint32_t index);

Line line_of(const PublicText& text);
/// A heading over a rule; headings of a public report have no numbers.
BlockList wide_heading(Line title);
/// A head in the side column, at that level of the outline.
Paragraph side_head(Line line, int outline_level);

// Generated content, one function each.
BlockList cover(SectionBuilder& builder);
BlockList boundaries(SectionBuilder& builder);
BlockList commitments_and_requirements(SectionBuilder& builder);
BlockList firm_signature(SectionBuilder& builder);
BlockList management_signatures(SectionBuilder& builder);

/// The lower edge of the cover's panel.
inline constexpr Length panel_end = pt(504);

}  // namespace socpress::compose_public
