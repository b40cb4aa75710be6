// Complementary user-entity controls: mapped to the criteria that depend on them, and not ordinary duties.
#include <array>
#include <span>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> unmapped{
    "user-entities/control-unmapped", Severity::warning, "user-entity control `{}` is mapped to no criterion",
    "name under `criteria` what is met only in combination with it; if there is none, it is an ordinary user "
    "responsibility",
    "the description criteria, DC 6: user entities know which criteria need their controls"};
const FindingKind<std::string, std::string> ordinary_duty{
    "user-entities/ordinary-duty", Severity::warning,
    "user-entity control `{}` reads as a responsibility of any customer (`{}`), and no criterion depends on it",
    "leave it to the agreement or the user guide, or name the criterion that is met only in combination with it",
    "the description criteria, DC 6: a complementary control is one that a criterion requires"};

void user_entities_know_what_depends_on_them(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList duties(sentences, "customer-duties");
  for (const UserEntityControl& control : input.management().user_entity_controls) {
    if (!control.criteria.empty()) continue;
    std::span<const Word> duty;
    const Passage* passage = sentences.of(control.text);
    if (passage != nullptr)
      duties.find(sentences.words(*passage), [&](std::uint32_t, std::span<const Word> words) {
        if (duty.empty()) duty = words;
      });
    if (duty.empty())
      findings.report(unmapped, *control.id).at(control.id.span);
    else
      findings.report(ordinary_duty, *control.id, std::string(sentences.written(*passage, duty)))
          .at(sentences.span(*passage, duty));
  }
}

constexpr std::array rules = {
    Rule{"each user-entity control names the criteria that depend on it", AppliesTo::both_types, Needs::management,
         user_entities_know_what_depends_on_them, finds<unmapped, ordinary_duty>},
};

}  // namespace

Rules user_entities_rules() { return rules; }

}  // namespace socpress::check
