// The whole as a reader counts it: totals against the tables, one word for one thing, a report that is too clean.
// too clean.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "check/operation.h"
#include "check/rules.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string, std::string, std::size_t> count_differs{
    "exceptions/count-differs", Severity::error,
    "the text says `{}`, and the number of {} in the tables of this report is {}",
    "correct the number, or the tables", "a summary says what the tables say"};
constexpr FindingKind<std::size_t, std::string, std::size_t, std::string> words_mixed{
    "exceptions/words-mixed", Severity::note, "{} results speak of {}s, and {} of {}s",
    "keep to one word, and give it in the policy as `term`",
    "two words for one thing make readers look for a difference"};
constexpr FindingKind<std::string, std::string> not_the_house_term{
    "exceptions/not-the-house-term", Severity::note, "a result speaks of {}s, and the firm's word is {}",
    "write the word that the policy gives under `term`", "the firm has settled on one word for one thing"};
constexpr FindingKind<std::size_t> nothing_happened{
    "exceptions/nothing-ever-happened", Severity::note,
    "{} controls were tested, and there is no exception, no incident and no change to tell",
    "look again at how populations were drawn and whom was asked; if all is as it seems, nothing is to be done",
    "in a large system something deviates in a year, and a reader who finds nothing doubts the looking"};

constexpr std::array<std::string_view, 21> numerals = {
    "no",       "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

std::optional<std::size_t> number_in(std::string_view word) {
  const auto found = std::find(numerals.begin(), numerals.end(), word);
  if (found != numerals.end()) return static_cast<std::size_t>(found - numerals.begin());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size() ? std::optional(number) : std::nullopt;
}

/// How a text states a total, after the number: "exceptions were noted". Others count a part.
struct Total {
  std::string_view words;
  std::size_t Coverage::*count;
  std::string_view of;
};
constexpr std::array totals = {Total{"exceptions were noted", &Coverage::exceptions, "exceptions"},
                               Total{"exception was noted", &Coverage::exceptions, "exceptions"},
                               Total{"deviations were noted", &Coverage::exceptions, "exceptions"},
                               Total{"deviation was noted", &Coverage::exceptions, "exceptions"},
                               Total{"exceptions are reported", &Coverage::exceptions, "exceptions"},
                               Total{"exception is reported", &Coverage::exceptions, "exceptions"},
                               Total{"tests of controls", &Coverage::tests, "tests"},
                               Total{"tests were performed", &Coverage::tests, "tests"},
                               Total{"controls were tested", nullptr, "controls"},
                               Total{"controls are tested", nullptr, "controls"}};

bool may_summarize(const Leaf& leaf) {
  switch (leaf.field) {
    case Field::description:
    case Field::other_information:
    case Field::emphasis:
    case Field::other_matter:
      return true;
    default:
      return false;
  }
}

std::size_t controls_tested(const Coverage& coverage) {
  return static_cast<std::size_t>(std::count_if(coverage.controls.begin(), coverage.controls.end(),
                                                [](const auto& of) { return !of.tests.empty(); }));
}

void totals_are_those_of_the_tables(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  WatchList watch(sentences);
  for (const Total& total : totals) watch.add(total.words);
  for_each_sentence(sentences, may_summarize, [&](const Passage& passage, std::span<const Word> words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const WatchList::Match match = watch.at(words.subspan(i));
      const auto said =
          match.words > 0 && words[i].is_said() ? number_in(sentences.folded(words[i - 1])) : std::nullopt;
      if (!said) continue;
      const Total& total = totals[match.phrase];
      const std::size_t counted = total.count ? examined.coverage.*total.count : controls_tested(examined.coverage);
      if (*said == counted) continue;
      const auto stated = words.subspan(i - 1, match.words + 1);
      findings.report(count_differs, std::string(sentences.written(passage, stated)), std::string(total.of), counted)
          .at(sentences.span(passage, stated));
    }
  });
}

std::string_view word_of(HouseTerm term) { return term == HouseTerm::exception ? "exception" : "deviation"; }

/// The results that use a word, and the first of them.
struct Uses {
  std::size_t count = 0;
  std::optional<Span> first;
};

void results_keep_to_one_word(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WatchList watch(sentences,
                        std::array<std::string_view, 4>{"exception", "exceptions", "deviation", "deviations"});
  std::array<Uses, 2> uses;  // by HouseTerm
  for (const Test& test : examined.auditor().tests) {
    const Passage* passage = sentences.of(test.result_text);
    if (passage == nullptr) continue;
    watch.find(sentences.words(*passage), [&](std::uint32_t phrase, std::span<const Word> words) {
      Uses& of = uses[phrase / 2];
      ++of.count;
      if (!of.first) of.first = sentences.span(*passage, words);
    });
  }
  if (const auto& term = examined.policy().term) {
    const HouseTerm other = **term == HouseTerm::exception ? HouseTerm::deviation : HouseTerm::exception;
    if (const auto& first = uses[static_cast<std::size_t>(other)].first)
      findings.report(not_the_house_term, std::string(word_of(other)), std::string(word_of(**term)))
          .at(*first)
          .also(term->span, "the firm's word");
    return;
  }
  if (uses[0].count == 0 || uses[1].count == 0) return;
  const std::size_t rare = uses[0].count < uses[1].count ? 0 : 1, common = 1 - rare;
  findings
      .report(words_mixed, uses[common].count, std::string(word_of(static_cast<HouseTerm>(common))), uses[rare].count,
              std::string(word_of(static_cast<HouseTerm>(rare))))
      .at(*uses[rare].first)
      .also(*uses[common].first, "the other word");
}

void something_happens_in_a_large_system(const Examined& examined, Findings& findings) {
  const Management& management = examined.management();
  const std::size_t tested = controls_tested(examined.coverage);
  if (examined.coverage.exceptions > 0 || !management.incidents.items.empty() || !management.changes.items.empty())
    return;
  const auto large = static_cast<std::size_t>(examined.policy().thresholds.controls_of_a_large_report);
  if (large == 0 || tested < large) return;
  auto entry = findings.report(nothing_happened, tested).at(examined.auditor().tests.front().id.span);
  if (management.incidents.none) entry.also(management.incidents.none->span, "no incident");
  if (management.changes.none) entry.also(management.changes.none->span, "no change");
}

constexpr std::array rules = {
    Rule{157, "results use one word for a deviation", AppliesTo::type_2, Needs::auditor, results_keep_to_one_word,
         finds<words_mixed, not_the_house_term>},
    Rule{165, "totals in texts are those of the tables", AppliesTo::type_2, Needs::both_sides,
         totals_are_those_of_the_tables, finds<count_differs>},
    Rule{167, "a large report without one exception, incident or change was looked at twice", AppliesTo::type_2,
         Needs::both_sides, something_happens_in_a_large_system, finds<nothing_happened>},
};

}  // namespace

Rules tally_rules() { return rules; }

}  // namespace socpress
