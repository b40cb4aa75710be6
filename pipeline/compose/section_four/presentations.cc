// The tests of controls in the presentation that the terms specify.
#include "compose/section_four/presentations.h"

#include "compose/section_builder.h"

namespace socpress::compose {

BlockList compose_tests(SectionBuilder& builder) {
  const auto& management = builder.sentences.engagement().management;
  if (!management || management->controls.empty()) return {open_box(builder, Phrase::open_list)};
  switch (builder.sentences.engagement().terms.presentation) {
    case Presentation::by_criterion: return tests_by_criterion(builder);
    case Presentation::by_process: return tests_by_process(builder);
    case Presentation::cards: return tests_as_cards(builder);
  }
  return {};
}

}  // namespace socpress::compose
