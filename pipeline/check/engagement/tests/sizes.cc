// Sizes of populations and samples compared with what the texts of the tests state, and with other tests.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/engagement/tests/occasions.h"
#include "check/rule.h"
#include "language/numerals.h"
#include "language/stems.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::int64_t> sample_differs{
    "tests/sample-differs-in-text", Severity::warning,
    "the procedure of test `{}` states `{}`, and the sample has {} items",
    "compare both with the working papers, and correct the one that is wrong",
    "readers evaluate a result by the number of items examined, which the procedure and the table state alike"};
const FindingKind<std::string, std::string, std::int64_t, std::int64_t> not_all{
    "tests/all-though-sampled", Severity::warning,
    "the procedure of test `{}` states `{}`, and {} items of {} were examined",
    "state in the procedure that items were selected, or correct the sample size from the working papers",
    "readers evaluate a result by the number of items examined, which the procedure and the table state alike"};
const FindingKind<std::string, std::string, std::int64_t> population_differs{
    "tests/population-differs-in-text", Severity::warning,
    "test `{}` states a population of `{}`, and column \"Population Size\" {}",
    "compare both with the list from which the items were selected, and correct the one that is wrong",
    "a sample is evaluated by the size of its population, which has one number"};
const FindingKind<std::string, std::int64_t, std::string, std::int64_t> counted_twice{
    "tests/population-counted-differently", Severity::warning,
    "the population of test `{}` has {} items, and the same population of test `{}` {}",
    "compare both with the list, and correct the wrong number; if they are different lists, state in column "
    "\"Population\" how they differ",
    "a population has one size, and a sample from an incomplete list is not evidence for the missing items"};

using Numbers = std::vector<std::pair<std::size_t, std::size_t>>;  ///< place in the words, and the number

/// The numbers of two or more in a text that can count items.
Numbers numbers_in(const Sentences& sentences, std::span<const Word> words) {
  constexpr std::size_t least = 2;
  Numbers numbers;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto number = number_in(sentences.folded(words[i])); number && *number >= least)
      numbers.emplace_back(i, *number);
  return numbers;
}

/// Whether the number is stated, or is the sum or the product of two that are ("five users of each of two reviews").
bool is_reconciled(const Numbers& numbers, std::size_t wanted) {
  for (std::size_t a = 0; a < numbers.size(); ++a) {
    if (numbers[a].second == wanted) return true;
    for (std::size_t b = a + 1; b < numbers.size(); ++b)
      if (numbers[a].second + numbers[b].second == wanted || numbers[a].second * numbers[b].second == wanted)
        return true;
  }
  return false;
}

/// The numbers of items that procedures and evidence of populations state.
class StatedSizes {
 public:
  explicit StatedSizes(const Sentences& sentences)
      : sentences_(sentences),
        stems_(sentences),
        selecting_(sentences, "words-of-selecting"),
        asking_(sentences, "words-of-asking-whether"),
        everyone_(sentences, "words-of-all-persons"),
        all_(sentences, "words-of-all-items"),
        populations_(sentences, "words-of-a-population"),
        joining_(sentences, "clause-conjunctions"),
        after_(sentences, "words-after-a-head") {}

  /// "Selected 25 changes", "a sample of 25", "25 changes selected", "three of the quarterly reviews".
  std::span<const Word> sample_in(const Test& test, std::span<const Word> words) const {
    const Numbers numbers = numbers_in(sentences_, words);
    const auto sampled = static_cast<std::size_t>(**test.sample_size);
    if (is_reconciled(numbers, sampled)) return {};
    for (const auto& [at, number] : numbers) {
      const bool is_of_population = test.population_size && number >= static_cast<std::size_t>(**test.population_size);
      if (is_of_population || !(is_selected(words, at) || is_share(test, words, at))) continue;
      return words.subspan(at, std::min<std::size_t>(words.size() - at, words_shown));
    }
    return {};
  }

  /// "All changes", "everyone on the list", where the procedure selects nothing and asks nothing.
  std::span<const Word> all_in(const Test& test, std::span<const Word> words) const {
    if (selecting_.any_in(words)) return {};
    const std::vector<std::uint32_t> items = heads_in(test.population);
    for (std::size_t i = 0; i < words.size() && !asking_.holds(words[i]); ++i) {
      const auto behind = words.subspan(i + 1, std::min<std::size_t>(words_between, words.size() - i - 1));
      if (everyone_.holds(words[i])) return words.subspan(i, 1);
      const auto item =
          std::find_if(behind.begin(), behind.end(), [&](const Word& word) { return is_one(items, word); });
      if (all_.holds(words[i]) && item != behind.end()) return std::span(&words[i], &*item + 1);
    }
    return {};
  }

  /// "A population of 118", or, where the text is about the list, "118 leavers".
  std::span<const Word> population_in(const Test& test, const Located<Text>& text, bool is_about_the_list) const {
    const Passage* passage = sentences_.of(text);
    if (passage == nullptr) return {};
    const std::span<const Word> words = sentences_.words(*passage);
    const Numbers numbers = numbers_in(sentences_, words);
    if (is_reconciled(numbers, static_cast<std::size_t>(**test.population_size))) return {};
    const std::vector<std::uint32_t> items = stems_in(test.population);
    for (const auto& [at, number] : numbers) {
      const bool is_introduced =
          at >= 2 && populations_.holds(words[at - 2]) && sentences_.folded(words[at - 1]) == "of";
      const bool is_counted = is_about_the_list && at + 1 < words.size() && is_one(items, words[at + 1]);
      if (is_introduced || is_counted) return words.subspan(at, is_counted ? 2 : 1);
    }
    return {};
  }

  /// The content words of a text, and its words with digits: a population of another quarter is another.
  std::vector<std::uint32_t> stems_in(const Located<Text>& text) const {
    const Passage* passage = sentences_.of(text);
    return passage == nullptr ? std::vector<std::uint32_t>{} : stems_in(sentences_.words(*passage));
  }

 private:
  static constexpr std::size_t words_shown = 4, words_between = 3;

  /// The items themselves: in "quarterly reviews of roles" the reviews, not the roles.
  std::vector<std::uint32_t> heads_in(const Located<Text>& text) const {
    const Passage* passage = sentences_.of(text);
    if (passage == nullptr) return {};
    const std::span<const Word> words = sentences_.words(*passage);
    const auto past = std::find_if(words.begin(), words.end(), [&](const Word& word) { return after_.holds(word); });
    return stems_in(words.first(static_cast<std::size_t>(past - words.begin())));
  }
  std::vector<std::uint32_t> stems_in(std::span<const Word> words) const {
    std::vector<std::uint32_t> stems;
    for (const Word& word : words) {
      const std::string_view letters = sentences_.folded(word);
      const bool has_digit = std::any_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (has_digit)
        stems.push_back(static_cast<std::uint32_t>(stems_.distinct()) + 1 + word.key);
      else if (const std::uint32_t stem = stems_.of(word))
        stems.push_back(stem);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
  }

  bool is_one(const std::vector<std::uint32_t>& items, const Word& word) const {
    return stems_.of(word) != 0 && std::binary_search(items.begin(), items.end(), stems_.of(word));
  }
  bool is_selected(std::span<const Word> words, std::size_t at) const {
    const auto selects = [&](std::size_t i) { return i < words.size() && selecting_.holds(words[i]); };
    const bool is_of = at >= 2 && sentences_.folded(words[at - 1]) == "of" && selects(at - 2);
    return is_of || (at >= 1 && selects(at - 1)) || selects(at + 1) || selects(at + 2);
  }
  /// At the beginning of the procedure; later ones may be items of the sample that were examined further.
  bool is_share(const Test& test, std::span<const Word> words, std::size_t at) const {
    constexpr std::size_t beginning = 10;
    const auto before = words.first(at);
    if (at > beginning || joining_.any_in(before) || selecting_.any_in(before)) return false;
    if (at + 3 >= words.size() || sentences_.folded(words[at + 1]) != "of") return false;
    const auto behind = words.subspan(at + 2, std::min<std::size_t>(words_between, words.size() - at - 2));
    const std::vector<std::uint32_t> items = stems_in(test.population);
    return sentences_.folded(behind.front()) == "the" &&
           std::any_of(behind.begin(), behind.end(), [&](const Word& word) { return is_one(items, word); });
  }

  const Sentences& sentences_;
  Stems stems_;
  WordSet selecting_, asking_, everyone_, all_, populations_, joining_, after_;
};

void procedures_state_the_sample(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const StatedSizes sizes(sentences);
  for (const Test& test : input.auditor().tests) {
    const Passage* passage = sentences.of(test.procedure);
    if (passage == nullptr || !test.sample_size || **test.sample_size <= 0) continue;
    const std::span<const Word> words = sentences.words(*passage);
    if (const auto stated = sizes.sample_in(test, words); !stated.empty())
      findings.report(sample_differs, *test.id, std::string(sentences.written(*passage, stated)), **test.sample_size)
          .at(sentences.span(*passage, stated))
          .also(test.sample_size->span, "the sample");
    if (!test.population_size || **test.sample_size >= **test.population_size) continue;
    if (const auto stated = sizes.all_in(test, words); !stated.empty())
      findings
          .report(not_all, *test.id, std::string(sentences.written(*passage, stated)), **test.sample_size,
                  **test.population_size)
          .at(sentences.span(*passage, stated))
          .also(test.sample_size->span, "the sample");
  }
}

void texts_state_the_population(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const StatedSizes sizes(sentences);
  for (const Test& test : input.auditor().tests) {
    if (!test.population_size || **test.population_size <= 0) continue;
    for (const Located<Text>* text : {&test.procedure, &test.population, &test.population_evidence}) {
      const auto stated = sizes.population_in(test, *text, text == &test.population_evidence);
      if (stated.empty()) continue;
      const Passage& passage = *sentences.of(*text);
      findings
          .report(population_differs, *test.id, std::string(sentences.written(passage, stated)), **test.population_size)
          .at(sentences.span(passage, stated))
          .also(test.population_size->span, "the population");
    }
  }
}

/// Recurring actions of two controls may have one name, and controls that were in effect on other days count others.
bool may_be_one_population(const Occasions& occasions, const std::pair<const Control*, const Test*>& one,
                           const std::pair<const Control*, const Test*>& other) {
  if (one.first == other.first) return true;
  const auto day = [](const std::optional<Located<Date>>& date) { return date ? **date : Date(); };
  const Control &a = *one.first, &b = *other.first;
  return day(a.effective_from) == day(b.effective_from) && day(a.effective_to) == day(b.effective_to) &&
         !occasions.of(a, *one.second) && !occasions.of(b, *other.second);
}

void populations_have_one_size(const RuleInput& input, Findings& findings) {
  constexpr std::size_t least_stems = 2;
  const StatedSizes sizes(input.sentences());
  const Occasions occasions(input);
  std::map<std::vector<std::uint32_t>, std::vector<std::pair<const Control*, const Test*>>> by_stems;
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i)
    for (const std::size_t t : input.coverage().controls[i].tests) {
      const Test& test = input.auditor().tests[t];
      const std::vector<std::uint32_t> stems = sizes.stems_in(test.population);
      if (test.population_size && stems.size() >= least_stems) by_stems[stems].emplace_back(&controls[i], &test);
    }
  for (const auto& [stems, tests] : by_stems)
    for (std::size_t i = 1; i < tests.size(); ++i) {
      const Test &test = *tests[i].second, &first = *tests.front().second;
      if (**test.population_size == **first.population_size || !may_be_one_population(occasions, tests[i], tests[0]))
        continue;
      findings.report(counted_twice, *test.id, **test.population_size, *first.id, **first.population_size)
          .at(test.population_size->span)
          .also(first.population_size->span, "the other number")
          .also(test.population.span, "the population");
    }
}

constexpr std::array rules = {
    Rule{"procedures state the number of items that was examined", AppliesTo::type_2, Needs::auditor,
         procedures_state_the_sample, finds<sample_differs, not_all>, Party::auditor},
    Rule{"texts state the size of the population that the table states", AppliesTo::type_2, Needs::auditor,
         texts_state_the_population, finds<population_differs>, Party::auditor},
    Rule{"a population has one size in all tests", AppliesTo::type_2, Needs::both_sides, populations_have_one_size,
         finds<counted_twice>},
};

}  // namespace

Rules sizes_rules() { return rules; }

}  // namespace socpress::check
