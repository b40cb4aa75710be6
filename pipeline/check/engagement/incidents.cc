// Incidents that the description states: complete, printed, and in agreement with the tests.
#include <array>
#include <string>

#include "check/engagement/listed.h"
#include "check/engagement/operation.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> incident_not_shown{
    "incidents/not-in-the-description", Severity::error,
    "incident `{}` is listed, and the description neither prints the list nor mentions it",
    "insert {incidents} under the heading that addresses DC 4",
    "the description criteria, DC 4: the description discloses incidents to its readers"};
const FindingKind<std::string, std::string> incident_incomplete{
    "incidents/incomplete", Severity::error, "incident `{}` does not state {}",
    "state for each incident its nature, timing, effect, and disposition",
    "the description criteria, DC 4: nature, timing, and extent or effect and disposition of an incident"};
const FindingKind<std::string, std::string> incident_denied{
    "incidents/denied", Severity::warning,
    "management states that there was no incident, and test `{}` mentions one: `{}`",
    "ask management whether the incident resulted from a control failure or breached a commitment; if so, list it "
    "under `incidents`",
    "the description criteria, DC 4: the description is consistent with the results of the tests"};

void listed_incidents_are_shown(const RuleInput& input, Findings& findings) {
  const Management& management = input.management();
  const auto& incidents = management.incidents.items;
  if (!management.description || incidents.empty() || prints(management.description->blocks, Directive::incidents))
    return;
  if (!answers(input.sentences(), 4)) return;
  WatchList ids(input.sentences());
  for (const Incident& incident : incidents) ids.add(*incident.id);
  const auto named = named_in(input.sentences(), ids, incidents.size(),
                              [](const TextField& text_field) { return text_field.field == Field::description; });
  for (std::size_t i = 0; i < incidents.size(); ++i)
    if (!named[i]) findings.report(incident_not_shown, *incidents[i].id).at(incidents[i].id.span);
}

void incidents_are_described_completely(const RuleInput& input, Findings& findings) {
  for (const Incident& incident : input.management().incidents.items) {
    std::string lacking;
    const auto miss = [&](const Located<Text>& text, const char* what) {
      if (text->empty()) lacking += (lacking.empty() ? "" : ", nor ") + std::string(what);
    };
    miss(incident.nature, "its nature");
    miss(incident.timing, "its timing");
    miss(incident.effect, "its effect");
    miss(incident.disposition, "its disposition");
    if (!lacking.empty()) findings.report(incident_incomplete, *incident.id, lacking).at(incident.id.span);
  }
}

/// Events in a population or an exception took place; a procedure may only have searched for them.
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
            .also(none->span, "management's statement");
      });
    }
  }
}

constexpr std::array rules = {
    Rule{"the description discloses the listed incidents", AppliesTo::both_types, Needs::management,
         listed_incidents_are_shown, finds<incident_not_shown>},
    Rule{"each incident states nature, timing, effect and disposition", AppliesTo::both_types, Needs::management,
         incidents_are_described_completely, finds<incident_incomplete>},
    Rule{"no test mentions an incident that the description denies", AppliesTo::type_2, Needs::both_sides,
         tests_know_of_no_incident, finds<incident_denied>},
};

}  // namespace

Rules incidents_rules() { return rules; }

}  // namespace socpress::check
