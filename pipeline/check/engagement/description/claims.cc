// What a description must not contain: details that help an attacker, claims of other frameworks, and plans.
#include <array>
#include <string>

#include "check/engagement/statements.h"
#include "check/rule.h"
#include "language/attack_detail.h"
#include "language/certification.h"
#include "language/intentions.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> attack_detail{
    "description/attack-detail", Severity::warning,
    "the text contains {}, which readers do not need and an attacker could use",
    "describe the component by its function; if a secret is real, replace it at once",
    "a description is as detailed as its users need to understand the system"};
const FindingKind<std::string> framework_claim{
    "description/framework-claim", Severity::error,
    "`{}` claims compliance with a framework that this examination does not cover",
    "remove the claim; a comparison with another framework belongs in Section V, marked as not covered",
    "the opinion covers the description, so readers would consider the claim examined"};
const FindingKind<std::string> plan_described{"description/intention", Severity::warning,
                                              "the description contains `{}`, and it covers only what is implemented",
                                              "remove it until it is implemented; Section V may state plans",
                                              "the description presents the system as designed and implemented"};

void no_detail_helps_an_attacker(const RuleInput& input, Findings& findings) {
  for (const Passage& passage : input.sentences().passages()) {
    if (passage.text_field().field == Field::name) continue;
    for (const AttackDetail& detail : attack_details(passage.text.utf8()))
      findings.report(attack_detail, std::string(name_of(detail.kind)))
          .at(passage.text.span(detail.where.begin, detail.where.end));
  }
}

void no_framework_is_claimed(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const FrameworkClaims claims(sentences, input.terms());
  const auto described = [](const TextField& text_field) {
    return is_managements(text_field) && text_field.field != Field::other_information &&
           text_field.field != Field::response;
  };
  for_each_clause(sentences, described, [&](const Passage& passage, std::span<const Word> clause) {
    const std::span<const Word> claim = claims.in(passage, clause);
    if (!claim.empty())
      findings.report(framework_claim, std::string(sentences.written(passage, claim)))
          .at(sentences.span(passage, claim));
  });
}

bool is_headed_to_come(const FoldedSet& headings, const TextField& text_field) {
  if (text_field.under == nullptr) return false;
  for (const ProseRun& run : text_field.under->text)
    for (const std::string& word : folded_words(run.text->utf8))
      if (headings.contains(word)) return true;
  return false;
}

/// A description also states what an organization will do for its users; this covers only what is not yet in place.
void what_is_described_is_in_place(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Intentions intentions(sentences);
  const FoldedSet to_come = folded_set(sentences.lists(), "headings-of-the-future");
  const auto described = [](const TextField& text_field) { return text_field.field == Field::description; };
  for_each_sentence(sentences, described, [&](const Passage& passage, std::span<const Word> words) {
    const std::span<const Word> found = intentions.not_in_place(words);
    if (!found.empty() && !is_headed_to_come(to_come, passage.text_field()))
      findings.report(plan_described, std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found));
  });
}

constexpr std::array rules = {
    Rule{"no text contains details that an attacker could use", AppliesTo::both_types, Needs::terms,
         no_detail_helps_an_attacker, finds<attack_detail>},
    Rule{"the description claims no compliance with another framework", AppliesTo::both_types, Needs::management,
         no_framework_is_claimed, finds<framework_claim>},
    Rule{"the description covers implemented matters, not plans", AppliesTo::both_types, Needs::management,
         what_is_described_is_in_place, finds<plan_described>},
};

}  // namespace

Rules description_claims_rules() { return rules; }

}  // namespace socpress::check
