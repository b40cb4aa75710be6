// The time phrases of the texts: as of a day, throughout a period, dates in one style, events within the period.
#include <algorithm>
#include <array>

#include "check/rules.h"
#include "check/written_dates.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string> as_of{
    "text/as-of-in-type-2", Severity::error,
    "controls are spoken of `{}`, and a Type 2 report speaks of them throughout a period",
    "write `throughout the period`, or leave the day out",
    "management asserts, and the auditor opines, on controls throughout the period; a day is the word of a Type 1 "
    "report"};
constexpr FindingKind<std::string> throughout{
    "text/throughout-in-type-1", Severity::error, "this says `{}`, and a Type 1 report speaks as of one day",
    "speak of how controls are designed and implemented as of the day; leave to a Type 2 report how they operated",
    "in a Type 1 examination nothing is tested over time, so nothing can be said of how controls operated"};
constexpr FindingKind<std::string, std::string> styles_mixed{
    "text/date-styles-mixed", Severity::warning,
    "this date is written in the style of `{}`, and others in the style of `{}`",
    "write all dates in one style, with the name of the month and four digits of the year",
    "readers take 01/02 for January in one country and for February in another"};
constexpr FindingKind<std::string, std::string> outside{
    "text/event-outside-period", Severity::warning, "the description tells of {}, a day outside the period {}",
    "correct the day; or say in the sentence that it was before the period, or subsequent to it",
    "the description tells what happened in the period; what happened before or after it is told as such"};

bool is_prose_about_controls(const Leaf& leaf) {
  switch (leaf.field) {
    case Field::description:
    case Field::assertion:
    case Field::control:
    case Field::basis:
    case Field::emphasis:
    case Field::other_matter:
    case Field::conclusion:
    case Field::incident:
    case Field::change:
      return true;
    default:
      return false;
  }
}

constexpr std::array<std::string_view, 2> control_words = {"controls", "control"};
constexpr std::array<std::string_view, 8> state_words = {"designed",  "effective", "effectively", "suitably",
                                                         "operating", "operated",  "suitability", "effectiveness"};

/// "as of June 30, 2026" in a sentence on the design or operation of controls.
void no_day_in_a_type_2(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WordSet control(sentences, control_words), state(sentences, state_words);
  for_each_sentence(sentences, is_prose_about_controls, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& date : written_dates(sentences, passage, words)) {
      const auto at = static_cast<std::size_t>(date.words.data() - words.data());
      const bool is_as_of =
          at >= 2 && sentences.folded(words[at - 2]) == "as" && sentences.folded(words[at - 1]) == "of";
      if (!is_as_of || !words[at].is_said()) continue;
      if (!control.any_in(words) || !state.any_in(words)) continue;
      const auto phrase = words.subspan(at - 2, 2 + date.words.size());
      findings.report(as_of, std::string(sentences.written(passage, phrase))).at(sentences.span(passage, phrase));
    }
  });
}

constexpr std::array<std::string_view, 6> type_2_phrases = {"throughout the period",
                                                            "throughout the examination period",
                                                            "operated effectively",
                                                            "operating effectively throughout",
                                                            "controls were operating effectively",
                                                            "controls are operating effectively"};
/// With one of these in the sentence, it tells of a condition or of what is not said.
constexpr std::array<std::string_view, 9> reservations = {"if",      "whether", "not",  "no",   "nor",
                                                          "neither", "without", "type", "would"};

void no_period_in_a_type_1(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WatchList phrases(sentences, type_2_phrases);
  const WordSet reserving(sentences, reservations);
  for_each_sentence(sentences, is_prose_about_controls, [&](const Passage& passage, std::span<const Word> words) {
    phrases.find(words, [&](std::uint32_t, std::span<const Word> found) {
      if (found.front().is_said() && !reserving.any_in(words))
        findings.report(throughout, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
    });
  });
}

/// One finding, at the first date of the rarest style, beside one of the commonest.
void dates_have_one_style(const Examined& examined, Findings& findings) {
  struct Seen {
    std::size_t count = 0;
    std::optional<Span> first;
  };
  std::array<Seen, 6> seen;
  const Sentences& sentences = examined.sentences;
  const auto any = [](const Leaf& leaf) { return leaf.field != Field::name; };
  for_each_sentence(sentences, any, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& date : written_dates(sentences, passage, words)) {
      if (!date.words.front().is_said()) continue;
      Seen& style = seen[static_cast<std::size_t>(date.style)];
      ++style.count;
      if (!style.first) style.first = sentences.span(passage, date.words);
    }
  });
  const auto common =
      std::max_element(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) { return a.count < b.count; });
  const Seen* rare = nullptr;
  for (const Seen& style : seen)
    if (style.count > 0 && &style != &*common && (rare == nullptr || style.count < rare->count)) rare = &style;
  if (rare == nullptr) return;
  const auto name = [&](const Seen& style) {
    return std::string(name_of(static_cast<DateStyle>(&style - seen.data())));
  };
  findings.report(styles_mixed, name(*rare), name(*common))
      .at(*rare->first)
      .also(*common->first, "a date in the other style");
}

/// With one of these a sentence says itself that it looks before the period or after it, or tells the date of a paper.
constexpr std::array<std::string_view, 40> looking_elsewhere = {
    "subsequent", "subsequently", "prior",   "previous",     "previously",  "before",   "after",     "earlier",
    "later",      "since",        "until",   "following",    "preceding",   "former",   "formerly",  "next",
    "last",       "then",         "founded", "incorporated", "planned",     "expected", "scheduled", "report",
    "reports",    "dated",        "version", "agreement",    "contract",    "expires",  "first",     "from",
    "through",    "ends",         "ended",   "period",       "established", "letter",   "letters",   "events"};

/// Whether the heading above says so for all that stands under it.
bool is_under_such_a_heading(const Leaf& leaf) {
  if (leaf.under == nullptr) return false;
  for (const ProseRun& run : leaf.under->text)
    for (const std::string& word : folded_words(run.text->utf8))
      if (std::find(looking_elsewhere.begin(), looking_elsewhere.end(), word) != looking_elsewhere.end()) return true;
  return false;
}

bool tells_of_events(const Leaf& leaf) { return leaf.field == Field::description || leaf.field == Field::incident; }

void events_lie_within_the_period(const Examined& examined, Findings& findings) {
  const auto& frame = examined.terms().time_frame;
  if (!frame || !frame->period() || frame->first_day() > frame->last_day()) return;
  const Sentences& sentences = examined.sentences;
  const WordSet elsewhere(sentences, looking_elsewhere);
  for_each_sentence(sentences, tells_of_events, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& date : written_dates(sentences, passage, words)) {
      if (!date.date || !date.words.front().is_said()) continue;
      if (*date.date >= frame->first_day() && *date.date <= frame->last_day()) continue;
      if (elsewhere.any_in(words) || is_under_such_a_heading(passage.leaf())) continue;
      findings.report(outside, std::string(sentences.written(passage, date.words)), words_of(*frame))
          .at(sentences.span(passage, date.words))
          .also(span_of(*frame), "the period");
    }
  });
}

constexpr std::array rules = {
    Rule{12, "the texts of a Type 2 speak of controls throughout the period, never as of a day", AppliesTo::type_2,
         Needs::terms, no_day_in_a_type_2, finds<as_of>},
    Rule{13, "the texts of a Type 1 say nothing of how controls operated", AppliesTo::type_1, Needs::terms,
         no_period_in_a_type_1, finds<throughout>},
    Rule{14, "all dates are written in one style", AppliesTo::both_types, Needs::terms, dates_have_one_style,
         finds<styles_mixed>},
    Rule{15, "what the description tells happened in the period, or is said not to have", AppliesTo::type_2,
         Needs::management, events_lie_within_the_period, finds<outside>},
};

}  // namespace

Rules time_words_rules() { return rules; }

}  // namespace socpress
