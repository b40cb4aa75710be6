// Each party keeps to its own part: the auditor is no part of the system, and management's words are management's.
#include <array>
#include <optional>
#include <string>

#include "check/persons.h"
#include "check/rules.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string, std::string> part_of_the_system{
    "independence/part-of-the-system", Severity::error, "{} names `{}`, the service auditor",
    "settle first whether the firm can examine this system at all; if the name is wrong here, correct it",
    "an auditor who runs a part of the system, or performs a control in it, would examine its own work"};
constexpr FindingKind<std::string, std::string> signs_for_management{
    "independence/signs-for-management", Severity::error, "`{}` signs the assertion of management, and {}",
    "let those sign who are responsible for the system",
    "the assertion is made by the responsible party, on which the auditor then gives an opinion"};
constexpr FindingKind<std::string> assertion_in_description{
    "independence/assertion-in-the-description", Severity::warning, "the description asserts something: `{}`",
    "move what management asserts into management/assertion.yaml, and describe the system here",
    "the assertion accompanies the description and stands apart from it"};

/// The names that the firm goes by.
WatchList names_of(const ServiceAuditor& firm, const Sentences& sentences) {
  WatchList names(sentences);
  for (const Located<Text>* name : {&firm.name, &firm.short_name}) names.add((*name)->utf8);
  return names;
}

/// Where the text first holds one of the phrases.
std::optional<Span> place_of(const WatchList& phrases, const Located<Text>& text, const Sentences& sentences) {
  const Passage* passage = sentences.of(text);
  std::optional<Span> first;
  if (passage != nullptr)
    phrases.find(sentences.words(*passage), [&](auto, std::span<const Word> words) {
      if (!first) first = sentences.span(*passage, words);
    });
  return first;
}

void auditor_is_no_part_of_the_system(const Examined& examined, Findings& findings) {
  const ServiceAuditor& firm = examined.terms().auditor;
  const WatchList names = names_of(firm, examined.sentences);
  const auto look = [&](const char* where, const Located<Text>& text) {
    const auto place = place_of(names, text, examined.sentences);
    if (place)
      findings.report(part_of_the_system, where, firm.name->utf8)
          .at(*place)
          .also(firm.name.span, "the service auditor");
    return place.has_value();
  };
  for (const SubserviceOrganization& one : examined.terms().subservice_organizations)
    if (!look("a subservice organization", one.name)) look("what a subservice organization does", one.service);
  if (!examined.engagement.management) return;
  for (const Control& control : examined.management().controls)
    if (!look("the owner of a control", control.owner)) look("a control", control.description);
}

/// What the person of this name does for the auditor; empty when nothing is known.
std::string part_of(const std::string& name, const Auditor& auditor) {
  if (auditor.opinion)
    for (const auto& opinion : auditor.opinion->opinions)
      if (opinion && opinion->by && may_be_one_person(name, (*opinion->by)->utf8)) return "gives the opinion";
  return auditor.sign_off && may_be_one_person(name, auditor.sign_off->by->utf8) ? "signs off the report" : "";
}

void management_signs_for_itself(const Examined& examined, Findings& findings) {
  const auto& assertion = examined.management().assertion;
  if (!assertion) return;
  const WatchList names = names_of(examined.terms().auditor, examined.sentences);
  const auto is_of_the_firm = [&](const Located<Text>& text) {
    return place_of(names, text, examined.sentences).has_value();
  };
  for (const Signature& signature : assertion->signatures) {
    std::string part = part_of(signature.name->utf8, examined.auditor());
    if (part.empty() && (is_of_the_firm(signature.name) || is_of_the_firm(signature.title)))
      part = "belongs to the service auditor";
    if (!part.empty()) findings.report(signs_for_management, signature.name->utf8, part).at(signature.name.span);
  }
}

void description_asserts_nothing(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WatchList asserting(sentences, examined.policy().asserting);
  for (const Passage& passage : sentences.passages())
    if (passage.leaf().field == Field::description)
      asserting.find(sentences.words(passage), [&](auto, std::span<const Word> words) {
        findings.report(assertion_in_description, std::string(sentences.written(passage, words)))
            .at(sentences.span(passage, words));
      });
}

constexpr std::array rules = {
    Rule{65, "the service auditor is no subservice organization and performs no control", AppliesTo::both_types,
         Needs::terms, auditor_is_no_part_of_the_system, finds<part_of_the_system>},
    Rule{66, "nobody of the service auditor signs for management", AppliesTo::both_types, Needs::both_sides,
         management_signs_for_itself, finds<signs_for_management>},
    Rule{95, "the assertion stands apart from the description", AppliesTo::both_types, Needs::management,
         description_asserts_nothing, finds<assertion_in_description>},
};

}  // namespace

Rules independence_rules() { return rules; }

}  // namespace socpress
