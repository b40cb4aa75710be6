// Incidents that the description states: complete, printed, and in agreement with the tests.
#include <array>
#include <string>
#include <vector>

#include "check/engagement/listed.h"
#include "check/engagement/operation.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> incident_not_shown{
    "incidents/not-in-the-description", Severity::error,
    "incident `{}` is listed, and the description neither prints the list nor names it",
    "put the line {incidents} under the heading that answers DC 4",
    "the description criteria, DC 4: readers are told of the incident, not the file alone"};
const FindingKind<std::string, std::string> incident_incomplete{
    "incidents/incomplete", Severity::error, "incident `{}` does not tell {}",
    "tell of each incident its nature, its timing, its effect, and what was done about it",
    "the description criteria, DC 4: nature, timing, and extent or effect and disposition of an incident"};
const FindingKind<std::string, std::string> incident_denied{
    "incidents/denied", Severity::warning,
    "management says that there is no incident to tell, and test `{}` speaks of one: `{}`",
    "ask management whether the incident came of a control or broke a commitment; if so it belongs under `incidents`",
    "the description criteria, DC 4: what the tests met must not surprise the reader of the description"};

void listed_incidents_are_shown(const RuleInput& input, Findings& findings) {
  const Management& management = input.management();
  const auto& incidents = management.incidents.items;
  if (!management.description || incidents.empty() || prints(management.description->blocks, Directive::incidents))
    return;
  if (!answers(input.sentences(), 4)) return;
  WatchList ids(input.sentences());
  for (const Incident& incident : incidents) ids.add(*incident.id);
  const auto named = named_in(input.sentences(), ids, incidents.size(),
                              [](const Leaf& leaf) { return leaf.field == Field::description; });
  for (std::size_t i = 0; i < incidents.size(); ++i)
    if (!named[i]) findings.report(incident_not_shown, *incidents[i].id).at(incidents[i].id.span);
}

void incidents_are_told_whole(const RuleInput& input, Findings& findings) {
  for (const Incident& incident : input.management().incidents.items) {
    std::string lacking;
    const auto miss = [&](const Located<Text>& text, const char* what) {
      if (text->empty()) lacking += (lacking.empty() ? "" : ", nor ") + std::string(what);
    };
    miss(incident.nature, "its nature");
    miss(incident.timing, "when it was");
    miss(incident.effect, "its effect");
    miss(incident.disposition, "what was done about it");
    if (!lacking.empty()) findings.report(incident_incomplete, *incident.id, lacking).at(incident.id.span);
  }
}

/// What a population or an exception tells of took place; a procedure may only have looked for it.
void tests_know_of_no_incident(const RuleInput& input, Findings& findings) {
  const auto& none = input.management().incidents.none;
  if (!none) return;
  const Sentences& sentences = input.sentences();
  const WatchList grave(sentences, "grave-incidents");
  for (const Test& test : input.auditor().tests) {
    if (ended(test, Result::did_not_operate) || (test.population_size && **test.population_size == 0)) continue;
    for (const Located<Text>* text : {&test.population, &test.exception}) {
      const Passage* passage = sentences.of(*text);
      if (passage == nullptr) continue;
      grave.find(sentences.words(*passage), [&](std::uint32_t, std::span<const Word> words) {
        findings.report(incident_denied, *test.id, std::string(sentences.written(*passage, words)))
            .at(sentences.span(*passage, words))
            .also(none->span, "what management says");
      });
    }
  }
}

constexpr std::array rules = {
    Rule{"incidents that are listed stand in the description", AppliesTo::both_types, Needs::management,
         listed_incidents_are_shown, finds<incident_not_shown>},
    Rule{"each incident is told with nature, timing, effect and disposition", AppliesTo::both_types, Needs::management,
         incidents_are_told_whole, finds<incident_incomplete>},
    Rule{"where the description tells no incident, the tests met none", AppliesTo::type_2, Needs::both_sides,
         tests_know_of_no_incident, finds<incident_denied>},
};

}  // namespace

Rules incidents_rules() { return rules; }

}  // namespace socpress::check
