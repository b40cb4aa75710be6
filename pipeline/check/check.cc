// Evaluates, family by family, every rule that applies and whose parts are present.
#include "check/check.h"

#include <array>
#include <bit>
#include <utility>

#include "check/rule.h"

namespace socpress::check {

#define FAMILY(name) Rules name##_rules();
#include "check/families.def"
#undef FAMILY

namespace {

constexpr Rules (*families[])() = {
#define FAMILY(name) name##_rules,
#include "check/families.def"
#undef FAMILY
};

constexpr std::array<std::pair<Needs, std::string_view>, 13> parts = {
    {{Needs::terms, "the engagement"},
     {Needs::management, "management's side"},
     {Needs::auditor, "the auditor's side"},
     {Needs::opinion, "the opinion"},
     {Needs::letter, "the bridge letter"},
     {Needs::layout, "the layout"},
     {Needs::document, "the document"},
     {Needs::pages, "the pages"},
     {Needs::public_texts, "the public texts"},
     {Needs::public_waivers, "the waivers of the leak check"},
     {Needs::others, "other engagements"},
     {Needs::prior, "the prior engagement"},
     {Needs::findings, "the findings"}}};

/// Calls `each` with every rule, family by family.
template <class Each>
void for_each_rule(const Each& each) {
  for (const auto family : families)
    for (const Rule& rule : family()) each(rule);
}

bool is_of_type(AppliesTo applies_to, const Terms& terms) {
  if (applies_to == AppliesTo::type_1) return terms.type && **terms.type == ReportType::type1;
  if (applies_to == AppliesTo::type_2) return terms.type && **terms.type == ReportType::type2;
  return true;
}

/// Whether the rule compares with the prior engagement, and there is one.
bool compares_with_prior(const Rule& rule, const RuleInput& input) {
  return includes(rule.needs, Needs::prior) && includes(input.present(), Needs::prior);
}

/// A document that management issues alone is checked as if there were no auditor.
bool is_of_the_auditor(const Rule& rule) {
  return rule.responsible == Party::auditor || includes(rule.needs, Needs::auditor);
}

bool applies(const Rule& rule, const RuleInput& input) {
  if (rule.applies_to == AppliesTo::soc3 && input.scope() != Scope::public_report) return false;
  if (is_of_the_auditor(rule) && input.scope() == Scope::management) return false;
  if (includes(input.present(), Needs::terms) && !is_of_type(rule.applies_to, input.terms())) return false;
  return !compares_with_prior(rule, input) || is_of_type(rule.applies_to, input.prior().terms());
}

/// A comparison with the prior engagement needs the parts of both.
Needs missing_parts(const Rule& rule, const RuleInput& input, Needs elsewhere) {
  const Needs missing = without(rule.needs, input.present() | elsewhere);
  if (!compares_with_prior(rule, input)) return missing;
  return missing | without(without(rule.needs, Needs::prior), input.prior().present());
}

}  // namespace

void evaluate(RuleInput& input, Findings& findings) {
  const Needs before = input.mark_evaluated();
  for_each_rule([&](const Rule& rule) {
    if (!includes(before, rule.needs) && applies(rule, input) &&
        missing_parts(rule, input, Needs::nothing) == Needs::nothing)
      rule.evaluate(input, findings);
  });
}

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for_each_rule([&](const Rule& rule) { all.push_back(rule); });
  return all;
}

std::vector<RuleStatus> statuses(const RuleInput& input, Needs elsewhere) {
  std::vector<RuleStatus> all;
  for_each_rule([&](const Rule& rule) {
    if (applies(rule, input)) all.push_back({rule, missing_parts(rule, input, elsewhere)});
  });
  return all;
}

std::string words_of(Needs some) {
  std::string words;
  for (const auto& [part, name] : parts)
    if ((std::bit_floor(static_cast<std::uint32_t>(part)) & static_cast<std::uint32_t>(some)) != 0)
      words += (words.empty() ? "" : ", ") + std::string(name);
  return words;
}

}  // namespace socpress::check
