// What does not belong in a description: detail that helps an attacker, claims of other frameworks, and plans.
#include <array>
#include <string>

#include "check/engagement/spoken.h"
#include "check/rule.h"
#include "language/attack_detail.h"
#include "language/certification.h"
#include "language/intentions.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> attack_detail{
    "description/attack-detail", Severity::warning,
    "{} stands here, which readers do not need and an attacker could use",
    "describe the component by what it does; replace a secret at once where it was a true one",
    "a description is as detailed as its users need to understand the system, and no more"};
const FindingKind<std::string> framework_claim{
    "description/framework-claim", Severity::error,
    "`{}` claims that a framework is met, which this examination gives no opinion on",
    "leave the claim out; a comparison with another framework belongs in Section V, marked as not covered",
    "what stands in the description is covered by the opinion, so readers would take the claim for examined"};
const FindingKind<std::string> plan_described{
    "description/intention", Severity::warning, "the description says `{}`, and only what is in place belongs to it",
    "leave it out until it is in place; plans for the time to come may be told in Section V",
    "the description presents the system as it was designed and implemented"};

void no_detail_helps_an_attacker(const RuleInput& input, Findings& findings) {
  for (const Passage& passage : input.sentences().passages()) {
    if (passage.leaf().field == Field::name) continue;
    for (const AttackDetail& detail : attack_details(passage.text.utf8()))
      findings.report(attack_detail, std::string(name_of(detail.kind)))
          .at(passage.text.span(detail.where.begin, detail.where.end));
  }
}

void no_framework_is_claimed(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const FrameworkClaims claims(sentences, input.terms());
  const auto described = [](const Leaf& leaf) {
    return is_managements(leaf) && leaf.field != Field::other_information && leaf.field != Field::response;
  };
  for_each_clause(sentences, described, [&](const Passage& passage, std::span<const Word> clause) {
    const std::span<const Word> claim = claims.in(passage, clause);
    if (!claim.empty())
      findings.report(framework_claim, std::string(sentences.written(passage, claim)))
          .at(sentences.span(passage, claim));
  });
}

bool is_headed_to_come(const FoldedSet& headings, const Leaf& leaf) {
  if (leaf.under == nullptr) return false;
  for (const ProseRun& run : leaf.under->text)
    for (const std::string& word : folded_words(run.text->utf8))
      if (headings.contains(word)) return true;
  return false;
}

/// What an organization will do for its users is told as well; here only what is said not to be there yet.
void what_is_described_is_in_place(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Intentions intentions(sentences);
  const FoldedSet to_come = folded_set(sentences.lists(), "headings-of-the-future");
  const auto described = [](const Leaf& leaf) { return leaf.field == Field::description; };
  for_each_sentence(sentences, described, [&](const Passage& passage, std::span<const Word> words) {
    const std::span<const Word> found = intentions.not_in_place(words);
    if (!found.empty() && !is_headed_to_come(to_come, passage.leaf()))
      findings.report(plan_described, std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found));
  });
}

constexpr std::array rules = {
    Rule{"no text holds detail that serves an attacker", AppliesTo::both_types, Needs::terms,
         no_detail_helps_an_attacker, finds<attack_detail>},
    Rule{"the description claims no compliance with another framework", AppliesTo::both_types, Needs::management,
         no_framework_is_claimed, finds<framework_claim>},
    Rule{"what is described is in place, not planned", AppliesTo::both_types, Needs::management,
         what_is_described_is_in_place, finds<plan_described>},
};

}  // namespace

Rules description_claims_rules() { return rules; }

}  // namespace socpress::check
