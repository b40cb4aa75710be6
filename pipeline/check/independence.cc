// Each party keeps to its own part: the auditor is no part of the system, and management's words are management's.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/leaves.h"
#include "check/mention.h"
#include "check/rules.h"
#include "text/unicode.h"

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

/// The names the firm goes by, folded.
std::vector<std::string> names_of(const ServiceAuditor& firm) {
  std::vector<std::string> names = {folded(firm.name->utf8)};
  if (std::string shorter = folded(firm.short_name->utf8); shorter != names.front())
    names.push_back(std::move(shorter));
  return names;
}

bool mentions_any(std::string_view text, const std::vector<std::string>& phrases) {
  const std::string plain = folded(text);
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const std::string& phrase) { return mentions(plain, phrase); });
}

void auditor_is_no_part_of_the_system(const Examined& examined, Findings& findings) {
  const ServiceAuditor& firm = examined.terms().auditor;
  const std::vector<std::string> names = names_of(firm);
  const auto look = [&](const char* where, const Located<Text>& text) {
    if (!mentions_any(text->utf8, names)) return false;
    findings.report(part_of_the_system, where, firm.name->utf8)
        .at(text.span)
        .also(firm.name.span, "the service auditor");
    return true;
  };
  for (const SubserviceOrganization& one : examined.terms().subservice_organizations)
    if (!look("a subservice organization", one.name)) look("what a subservice organization does", one.service);
  if (!examined.engagement.management) return;
  for (const Control& control : examined.management().controls)
    if (!look("the owner of a control", control.owner)) look("a control", control.description);
}

/// What the person of this name does for the auditor; empty when nothing is known.
std::string part_of(const std::string& name, const Auditor& auditor) {
  const auto is_same = [&](const Located<Text>& other) { return folded(other->utf8) == folded(name); };
  if (auditor.opinion)
    for (const auto& opinion : auditor.opinion->opinions)
      if (opinion && opinion->by && is_same(*opinion->by)) return "gives the opinion";
  return auditor.sign_off && is_same(auditor.sign_off->by) ? "signs off the report" : "";
}

void management_signs_for_itself(const Examined& examined, Findings& findings) {
  const auto& assertion = examined.management().assertion;
  if (!assertion) return;
  const std::vector<std::string> names = names_of(examined.terms().auditor);
  for (const Signature& signature : assertion->signatures) {
    const std::string& name = signature.name->utf8;
    std::string part = part_of(name, examined.auditor());
    if (part.empty() && (mentions_any(name, names) || mentions_any(signature.title->utf8, names)))
      part = "belongs to the service auditor";
    if (!part.empty()) findings.report(signs_for_management, name, part).at(signature.name.span);
  }
}

void description_asserts_nothing(const Examined& examined, Findings& findings) {
  std::vector<std::pair<std::string, std::string>> phrases;
  for (const auto& phrase : examined.policy().asserting) phrases.emplace_back(folded(phrase->utf8), phrase->utf8);
  for_each_leaf(examined.engagement, [&](const Leaf& leaf) {
    if (leaf.field != Field::description || leaf.line == nullptr) return;
    const std::string plain = folded(LeafText(leaf).utf8());
    for (const auto& [looked_for, shown] : phrases)
      if (mentions(plain, looked_for))
        findings.report(assertion_in_description, shown).at(leaf.line->front().text.span);
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
