// The cover of a public report: owner, system and kind on a filled panel, a table of facts below it.

#include "compose/public/sections.h"
#include "text/unicode.h"

namespace socpress::compose_public {

namespace {

/// The title ends near the foot of the panel: a long title begins higher.
Length title_top(const PublicText& system, const Style& style) {
  constexpr int characters_a_line = 17;
  constexpr Length first = pt(288), highest = pt(90), below = pt(96);
  const auto lines = static_cast<std::int32_t>(code_points(system.utf8) / characters_a_line) + 1;
  return larger(highest, smaller(first, panel_end - below - style.leading * lines));
}

}  // namespace

BlockList cover(SectionBuilder& builder) {
  const PublicEngagement& engagement = builder.sentences.engagement();
  Wording& wording = builder.sentences.wording();
  BlockList blocks = cover_title(wording, line_of(engagement.organization.name), line_of(engagement.system),
                                 title_top(engagement.system, builder.document.look.style(StyleName::cover_title)));
  blocks.emplace_back(MoveTo{panel_end + pt(28)});
  extend(blocks, cover_facts(wording, true));
  return blocks;
}

}  // namespace socpress::compose_public
