// What readers of a description are owed: commitments for each category, incidents, changes.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/engagement/operation.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

constexpr FindingKind<std::string> no_commitment{
    "description/category-without-commitment", Severity::warning,
    "no service commitment and no system requirement is about {}, a category of this report",
    "state what is promised there under `commitments`, or leave the category out of the examination",
    "the description criteria, DC 2: controls are judged by the commitments and requirements of each category"};
constexpr FindingKind<std::string, std::string> commitment_out_of_scope{
    "description/commitment-out-of-scope", Severity::warning,
    "commitment `{}` is about {}, which is no category of this report",
    "add the category to the terms, or leave it out of the commitment",
    "the description criteria, DC 2: the controls of this report are judged by commitments of its own categories"};
constexpr FindingKind<std::string> no_sentence{
    "description/none-without-sentence", Severity::error, "`{}` would be printed as the answer, and is no sentence",
    "write under `none` the sentence that readers are to find, such as `No incident was met in the period.`",
    "that there was nothing to tell is itself told, in words that stand alone"};
constexpr FindingKind<std::string> incident_not_shown{
    "incidents/not-in-the-description", Severity::error,
    "incident `{}` is listed, and the description neither prints the list nor names it",
    "put the line {incidents} under the heading that answers DC 4",
    "the description criteria, DC 4: readers are told of the incident, not the file alone"};
constexpr FindingKind<std::string> change_not_shown{
    "changes/not-in-the-description", Severity::error,
    "the change of {} is listed, and the description does not print the list",
    "put the line {changes} under the heading that answers DC 9",
    "the description criteria, DC 9: readers are told of the change, not the file alone"};
constexpr FindingKind<std::string, std::string> incident_incomplete{
    "incidents/incomplete", Severity::error, "incident `{}` does not tell {}",
    "tell of each incident its nature, its timing, its effect, and what was done about it",
    "the description criteria, DC 4: nature, timing, and extent or effect and disposition of an incident"};
constexpr FindingKind<std::string, std::string> incident_denied{
    "incidents/denied", Severity::warning,
    "management says that there is no incident to tell, and test `{}` speaks of one: `{}`",
    "ask management whether the incident came of a control or broke a commitment; if so it belongs under `incidents`",
    "the description criteria, DC 4: what the tests met must not surprise the reader of the description"};
constexpr FindingKind<std::string, std::string, std::string> change_of_control_not_told{
    "changes/control-not-told", Severity::warning,
    "control `{}` {} on {}, within the period, and no change tells of it",
    "tell under `changes` what was done before and what after, and name the control there",
    "the description criteria, DC 9: a control that begins or ends within the period changes the system"};
constexpr FindingKind<> changes_in_type_1{
    "changes/in-type-1", Severity::warning, "changes are told in a Type 1 engagement, which looks at one day",
    "remove what tells of them; what readers need to know of times before or after belongs to other parts of the "
    "description",
    "the description criteria, DC 9: changes are told of a period"};

void each_category_has_a_commitment(const Examined& examined, Findings& findings) {
  const auto& commitments = examined.management().commitments;
  if (commitments.empty()) return;  // told in prose, or missed as the answer to DC 2
  const auto speaks_to = [](const Commitment& commitment, Category category) {
    const auto& named = commitment.categories;
    return named.empty() || std::any_of(named.begin(), named.end(), [&](const auto& one) { return *one == category; });
  };
  for (const Located<Category>& category : examined.terms().categories)
    if (std::none_of(commitments.begin(), commitments.end(), [&](const auto& c) { return speaks_to(c, *category); }))
      findings.report(no_commitment, std::string(name_of(*category))).at(category.span);
}

void commitments_are_of_the_categories(const Examined& examined, Findings& findings) {
  const auto& categories = examined.terms().categories;
  if (categories.empty()) return;
  for (const Commitment& commitment : examined.management().commitments)
    for (const Located<Category>& one : commitment.categories)
      if (std::none_of(categories.begin(), categories.end(), [&](const auto& own) { return *own == *one; }))
        findings.report(commitment_out_of_scope, *commitment.id, std::string(name_of(*one))).at(one.span);
}

/// One word answers a form, not a reader.
void that_there_is_none_is_a_sentence(const Examined& examined, Findings& findings) {
  const auto look = [&](const std::optional<Located<Text>>& none) {
    if (none && (*none)->utf8.find(' ') == std::string::npos)
      findings.report(no_sentence, (*none)->utf8).at(none->span);
  };
  if (const auto& management = examined.engagement.management) {
    look(management->incidents.none);
    look(management->changes.none);
    if (management->bridge_letter) look(management->bridge_letter->changes.none);
  }
  const auto& auditor = examined.engagement.auditor;
  if (auditor && auditor->opinion && auditor->opinion->subsequent_events)
    look(auditor->opinion->subsequent_events->none);
}

bool prints(const std::vector<ProseBlock>& blocks, Directive what) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const ProseBlock& block) {
    const auto* directive = std::get_if<ProseDirective>(&block.value);
    return directive != nullptr && directive->what == what;
  });
}

/// Of phrases, by number: which of them stand in the passages that `wanted` picks.
template <class Wanted>
std::vector<bool> named_in(const Sentences& sentences, const WatchList& watch, std::size_t phrases,
                           const Wanted& wanted) {
  std::vector<bool> named(phrases, false);
  for (const Passage& passage : sentences.passages())
    if (wanted(passage.text_field()))
      watch.find(sentences.words(passage), [&](std::uint32_t phrase, auto) { named[phrase] = true; });
  return named;
}

/// Whether anything stands under a heading that answers the criterion; that nothing does is told by another rule.
bool answers(const Sentences& sentences, int criterion) {
  const auto& passages = sentences.passages();
  return std::any_of(passages.begin(), passages.end(),
                     [&](const Passage& passage) { return passage.text_field().answers_criterion(criterion); });
}

void listed_incidents_are_shown(const Examined& examined, Findings& findings) {
  const Management& management = examined.management();
  const auto& incidents = management.incidents.items;
  if (!management.description || incidents.empty() || prints(management.description->blocks, Directive::incidents))
    return;
  if (!answers(examined.sentences, 4)) return;
  WatchList ids(examined.sentences);
  for (const Incident& incident : incidents) ids.add(*incident.id);
  const auto named = named_in(examined.sentences, ids, incidents.size(),
                              [](const TextField& text_field) { return text_field.field == Field::description; });
  for (std::size_t i = 0; i < incidents.size(); ++i)
    if (!named[i]) findings.report(incident_not_shown, *incidents[i].id).at(incidents[i].id.span);
}

void listed_changes_are_shown(const Examined& examined, Findings& findings) {
  const Management& management = examined.management();
  if (!management.description || prints(management.description->blocks, Directive::changes)) return;
  if (!answers(examined.sentences, 9)) return;
  for (const Change& change : management.changes.items)
    findings.report(change_not_shown, to_text(*change.date)).at(change.date.span);
}

void incidents_are_told_whole(const Examined& examined, Findings& findings) {
  for (const Incident& incident : examined.management().incidents.items) {
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
void tests_know_of_no_incident(const Examined& examined, Findings& findings) {
  const auto& none = examined.management().incidents.none;
  if (!none) return;
  const Sentences& sentences = examined.sentences;
  const WatchList grave(sentences, examined.policy().grave_incidents);
  for (const Test& test : examined.auditor().tests) {
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

void changes_of_controls_are_told(const Examined& examined, Findings& findings) {
  const auto& frame = examined.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const auto& controls = examined.management().controls;
  WatchList ids(examined.sentences);
  for (const Control& control : controls) ids.add(*control.id);
  const auto told = named_in(examined.sentences, ids, controls.size(), [](const TextField& text_field) {
    return text_field.field == Field::change ||
           (text_field.field == Field::description && text_field.answers_criterion(9));
  });
  for (std::size_t i = 0; i < controls.size(); ++i) {
    if (told[i]) continue;
    const auto &from = controls[i].effective_from, &to = controls[i].effective_to;
    if (from && *period->from < **from && **from <= *period->to)
      findings.report(change_of_control_not_told, *controls[i].id, "began", to_text(**from)).at(from->span);
    if (to && *period->from <= **to && **to < *period->to)
      findings.report(change_of_control_not_told, *controls[i].id, "ended", to_text(**to)).at(to->span);
  }
}

void no_changes_in_type_1(const Examined& examined, Findings& findings) {
  const auto& changes = examined.management().changes;
  if (changes.none)
    findings.report(changes_in_type_1).at(changes.none->span);
  else if (!changes.items.empty())
    findings.report(changes_in_type_1).at(changes.items.front().date.span);
  if (!examined.management().description) return;
  for (const ProseBlock& block : examined.management().description->blocks)
    if (const auto* heading = std::get_if<ProseHeading>(&block.value))
      for (const Located<DescriptionMark>& mark : heading->answers)
        if (mark->criterion == 9) findings.report(changes_in_type_1).at(mark.span);
}

constexpr std::array rules = {
    Rule{98, "each category has a service commitment or a system requirement", AppliesTo::both_types, Needs::management,
         each_category_has_a_commitment, finds<no_commitment>},
    Rule{98, "each commitment is about categories of the report", AppliesTo::both_types, Needs::management,
         commitments_are_of_the_categories, finds<commitment_out_of_scope>},
    Rule{101, "that there is nothing to tell is told in a sentence", AppliesTo::both_types, Needs::terms,
         that_there_is_none_is_a_sentence, finds<no_sentence>},
    Rule{101, "incidents that are listed stand in the description", AppliesTo::both_types, Needs::management,
         listed_incidents_are_shown, finds<incident_not_shown>},
    Rule{102, "each incident is told with nature, timing, effect and disposition", AppliesTo::both_types,
         Needs::management, incidents_are_told_whole, finds<incident_incomplete>},
    Rule{103, "where the description tells no incident, the tests met none", AppliesTo::type_2, Needs::both_sides,
         tests_know_of_no_incident, finds<incident_denied>},
    Rule{106, "changes that are listed stand in the description", AppliesTo::type_2, Needs::management,
         listed_changes_are_shown, finds<change_not_shown>},
    Rule{107, "a control that begins or ends within the period is told among the changes", AppliesTo::type_2,
         Needs::management, changes_of_controls_are_told, finds<change_of_control_not_told>},
    Rule{108, "a Type 1 tells no changes", AppliesTo::type_1, Needs::management, no_changes_in_type_1,
         finds<changes_in_type_1>},
};

}  // namespace

Rules disclosures_rules() { return rules; }

}  // namespace socpress::check
