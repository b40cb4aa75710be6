// The time phrases of the texts: as of a date, throughout a period, dates in one style, events within the period.
#include <algorithm>
#include <array>
#include <vector>

#include "check/rule.h"
#include "language/clauses.h"
#include "language/dates.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> as_of{"text/as-of-in-type-2", Severity::error,
                                     "controls are stated `{}`, and a Type 2 report covers a period",
                                     "write `throughout the period`, or remove the date",
                                     "management asserts, and the auditor opines, on controls throughout the "
                                     "period; a single day belongs to a Type 1 report"};
const FindingKind<std::string> throughout{
    "text/throughout-in-type-1", Severity::error, "the text contains `{}`, and a Type 1 report is as of one day",
    "state how controls are designed and implemented as of the day; only a Type 2 report covers how they operated",
    "a Type 1 examination tests nothing over time, so it supports no statement on how controls operated"};
const FindingKind<std::string, std::string> styles_mixed{
    "text/date-styles-mixed", Severity::warning, "this date is written like `{}`, and others like `{}`",
    "use one style for all dates, with the name of the month and a four-digit year",
    "01/02 is in January for some readers and in February for others"};
const FindingKind<std::string, std::string> outside{
    "text/event-outside-period", Severity::warning, "the description mentions {}, a day outside the period {}",
    "correct the date, or state in the sentence that it was before the period, or subsequent to it",
    "the description covers the period; earlier and later events are identified as such"};

bool is_prose_about_controls(const TextField& text_field) {
  switch (text_field.field) {
    case Field::description:
    case Field::assertion:
    case Field::control:
    case Field::basis:
    case Field::emphasis:
    case Field::other_matter:
    case Field::conclusion:
    case Field::incident:
    case Field::change: return true;
    default: return false;
  }
}

/// A date to which a clause refers, with the words before it: "as of June 30, 2026", "on June 30, 2026".
struct PointInTime {
  std::span<const Word> words;
  bool is_last_day = false;  ///< of the period
  bool is_as_of = false;     ///< and not only "on"
};

/// Finds conclusions on controls that are stated as of a date.
class ConclusionsOfADay {
 public:
  ConclusionsOfADay(const Sentences& sentences, Date last_day)
      : sentences_(sentences),
        last_day_(last_day),
        conclusions_(sentences, "conclusions"),
        ends_(sentences, "ends-of-the-period"),
        states_(sentences, "states-of-controls"),
        presenting_(sentences, "phrases-of-presenting"),
        of_a_day_(sentences, "controls-of-a-day"),
        before_states_(sentences, "words-before-a-state"),
        reporting_(sentences, "words-of-reported-speech"),
        verbs_before_(sentences, "words-before-the-verb-controls"),
        reserving_(sentences, {"negations", "words-of-conditions"}) {}

  /// The words for the first such date in a clause, or none.
  std::span<const Word> in(const Passage& passage, std::span<const Word> clause) const {
    if (!mentions_controls(clause) || reserving_.any_in(clause)) return {};
    bool is_concluded = false;
    conclusions_.find(clause, [&](auto, std::span<const Word> found) { is_concluded |= found.front().is_stated(); });
    if (!is_concluded && !states_a_state(clause) && !presents_controls(clause)) return {};
    // two of three signs distinguish a conclusion as of a date from other facts: its words, its date, and its
    // preposition
    for (const PointInTime& one : points_in(passage, clause)) {
      const bool is_stated_on_the_day = !one.is_as_of && reporting_.any_in(clause);
      if (!is_stated_on_the_day && one.is_as_of + one.is_last_day + is_concluded >= 2) return one.words;
    }
    return {};
  }

 private:
  bool mentions_controls(std::span<const Word> clause) const {
    for (std::size_t i = 0; i < clause.size(); ++i)
      if (sentences_.folded(clause[i]) == "controls" && (i == 0 || !verbs_before_.holds(clause[i - 1]))) return true;
    return false;
  }
  bool presents_controls(std::span<const Word> clause) const {
    bool presents = false, of_a_day = false;
    presenting_.find(clause, [&](auto, std::span<const Word> found) { presents |= found.front().is_stated(); });
    if (presents) of_a_day_.find(clause, [&](auto, auto) { of_a_day = true; });
    return of_a_day;
  }
  bool states_a_state(std::span<const Word> clause) const {
    for (std::size_t i = 1; i < clause.size(); ++i)
      if (states_.holds(clause[i]) && before_states_.holds(clause[i - 1])) return true;
    return false;
  }
  std::string_view word(std::span<const Word> clause, std::size_t i) const { return sentences_.folded(clause[i]); }

  std::vector<PointInTime> points_in(const Passage& passage, std::span<const Word> clause) const {
    std::vector<PointInTime> points;
    const auto take = [&](std::span<const Word> day, bool is_last_day) {
      const auto at = static_cast<std::size_t>(day.data() - clause.data());
      if (!day.front().is_stated() || at == 0) return;
      const bool is_as_of =
          at >= 2 && word(clause, at - 2) == "as" && (word(clause, at - 1) == "of" || word(clause, at - 1) == "at");
      if (!is_as_of && word(clause, at - 1) != "on") return;
      const std::size_t before = is_as_of ? 2 : 1;
      points.push_back({clause.subspan(at - before, before + day.size()), is_last_day, is_as_of});
    };
    for (const WrittenDate& date : written_dates(sentences_, passage, clause)) take(date.words, date.date == last_day_);
    ends_.find(clause, [&](auto, std::span<const Word> found) { take(found, true); });
    return points;
  }

  const Sentences& sentences_;
  Date last_day_;
  WatchList conclusions_, ends_;
  WordSet states_;
  WatchList presenting_, of_a_day_;
  WordSet before_states_, reporting_, verbs_before_, reserving_;
};

void no_day_in_a_type_2(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  if (!frame) return;
  const Sentences& sentences = input.sentences();
  const Clauses clauses(sentences);
  const ConclusionsOfADay of_a_day(sentences, frame->last_day());
  for_each_sentence(sentences, is_prose_about_controls, [&](const Passage& passage, std::span<const Word> words) {
    clauses.for_each(passage, words, [&](std::span<const Word> clause) {
      const std::span<const Word> found = of_a_day.in(passage, clause);
      if (!found.empty())
        findings.report(as_of, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
    });
  });
}

void no_period_in_a_type_1(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList phrases(sentences, "phrases-of-a-type-2");
  const WordSet reserving(sentences, {"negations", "words-of-conditions"});
  for_each_sentence(sentences, is_prose_about_controls, [&](const Passage& passage, std::span<const Word> words) {
    phrases.find(words, [&](std::uint32_t, std::span<const Word> found) {
      if (found.front().is_stated() && !reserving.any_in(words))
        findings.report(throughout, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
    });
  });
}

/// How often a style occurs, and where first.
struct StyleSeen {
  std::size_t count = 0;
  std::optional<Span> first;

  void add(const StyleSeen& other) {
    count += other.count;
    if (!first) first = other.first;
  }
};
using StylesSeen = std::array<StyleSeen, date_styles>;

/// Ambiguous numeric dates have the style of the unambiguous ones in the same text.
StylesSeen styles_seen(const Sentences& sentences) {
  StylesSeen seen;
  StyleSeen either_way;
  const auto any = [](const TextField& text_field) { return text_field.field != Field::name; };
  for_each_sentence(sentences, any, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& date : written_dates(sentences, passage, words))
      if (date.words.front().is_stated())
        (date.date ? seen[static_cast<std::size_t>(date.style)] : either_way)
            .add({1, sentences.span(passage, date.words)});
  });
  StyleSeen& month_first = seen[static_cast<std::size_t>(DateStyle::numbers_month_first)];
  StyleSeen& day_first = seen[static_cast<std::size_t>(DateStyle::numbers_day_first)];
  (month_first.count >= day_first.count ? month_first : day_first).add(either_way);
  return seen;
}

/// One finding, at the first date of the rarest style, with one of the most common style.
void dates_have_one_style(const RuleInput& input, Findings& findings) {
  const StylesSeen seen = styles_seen(input.sentences());
  const auto common = std::max_element(seen.begin(), seen.end(),
                                       [](const StyleSeen& a, const StyleSeen& b) { return a.count < b.count; });
  const StyleSeen* rare = nullptr;
  for (const StyleSeen& style : seen)
    if (style.count > 0 && &style != &*common && (rare == nullptr || style.count < rare->count)) rare = &style;
  if (rare == nullptr) return;
  const auto name = [&](const StyleSeen& style) {
    return std::string(name_of(static_cast<DateStyle>(&style - seen.data())));
  };
  findings.report(styles_mixed, name(*rare), name(*common))
      .at(*rare->first)
      .also(*common->first, "a date in the other style");
}

constexpr std::int64_t days_to_history = 2 * 365;

/// Headings that announce another time for the text under them.
class OtherTimes {
 public:
  explicit OtherTimes(const WordLists& lists)
      : other_(folded_set(lists, "headings-of-other-times")),
        beside_(folded_set(lists, "words-beside-the-period")),
        period_(folded_set(lists, "words-of-the-period")) {}

  bool are_announced_above(const TextField& text_field) const {
    if (text_field.under == nullptr) return false;
    bool is_elsewhere = false, is_beside = false, names_the_period = false;
    for (const ProseRun& run : text_field.under->text)
      for (const std::string& word : folded_words(run.text->utf8)) {
        is_elsewhere |= other_.contains(word);
        is_beside |= beside_.contains(word);
        names_the_period |= period_.contains(word);
      }
    return is_elsewhere || (is_beside && names_the_period);
  }

 private:
  FoldedSet other_, beside_, period_;
};

bool mentions_events(const TextField& text_field) {
  return text_field.field == Field::description || text_field.field == Field::incident;
}

void events_lie_within_the_period(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  if (!frame || !frame->period() || frame->first_day() > frame->last_day()) return;
  const Sentences& sentences = input.sentences();
  const WordSet elsewhere(sentences, "words-of-other-times"), history(sentences, "words-of-history");
  const OtherTimes other_times(sentences.lists());
  const std::int64_t within_memory = day_number(frame->first_day()) - days_to_history;
  for_each_sentence(sentences, mentions_events, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& date : written_dates(sentences, passage, words)) {
      if (!date.date || !date.words.front().is_stated()) continue;
      if (*date.date >= frame->first_day() && *date.date <= frame->last_day()) continue;
      if (day_number(*date.date) < within_memory && history.any_in(words)) continue;
      if (elsewhere.any_in(words) || other_times.are_announced_above(passage.text_field())) continue;
      findings.report(outside, std::string(sentences.written(passage, date.words)), words_of(*frame))
          .at(sentences.span(passage, date.words))
          .also(span_of(*frame), "the period");
    }
  });
}

constexpr std::array rules = {
    Rule{"the texts of a Type 2 state controls throughout the period, never as of a day", AppliesTo::type_2,
         Needs::terms, no_day_in_a_type_2, finds<as_of>},
    Rule{"the texts of a Type 1 do not state how controls operated", AppliesTo::type_1, Needs::terms,
         no_period_in_a_type_1, finds<throughout>},
    Rule{"all dates are written in one style", AppliesTo::both_types, Needs::terms, dates_have_one_style,
         finds<styles_mixed>},
    Rule{"events of the description are in the period, or identified as outside of it", AppliesTo::type_2,
         Needs::management, events_lie_within_the_period, finds<outside>},
};

}  // namespace

Rules time_phrases_rules() { return rules; }

}  // namespace socpress::check
