// The categories of the terms: in the usual order, and security among them.
#include "check/engagement/categories.h"

#include <array>
#include <string>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> order{
    "names/categories-order", Severity::note,
    "the categories are listed in the order {}, and reports list them in the order {}",
    "list them in this order: security, availability, processing-integrity, confidentiality, privacy",
    "titles and scope paragraphs name the categories in one order, so that reports can be compared"};
const FindingKind<> no_security{
    "names/security-not-selected", Severity::warning, "the categories do not include security",
    "confirm with the service organization that this is intended; the common criteria apply in any case",
    "most readers expect a SOC 2 report to cover security, and may overlook that this one does not"};

void categories_in_order(const RuleInput& input, Findings& findings) {
  const auto& given = input.terms().categories;
  std::vector<Category> as_given;
  for (const Located<Category>& one : given) as_given.push_back(*one);
  const std::vector<Category> canonical = in_canonical_order(given, input.catalog());
  if (as_given.size() == canonical.size() && as_given != canonical)
    findings.report(order, words_of(as_given), words_of(canonical)).at(span_of_all(given));
}

void security_is_selected(const RuleInput& input, Findings& findings) {
  const Terms& terms = input.terms();
  if (!terms.categories.empty() && !selects(terms, Category::security))
    findings.report(no_security).at(span_of_all(terms.categories));
}

constexpr std::array rules = {
    Rule{"the categories are in the usual order", AppliesTo::both_types, Needs::terms, categories_in_order,
         finds<order>},
    Rule{"security is one of the categories", AppliesTo::both_types, Needs::terms, security_is_selected,
         finds<no_security>},
};

}  // namespace

Rules categories_rules() { return rules; }

}  // namespace socpress::check
