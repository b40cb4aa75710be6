// The sentences of the layout: a firm's own sentences may be copied from another report, as any other text may.
#include <array>
#include <string>

#include "check/rule.h"
#include "language/dates.h"
#include "language/placeholders.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> placeholder{
    "layout-wording/placeholder", Severity::error, "`{}` is a placeholder in a sentence of the layout",
    "replace it; use a fact in braces where the text differs between reports",
    "a report states what was found in this engagement, not the text of a template"};
const FindingKind<std::string> other_entity{"layout-wording/other-entity", Severity::error,
                                            "the layout names `{}`, which the firm's policy lists as another client",
                                            "write the names as facts, {entity} and {system}",
                                            "the names of other clients are confidential"};
const FindingKind<std::string> day_written{
    "layout-wording/day-written", Severity::error, "the layout contains the date `{}`",
    "write the time frame as facts: {throughout}, {period_from}, {period_to}, {as_of}",
    "every time frame of a report derives from the terms"};

void nothing_left_to_fill_in(const RuleInput& input, Findings& findings) {
  Placeholders placeholders(input.layout_sentences().lists());
  for (const Passage& passage : input.layout_sentences().passages())
    for (const Range& one : placeholders.in(passage.text.utf8()))
      findings.report(placeholder, std::string(passage.text.utf8().substr(one.begin, one.end - one.begin)))
          .at(passage.text.span(one.begin, one.end));
}

template <class Each>
void for_each_sentence_of(const Sentences& sentences, const Each& each) {
  for_each_sentence(sentences, [](const TextField&) { return true; }, each);
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

/// Only sentences of the layout's own files: an added section has its own dates.
void no_day_is_written_out(const RuleInput& input, Findings& findings) {
  const auto is_of_layout = [](const TextField& text_field) { return text_field.text != nullptr; };
  for_each_sentence(input.layout_sentences(), is_of_layout, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& day : written_dates(input.layout_sentences(), passage, words))
      findings.report(day_written, std::string(input.layout_sentences().written(passage, day.words)))
          .at(input.layout_sentences().span(passage, day.words));
  });
}

constexpr std::array rules = {
    Rule{"sentences of the layout contain no placeholder", AppliesTo::both_types, Needs::layout | Needs::terms,
         nothing_left_to_fill_in, finds<placeholder>, Party::auditor},
    Rule{"no sentence of the layout names another client", AppliesTo::both_types, Needs::layout | Needs::terms,
         nobody_else_is_named, finds<other_entity>, Party::auditor},
    Rule{"no sentence of the layout contains a date", AppliesTo::both_types, Needs::layout | Needs::terms,
         no_day_is_written_out, finds<day_written>, Party::auditor},
};

}  // namespace

Rules layout_wording_rules() { return rules; }

}  // namespace socpress::check
