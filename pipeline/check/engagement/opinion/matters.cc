// Emphasis-of-matter and other-matter paragraphs, and the answer on subsequent events, compared with the other texts.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/engagement/recurrence.h"
#include "check/rule.h"
#include "language/dates.h"
#include "language/stems.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> events_denied{
    "opinion/subsequent-events-denied", Severity::warning,
    "subsequent events are recorded as none, and a text mentions an event of {}, after the time frame",
    "describe the event under `text` of `subsequent-events`, or state in `none` why it does not affect the report",
    "the record of the inquiry agrees with the events that the report discloses"};
const FindingKind<std::string> not_described{
    "opinion/emphasis-not-in-description", Severity::warning,
    "the emphasis-of-matter paragraph refers to `{}`, which the description does not mention",
    "have management describe the matter, or move it to `other-matters` if it does not concern the description",
    "an emphasis-of-matter paragraph refers to a matter that the description presents"};
const FindingKind<std::string, std::string> no_prior_report{
    "opinion/prior-report-of-a-first-examination", Severity::warning,
    "the paragraph mentions `{}`, and another text states `{}`",
    "determine whether the system was examined before, and correct the text that is wrong",
    "the report tells one history of its examinations"};

bool is_paragraph(Field field) { return field == Field::emphasis || field == Field::other_matter; }

// ---- subsequent events

struct NamedDay {
  Date day;
  std::span<const Word> words;
};

/// The first day or month in the words that is after `end` and not after `dated`.
std::optional<NamedDay> day_between(const Sentences& sentences, const Passage& passage, std::span<const Word> words,
                                    Date end, Date dated) {
  const auto is_between = [&](Date day) { return end < day && day <= dated; };
  for (const WrittenDate& one : written_dates(sentences, passage, words))
    if (one.date && is_between(*one.date) && one.words.front().is_stated()) return NamedDay{*one.date, one.words};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto month = words[i].is_capital ? month_in(sentences.folded(words[i])) : std::nullopt;
    const auto year = month ? digits_in(sentences.folded(words[i + 1]), 4, 4) : std::nullopt;
    if (!year || !words[i].is_stated()) continue;
    const Date first{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(month->number), 1};
    if (is_between(first)) return NamedDay{first, words.subspan(i, 2)};
  }
  return std::nullopt;
}

/// What the paragraphs of the auditor date after the time frame is a matter; the other texts also date letters,
/// measures and plans.
void no_disclosed_event_is_denied(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  const auto& events = input.opinion().subsequent_events;
  const auto& dated = input.opinion().report_date;
  if (!frame || !dated || !events || !events->none || events->text) return;
  const Sentences& sentences = input.sentences();
  const WatchList happening(sentences, "phrases-of-events"), excepting(sentences, "phrases-of-exclusion");
  if (const Passage* none = sentences.of(*events->none))
    if (const auto words = sentences.words(*none);
        holds(excepting, words) || day_between(sentences, *none, words, frame->last_day(), day_before(**dated)))
      return;
  bool is_reported = false;
  const auto look = [&](const auto& wanted, bool is_event) {
    for_each_sentence(sentences, wanted, [&](const Passage& passage, std::span<const Word> words) {
      const auto found =
          is_reported ? std::nullopt : day_between(sentences, passage, words, frame->last_day(), **dated);
      if (!found || !(is_event || holds(happening, words))) return;
      is_reported = true;
      findings.report(events_denied, std::string(sentences.written(passage, found->words)))
          .at(sentences.span(passage, found->words))
          .also(events->none->span, "none");
    });
  };
  look([](const TextField& one) { return is_paragraph(one.field); }, true);
  look(
      [](const TextField& one) {
        return one.field == Field::description || one.field == Field::other_information || one.field == Field::response;
      },
      false);
}

// ---- emphasis

/// The words by which a reader would find a matter in the description: names, and content words.
class Matters {
 public:
  explicit Matters(const RuleInput& input)
      : sentences_(input.sentences()), stems_(sentences_), usual_(sentences_, "words-of-an-emphasis") {
    described_.resize(stems_.distinct() + 1);
    for (const Passage& passage : sentences_.passages())
      if (passage.text_field().side != Side::auditor)
        for (const Word& word : sentences_.words(passage)) described_[stems_.of(word)] = true;
  }

  /// The words that name a matter which the description does not mention; none if it does. A matter is not described
  /// when none of its names is, or when few of its words are.
  std::span<const Word> not_described(const Passage& passage) const {
    constexpr std::size_t least_words = 4;
    std::set<std::uint32_t> known, unknown;
    std::size_t known_names = 0;
    std::span<const Word> first_name, first_word;
    for (const Sentence& sentence : sentences_.sentences(passage)) {
      const std::span<const Word> words = sentences_.words(sentence);
      for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t stem = stems_.of(words[i]);
        if (stem == 0 || is_usual(words[i])) continue;
        const bool is_known = described_[stem], is_name = i > 0 && words[i].is_capital;
        (is_known ? known : unknown).insert(stem);
        known_names += is_name && is_known;
        if (!is_known && is_name && first_name.empty()) first_name = words.subspan(i, 1);
        if (!is_known && first_word.empty()) first_word = words.subspan(i, 1);
      }
    }
    if (!first_name.empty() && known_names == 0) return first_name;
    return known.size() + unknown.size() >= least_words && unknown.size() > 2 * known.size() ? first_word
                                                                                             : std::span<const Word>();
  }

 private:
  bool is_usual(const Word& word) const {
    const std::string_view letters = sentences_.folded(word);
    return usual_.holds(word) || (word.is_capital && month_in(letters)) || (letters[0] >= '0' && letters[0] <= '9');
  }

  const Sentences& sentences_;
  Stems stems_;
  WordSet usual_;
  std::vector<bool> described_;  ///< by stem
};

void emphasis_is_of_a_described_matter(const RuleInput& input, Findings& findings) {
  if (input.opinion().emphasis.empty() || !input.management().description) return;
  const Sentences& sentences = input.sentences();
  const Matters matters(input);
  for (const Located<Text>& text : input.opinion().emphasis) {
    const Passage* passage = sentences.of(text);
    const auto words = passage == nullptr ? std::span<const Word>() : matters.not_described(*passage);
    if (!words.empty())
      findings.report(not_described, std::string(sentences.written(*passage, words)))
          .at(sentences.span(*passage, words))
          .also(text.span, "the paragraph");
  }
}

// ---- earlier examinations

void first_examinations_have_no_prior_report(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList prior(sentences, "phrases-of-a-prior-examination"),
      first(sentences, "phrases-of-a-first-examination");
  const WordSet denying(sentences, "negations");
  const Passage* stated_in = nullptr;
  std::span<const Word> first_words;
  const auto is_others = [](const TextField& one) { return !is_paragraph(one.field) && one.field != Field::procedure; };
  for_each_sentence(sentences, is_others, [&](const Passage& passage, std::span<const Word> words) {
    first.find(words, [&](auto, std::span<const Word> found) {
      if (stated_in == nullptr && found.front().is_stated()) stated_in = &passage, first_words = found;
    });
  });
  if (stated_in == nullptr) return;
  const auto is_ours = [](const TextField& one) { return is_paragraph(one.field); };
  for_each_sentence(sentences, is_ours, [&](const Passage& passage, std::span<const Word> words) {
    if (denying.any_in(words) || holds(first, words)) return;
    bool is_reported = false;
    prior.find(words, [&](auto, std::span<const Word> found) {
      if (std::exchange(is_reported, true)) return;
      findings
          .report(no_prior_report, std::string(sentences.written(passage, found)),
                  std::string(sentences.written(*stated_in, first_words)))
          .at(sentences.span(passage, found))
          .also(sentences.span(*stated_in, first_words), "the other text");
    });
  });
}

constexpr std::array rules = {
    Rule{"the answer on subsequent events agrees with the events that texts mention", AppliesTo::both_types,
         Needs::opinion, no_disclosed_event_is_denied, finds<events_denied>},
    Rule{"an emphasis-of-matter paragraph refers to a matter of the description", AppliesTo::both_types,
         Needs::opinion_and_management, emphasis_is_of_a_described_matter, finds<not_described>},
    Rule{"no paragraph mentions a prior report of a first examination", AppliesTo::both_types, Needs::opinion,
         first_examinations_have_no_prior_report, finds<no_prior_report>},
};

}  // namespace

Rules matters_rules() { return rules; }

}  // namespace socpress::check
