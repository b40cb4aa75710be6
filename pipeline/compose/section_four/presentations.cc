// The tests of controls in the presentation that the terms ask for.
#include "compose/section_four/presentations.h"

#include "compose/template.h"

namespace socpress::compose {

BlockList compose_tests(Desk& desk) {
  const auto& management = desk.voice.engagement().management;
  if (!management || management->controls.empty()) return {open_box(desk, desk.voice.phrase(Phrase::open_list))};
  switch (desk.voice.engagement().terms.presentation) {
    case Presentation::by_criterion: return tests_by_criterion(desk);
    case Presentation::by_process: return tests_by_process(desk);
    case Presentation::cards: return tests_as_cards(desk);
  }
  return {};
}

}  // namespace socpress::compose
