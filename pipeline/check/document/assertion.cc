// The assertion as printed: it does not rely on the auditor's work.
#include <algorithm>
#include <array>
#include <string>

#include "check/document/lines.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> rests_on_the_auditor{
    "assertion/rests-on-the-auditor", Severity::warning, "the assertion refers to `{}`",
    "let management state its own basis for the assertion",
    "the auditor's tests are not part of management's controls, and cannot be the basis of its assertion"};

/// Where the texts state that the firm itself runs a part of the system, the firm's name in the assertion is not
/// reported again.
bool is_part_of_the_system(const ServiceAuditor& firm, const Terms& terms) {
  const auto& all = terms.subservice_organizations;
  return std::any_of(all.begin(), all.end(), [&](const SubserviceOrganization& one) {
    return mentions(folded(one.name->utf8), folded(firm.name->utf8)) ||
           mentions(folded(one.name->utf8), folded(firm.short_name->utf8));
  });
}

void assertion_rests_on_management(const RuleInput& input, Findings& findings) {
  const ServiceAuditor& firm = input.engagement().terms.auditor;
  Phrases phrases = phrases_of(input.engagement().policy.words, "auditors-work");
  if (!is_part_of_the_system(firm, input.engagement().terms))
    phrases.insert(phrases.end(), {firm.name, firm.short_name});
  if (const auto mention = find(phrases, lines_of(input.document(), SectionName::assertion)))
    findings.report(rests_on_the_auditor, std::string(mention->phrase)).at(mention->origin);
}

constexpr std::array rules = {
    Rule{"the assertion is not based on the auditor's work", AppliesTo::both_types, Needs::document | Needs::terms,
         assertion_rests_on_management, finds<rests_on_the_auditor>, Party::auditor},
};

}  // namespace

Rules document_assertion_rules() { return rules; }

}  // namespace socpress::check
