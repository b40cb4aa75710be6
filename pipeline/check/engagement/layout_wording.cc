// The sentences of the layout: a firm's own are as often taken over from another report as any other text.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/rule.h"
#include "language/dates.h"
#include "language/placeholders.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> placeholder{
    "layout-wording/placeholder", Severity::error, "`{}` was left to be filled in, in a sentence of the layout",
    "write what belongs there, as a fact in braces where it differs from report to report",
    "a report says what was found in this engagement, not what a template asks for"};
const FindingKind<std::string> other_entity{
    "layout-wording/other-entity", Severity::error,
    "the layout names `{}`, which the firm's policy lists as another of its clients",
    "write the names as facts, {entity} and {system}, not letter for letter",
    "a report says what was found in this engagement, and other clients' names are confidential"};
const FindingKind<std::string> day_written{
    "layout-wording/day-written", Severity::error, "the layout holds the day `{}`, letter for letter",
    "write the time frame as facts: {throughout}, {period_from}, {period_to}, {as_of}",
    "every time frame of a report is worded from the one of the terms"};

void nothing_left_to_fill_in(const RuleInput& input, Findings& findings) {
  Placeholders placeholders(input.layout_sentences().lists());
  for (const Passage& passage : input.layout_sentences().passages())
    for (const Range& one : placeholders.in(passage.text.utf8()))
      findings.report(placeholder, std::string(passage.text.utf8().substr(one.begin, one.end - one.begin)))
          .at(passage.text.span(one.begin, one.end));
}

template <class Each>
void for_each_sentence_of(const Sentences& sentences, const Each& each) {
  for_each_sentence(sentences, [](const Leaf&) { return true; }, each);
}

void nobody_else_is_named(const RuleInput& input, Findings& findings) {
  const Phrases& others = phrases_of(input.sentences().lists(), "other-entities");
  if (others.empty()) return;
  const WatchList names(input.layout_sentences(), others);
  for_each_sentence_of(input.layout_sentences(), [&](const Passage& passage, std::span<const Word> words) {
    names.find(words, [&](std::uint32_t name, std::span<const Word> found) {
      findings.report(other_entity, others[name]->utf8)
          .at(input.layout_sentences().span(passage, found))
          .also(others[name].span, "the policy");
    });
  });
}

void no_day_is_written_out(const RuleInput& input, Findings& findings) {
  for_each_sentence_of(input.layout_sentences(), [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& day : written_dates(input.layout_sentences(), passage, words))
      findings.report(day_written, std::string(input.layout_sentences().written(passage, day.words)))
          .at(input.layout_sentences().span(passage, day.words));
  });
}

constexpr std::array rules = {
    Rule{"nothing was left to be filled in, in any sentence of the layout", AppliesTo::both_types,
         Needs::layout | Needs::terms, nothing_left_to_fill_in, finds<placeholder>, Party::auditor},
    Rule{"no sentence of the layout names another client", AppliesTo::both_types, Needs::layout | Needs::terms,
         nobody_else_is_named, finds<other_entity>, Party::auditor},
    Rule{"no sentence of the layout holds a day of its own", AppliesTo::both_types, Needs::layout | Needs::terms,
         no_day_is_written_out, finds<day_written>, Party::auditor},
};

}  // namespace

Rules layout_wording_rules() { return rules; }

}  // namespace socpress::check
