// The description criterion that each list of a description addresses.
#include "model/prose.h"

namespace socpress::inline model {

int description_criterion_of(Directive what) {
  switch (what) {
    case Directive::commitments:
    case Directive::requirements: return 2;
    case Directive::incidents: return 4;
    case Directive::criteria_and_controls: return 5;
    case Directive::user_entity_controls: return 6;
    case Directive::subservice_organizations:
    case Directive::subservice_controls: return 7;
    case Directive::criteria_not_applicable: return 8;
    case Directive::changes: return 9;
  }
  return 0;
}

}  // namespace socpress::inline model
