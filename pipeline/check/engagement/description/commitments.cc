// Service commitments and system requirements: specific, and present for each category of the report.
#include <algorithm>
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> no_commitment{
    "description/category-without-commitment", Severity::warning,
    "no service commitment and no system requirement addresses {}, a category of this report",
    "state the commitment under `commitments`, or remove the category from the examination",
    "the description criteria, DC 2: controls are evaluated against the commitments and requirements of each category"};
const FindingKind<std::string, std::string> commitment_out_of_scope{
    "description/commitment-out-of-scope", Severity::warning,
    "commitment `{}` addresses {}, which is not a category of this report",
    "add the category to the terms, or remove it from the commitment",
    "the description criteria, DC 2: controls are evaluated against commitments of the categories of the report"};
const FindingKind<std::string> vague_commitment{
    "description/commitment-vague", Severity::warning, "commitment `{}` promises no more than compliance with the law",
    "state what is promised to user entities about the service, from the contracts or the published terms",
    "controls are evaluated by whether they provide reasonable assurance of the commitments, so commitments are "
    "specific"};

void each_category_has_a_commitment(const RuleInput& input, Findings& findings) {
  const auto& commitments = input.management().commitments;
  if (commitments.empty()) return;  // stated in prose, or reported as missing from the answer to DC 2
  const auto speaks_to = [](const Commitment& commitment, const Category& category) {
    const auto& named = commitment.categories;
    return named.empty() || std::any_of(named.begin(), named.end(), [&](const auto& one) { return *one == category; });
  };
  for (const Located<Category>& category : input.terms().categories)
    if (std::none_of(commitments.begin(), commitments.end(), [&](const auto& c) { return speaks_to(c, *category); }))
      findings.report(no_commitment, std::string(name_of(*category))).at(category.span);
}

void commitments_are_of_the_categories(const RuleInput& input, Findings& findings) {
  const auto& categories = input.terms().categories;
  if (categories.empty()) return;
  for (const Commitment& commitment : input.management().commitments)
    for (const Located<Category>& one : commitment.categories)
      if (std::none_of(categories.begin(), categories.end(), [&](const auto& own) { return *own == *one; }))
        findings.report(commitment_out_of_scope, *commitment.id, std::string(name_of(*one))).at(one.span);
}

/// A commitment that adds little to the phrase: neither a method nor a measure.
void commitments_are_specific(const RuleInput& input, Findings& findings) {
  constexpr std::size_t little = 12;
  const Sentences& sentences = input.sentences();
  const WatchList phrases(sentences, "vague-commitments");
  const WordSet how(sentences, "words-of-manner");
  const auto is_number = [&](const Word& word) {
    return std::any_of(sentences.folded(word).begin(), sentences.folded(word).end(),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  for (const Commitment& commitment : input.management().commitments) {
    const Passage* passage = sentences.of(commitment.text);
    if (passage == nullptr) continue;
    const std::span<const Word> words = sentences.words(*passage);
    if (how.any_in(words) || std::any_of(words.begin(), words.end(), is_number)) continue;
    phrases.find(words, [&](std::uint32_t, std::span<const Word> found) {
      if (words.size() <= found.size() + little)
        findings.report(vague_commitment, *commitment.id).at(sentences.span(*passage, words));
    });
  }
}

constexpr std::array rules = {
    Rule{"each category has a service commitment or a system requirement", AppliesTo::both_types, Needs::management,
         each_category_has_a_commitment, finds<no_commitment>},
    Rule{"each commitment addresses categories of the report", AppliesTo::both_types, Needs::management,
         commitments_are_of_the_categories, finds<commitment_out_of_scope>},
    Rule{"each commitment is specific", AppliesTo::both_types, Needs::management, commitments_are_specific,
         finds<vague_commitment>},
};

}  // namespace

Rules commitments_rules() { return rules; }

}  // namespace socpress::check
