// Controls in which the author approves: one person makes or asks for something, and lets it pass.
#include <array>
#include <string>

#include "check/engagement/statements.h"
#include "check/rule.h"
#include "language/authorship.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> author_approves{
    "controls/author-approves", Severity::warning, "{} lets the author approve: `{}`",
    "state who else approves; if the author does, determine with management whether the control is suitably designed",
    "an approval by the author detects neither the author's error nor the author's intent"};

void others_approve_than_the_author(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const SelfApprovals approvals(sentences);
  for_each_sentence(
      sentences, [](const TextField& text_field) { return !name_of_described(text_field).empty(); },
      [&](const Passage& passage, std::span<const Word> words) {
        const std::span<const Word> found = approvals.in(passage, words);
        if (!found.empty())
          findings
              .report(author_approves, name_of_described(passage.text_field()),
                      std::string(sentences.written(passage, found)))
              .at(sentences.span(passage, found));
      });
}

constexpr std::array rules = {
    Rule{"nobody approves what he or she made or asked for", AppliesTo::both_types, Needs::management,
         others_approve_than_the_author, finds<author_approves>},
};

}  // namespace

Rules control_authors_rules() { return rules; }

}  // namespace socpress::check
