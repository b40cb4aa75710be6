// Changes during the period that the description states: printed, complete, and only in reports on a period.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "check/engagement/listed.h"
#include "check/engagement/overlap.h"
#include "check/rule.h"
#include "language/dates.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> change_not_shown{
    "changes/not-in-the-description", Severity::error,
    "the change of {} is listed, and the description does not print the list",
    "insert {changes} under the heading that addresses DC 9",
    "the description criteria, DC 9: the description discloses changes to its readers"};
const FindingKind<std::string, std::string, std::string> change_of_control_not_disclosed{
    "changes/control-not-told", Severity::warning,
    "control `{}` {} on {}, within the period, and no change discloses it",
    "state under `changes` the situation before and after, and name the control there",
    "the description criteria, DC 9: a control that begins or ends within the period is a change to the system"};
const FindingKind<> changes_in_type_1{
    "changes/in-type-1", Severity::warning, "changes are disclosed in a Type 1 engagement, which covers one day",
    "remove the changes; other parts of the description can disclose earlier or later matters",
    "the description criteria, DC 9: changes are disclosed for a period"};

const FindingKind<std::string> not_listed{
    "changes/not-listed", Severity::warning, "the description mentions a change (`{}`), and no listed change states it",
    "state under `changes` the situation before and after; a change that is not significant needs no date here",
    "the description criteria, DC 9: significant changes during the period are disclosed in one place"};

void listed_changes_are_shown(const RuleInput& input, Findings& findings) {
  const Management& management = input.management();
  if (!management.description || prints(management.description->blocks, Directive::changes)) return;
  if (!answers(input.sentences(), 9)) return;
  for (const Change& change : management.changes.items)
    findings.report(change_not_shown, to_text(*change.date)).at(change.date.span);
}

void changes_of_controls_are_disclosed(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr) return;
  const auto& controls = input.management().controls;
  WatchList ids(input.sentences());
  for (const Control& control : controls) ids.add(*control.id);
  const auto stated = named_in(input.sentences(), ids, controls.size(), [](const TextField& text_field) {
    return text_field.field == Field::change ||
           (text_field.field == Field::description && text_field.answers_criterion(9));
  });
  for (std::size_t i = 0; i < controls.size(); ++i) {
    if (stated[i]) continue;
    const auto &from = controls[i].effective_from, &to = controls[i].effective_to;
    if (from && *period->from < **from && **from <= *period->to)
      findings.report(change_of_control_not_disclosed, *controls[i].id, "began", to_text(**from)).at(from->span);
    if (to && *period->from <= **to && **to < *period->to)
      findings.report(change_of_control_not_disclosed, *controls[i].id, "ended", to_text(**to)).at(to->span);
  }
}

/// A month or a day that a text names.
struct NamedTime {
  Days days;
  std::span<const Word> words;
};

/// The first day with a year, or month with a year, in a run of words.
std::optional<NamedTime> named_time(const Sentences& sentences, const Passage& passage, std::span<const Word> words,
                                    const Period& period) {
  const auto is_within = [&](const Days& days) { return *period.from <= days.last && days.first <= *period.to; };
  for (const WrittenDate& one : written_dates(sentences, passage, words))
    if (one.date && is_within({*one.date, *one.date})) return NamedTime{{*one.date, *one.date}, one.words};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto month = month_in(sentences.folded(words[i]));
    const auto year = digits_in(sentences.folded(words[i + 1]), 4, 4);
    if (!month || !year || !words[i].is_capital) continue;
    const Date first{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(month->number), 1};
    const Days days{first, day_before(months_after(first, 1))};
    if (is_within(days)) return NamedTime{days, words.subspan(i, 2)};
  }
  return std::nullopt;
}

/// Whether a listed change is of the same month, or of the same matter.
bool is_listed(const RuleInput& input, const Overlap& overlap, const NamedTime& time, std::span<const Word> sentence) {
  constexpr std::size_t enough = 3;
  const Sentences& sentences = input.sentences();
  const auto& listed = input.management().changes.items;
  return std::any_of(listed.begin(), listed.end(), [&](const Change& change) {
    if (change.date->year == time.days.first.year && change.date->month == time.days.first.month) return true;
    std::size_t shared = 0;
    for (const Located<Text>* text : {&change.before, &change.after})
      if (const Passage* passage = sentences.of(*text))
        shared += overlap.shared(sentence, overlap.contents(sentences.words(*passage)));
    return shared >= enough;
  });
}

void changes_in_prose_are_listed(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const Period* period = frame ? frame->period() : nullptr;
  if (period == nullptr || *period->to < *period->from) return;
  const Sentences& sentences = input.sentences();
  const WordSet changing(sentences, "verbs-of-change"), denying(sentences, "negations"),
      history(sentences, "words-of-no-change");
  const Overlap overlap(sentences);
  const auto wanted = [](const TextField& text_field) {
    return text_field.field == Field::description && !text_field.answers_criterion(9) &&
           !text_field.answers_criterion(4);
  };
  for_each_sentence(sentences, wanted, [&](const Passage& passage, std::span<const Word> words) {
    if (!changing.any_in(words) || denying.any_in(words) || history.any_in(words)) return;
    const auto time = named_time(sentences, passage, words, *period);
    if (!time || is_listed(input, overlap, *time, words)) return;
    auto entry = findings.report(not_listed, std::string(sentences.written(passage, time->words)));
    entry.at(sentences.span(passage, words));
    const auto& changes = input.management().changes;
    if (changes.none) entry.also(changes.none->span, "the statement that there are none");
    if (!changes.items.empty()) entry.also(changes.items.front().date.span, "the listed changes");
  });
}

void no_changes_in_type_1(const RuleInput& input, Findings& findings) {
  const auto& changes = input.management().changes;
  if (changes.none)
    findings.report(changes_in_type_1).at(changes.none->span);
  else if (!changes.items.empty())
    findings.report(changes_in_type_1).at(changes.items.front().date.span);
  if (!input.management().description) return;
  for (const ProseBlock& block : input.management().description->blocks)
    if (const auto* heading = std::get_if<ProseHeading>(&block.value))
      for (const Located<DescriptionMark>& mark : heading->answers)
        if (mark->criterion == 9) findings.report(changes_in_type_1).at(mark.span);
}

constexpr std::array rules = {
    Rule{"the description discloses the listed changes", AppliesTo::type_2, Needs::management, listed_changes_are_shown,
         finds<change_not_shown>},
    Rule{"a control that begins or ends within the period is disclosed as a change", AppliesTo::type_2,
         Needs::management, changes_of_controls_are_disclosed, finds<change_of_control_not_disclosed>},
    Rule{"each change that the description dates within the period is listed", AppliesTo::type_2, Needs::management,
         changes_in_prose_are_listed, finds<not_listed>},
    Rule{"a Type 1 discloses no changes", AppliesTo::type_1, Needs::management, no_changes_in_type_1,
         finds<changes_in_type_1>},
};

}  // namespace

Rules changes_rules() { return rules; }

}  // namespace socpress::check
