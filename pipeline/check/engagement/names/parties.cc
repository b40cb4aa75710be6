// Names and scope: each party signs for the same entity, system, description title and categories.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> entity_differs{
    "names/entity-differs", Severity::error, "the {} names `{}`, and the terms name `{}`",
    "write the legal name exactly as in engagement.yaml, or correct it there",
    "the legal name identifies the party responsible for the system"};
const FindingKind<std::string, std::string> addressee_differs{
    "names/addressee-differs", Severity::error, "the addressee `{}` does not contain the legal name `{}`",
    "address the report to the management or the board of the service organization by its legal name",
    "the addressee is the party that engaged the auditor"};
const FindingKind<std::string, std::string, std::string> system_differs{
    "names/system-differs", Severity::error, "the {} names the system `{}`, and the terms `{}`",
    "write the name of the system exactly as in engagement.yaml, or correct it there",
    "the name of the system is part of the scope"};
const FindingKind<std::string, std::string, std::string> title_differs{
    "names/description-title-differs", Severity::error, "the {} refers to `{}`, and the description is titled `{}`",
    "write the title exactly as in engagement.yaml, or correct it there",
    "assertion and opinion refer to the description by its exact title"};
const FindingKind<std::string, std::string, std::string> categories_disagree{
    "names/categories-disagree", Severity::error, "the {} covers {}, and the terms {}",
    "engagement.yaml, assertion and opinion list the same categories: correct the one that is wrong",
    "the categories select the criteria on which management asserts and the auditor opines"};
const FindingKind<std::string, std::string> not_restated{
    "names/not-restated", Severity::error, "the {} does not state {}",
    "write it as the party signs it, even if engagement.yaml states the same",
    "assertion and opinion identify entity, system, description, time frame and categories themselves"};
const FindingKind<> no_auditor{
    "names/no-auditor", Severity::error, "the terms name no service auditor",
    "add `service-auditor` with its `name` to engagement.yaml; management's own documents are built without it",
    "a report is issued by the firm that it names"};
const FindingKind<> categories_empty{
    "names/categories-empty", Severity::error, "the terms select no trust services category",
    "list at least one in `categories`: security, availability, processing-integrity, confidentiality, privacy",
    "without a category there are no criteria to examine against"};

/// The name without differences in letter composition and runs of white space. Case counts.
std::string plain(std::string_view name) {
  std::string kept;
  bool blank = false;
  for (const char c : normalized(name)) {
    if (c == ' ' || c == '\t' || c == '\n') {
      blank = !kept.empty();
      continue;
    }
    if (blank) kept += ' ';
    blank = false;
    kept += c;
  }
  return kept;
}

using Differs = FindingKind<std::string, std::string, std::string>;

void compare(const Differs& kind, const std::string& who, const std::optional<Located<Text>>& restated,
             const Located<Text>& agreed, Findings& findings) {
  if (!restated || agreed->empty() || plain((*restated)->utf8) == plain(agreed->utf8)) return;
  findings.report(kind, who, (*restated)->utf8, agreed->utf8).at(restated->span).also(agreed.span, "the terms");
}

void one_entity(const RuleInput& input, Findings& findings) {
  for (const SignedStatement& statement : signed_statements(input))
    compare(entity_differs, statement.who, statement.restated.entity, statement.entity, findings);
}

void addressed_to_the_entity(const RuleInput& input, Findings& findings) {
  const auto& addressee = input.opinion().addressee;
  const Located<Text>& agreed = input.terms().organization.name;
  if (!addressee || (*addressee)->empty() || plain((*addressee)->utf8).find(plain(agreed->utf8)) != std::string::npos)
    return;
  findings.report(addressee_differs, (*addressee)->utf8, agreed->utf8)
      .at(addressee->span)
      .also(agreed.span, "the terms");
}

void one_system(const RuleInput& input, Findings& findings) {
  const System& agreed = input.terms().system;
  for (const SignedStatement& statement : signed_statements(input))
    compare(system_differs, statement.who, statement.restated.system, agreed.name, findings);
}

void one_title(const RuleInput& input, Findings& findings) {
  const System& agreed = input.terms().system;
  for (const SignedStatement& statement : signed_statements(input))
    compare(title_differs, statement.who, statement.restated.description_title, agreed.description_title, findings);
}

void same_categories(const RuleInput& input, Findings& findings) {
  const auto& given = input.terms().categories;
  if (given.empty()) return;
  const std::vector<Category> agreed = in_canonical_order(given, input.catalog());
  for (const SignedStatement& statement : signed_statements(input)) {
    const std::vector<Category> signed_for = in_canonical_order(statement.restated.categories, input.catalog());
    if (signed_for.empty() || signed_for == agreed) continue;
    const auto is_extra = [&](const auto& one) {
      return std::find(agreed.begin(), agreed.end(), *one) == agreed.end();
    };
    const auto& own = statement.restated.categories;
    const auto extra = std::find_if(own.begin(), own.end(), is_extra);
    findings.report(categories_disagree, statement.who, words_of(signed_for), words_of(agreed))
        .at(extra == own.end() ? own.front().span : extra->span)
        .also(given.front().span, "the terms");
  }
}

void each_party_restates(const RuleInput& input, Findings& findings) {
  for (const SignedStatement& statement : signed_statements(input)) {
    std::string lacking;
    const auto need = [&](bool there, const char* what) {
      if (!there) lacking += (lacking.empty() ? "" : ", ") + std::string(what);
    };
    need(statement.restated.entity.has_value(), "the entity");
    need(statement.restated.system.has_value(), "the system");
    need(statement.restated.description_title.has_value(), "the title of the description");
    need(statement.restated.time_frame.has_value(), "the time frame");
    need(!statement.restated.categories.empty(), "the categories");
    if (!lacking.empty()) findings.report(not_restated, statement.who, lacking).at(statement.restated.span);
  }
}

void some_category(const RuleInput& input, Findings& findings) {
  if (input.terms().categories.empty()) findings.report(categories_empty).at(input.terms().span);
}

/// A group without a name was reported when it was read.
void an_auditor_is_named(const RuleInput& input, Findings& findings) {
  const Located<Text>& name = input.terms().auditor.name;
  if (name->empty() && name.span == Span{}) findings.report(no_auditor).at(input.terms().span);
}

constexpr std::array rules = {
    Rule{"the entity has one name", AppliesTo::both_types, Needs::terms, one_entity, finds<entity_differs>},
    Rule{"the terms name the service auditor", AppliesTo::both_types, Needs::terms, an_auditor_is_named,
         finds<no_auditor>, Party::auditor},
    Rule{"the addressee names the entity as the terms do", AppliesTo::both_types, Needs::opinion,
         addressed_to_the_entity, finds<addressee_differs>, Party::auditor},
    Rule{"the system has one name", AppliesTo::both_types, Needs::terms, one_system, finds<system_differs>},
    Rule{"the description has one title", AppliesTo::both_types, Needs::terms, one_title, finds<title_differs>},
    Rule{"both parties name the same categories", AppliesTo::both_types, Needs::terms, same_categories,
         finds<categories_disagree>},
    Rule{"each party states what it signs", AppliesTo::both_types, Needs::terms, each_party_restates,
         finds<not_restated>},
    Rule{"the report has at least one category", AppliesTo::both_types, Needs::terms, some_category,
         finds<categories_empty>},
};

}  // namespace

Rules names_rules() { return rules; }

}  // namespace socpress::check
