// Criteria that are covered only by written policies.
#include <algorithm>
#include <array>
#include <vector>

#include "check/engagement/recurrence.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> policy_only{
    "criteria/covered-by-policy-only", Severity::warning, "every control of {} states only that a policy exists",
    "map a control to it that carries out the policy, and whose operation leaves evidence",
    "a written policy is evidence of design; operation is shown by what was done"};

/// The words before the first document that a person follows; all words when there is none.
std::span<const Word> before_going_by(const WatchList& by, std::span<const Word> words) {
  std::span<const Word> before = words;
  by.find(words, [&](auto, std::span<const Word> found) {
    if (before.size() == words.size()) before = words.first(static_cast<std::size_t>(found.data() - words.data()));
  });
  return before;
}

/// Controls that state only that a document exists.
std::vector<bool> policies_alone(const RuleInput& input) {
  const Sentences& sentences = input.sentences();
  const Recurrences recurring(sentences, input.policy());
  const WordSet paper(sentences, "documents"), being(sentences, "verbs-of-existence"),
      doing(sentences, "actions-with-a-document");
  const WatchList by(sentences, "words-of-following-a-document");
  std::vector<bool> alone;
  for (const Control& control : input.management().controls) {
    const Passage* passage = sentences.of(control.description);
    const std::span<const Word> words = passage == nullptr ? std::span<const Word>() : sentences.words(*passage);
    alone.push_back(paper.any_in(before_going_by(by, words)) && being.any_in(words) && !doing.any_in(words) &&
                    !holds(recurring.phrases(), words));
  }
  return alone;
}

void criteria_have_more_than_policies(const RuleInput& input, Findings& findings) {
  const auto& controls = input.management().controls;
  const std::vector<bool> only = policies_alone(input);
  for (const Coverage::OfCriterion& of : input.coverage().criteria) {
    if (of.controls.empty() ||
        !std::all_of(of.controls.begin(), of.controls.end(), [&](std::size_t i) { return only[i]; }))
      continue;
    findings.report(policy_only, input.catalog().criteria[of.criterion].id)
        .at(controls[of.controls.front()].description.span);
  }
}

constexpr std::array rules = {
    Rule{"each criterion has a control beyond a written policy", AppliesTo::type_2, Needs::management,
         criteria_have_more_than_policies, finds<policy_only>},
};

}  // namespace

Rules criteria_policies_rules() { return rules; }

}  // namespace socpress::check
