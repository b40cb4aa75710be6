// The report as a reader counts it: totals compared with the tables, one word per concept, too few exceptions.
#include "language/totals.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/numerals.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::size_t> count_differs{
    "exceptions/count-differs", Severity::error,
    "the text states `{}`, and the number of {} in the tables of this report is {}",
    "count in the tables, and correct the text; correct a table only from the working papers",
    "a summary agrees with the tables"};
const FindingKind<std::size_t, std::string, std::size_t, std::string> words_mixed{
    "exceptions/words-mixed", Severity::note, "{} results use the word {}, and {} use {}",
    "use one word, and define it in the policy as `term`",
    "two words for one thing make readers look for a difference"};
const FindingKind<std::string, std::string> not_the_house_term{
    "exceptions/not-the-house-term", Severity::note, "a result uses the word {}, and the firm's word is {}",
    "write the word that the policy defines as `term`", "the firm uses one word for one thing"};
const FindingKind<std::size_t> nothing_happened{
    "exceptions/nothing-ever-happened", Severity::note,
    "{} controls were tested, and the report has no exception, no incident and no change",
    "review how populations were drawn and who was asked; if all is as stated, no action is needed",
    "a large system without any deviation in a year raises doubts about the testing"};

bool may_summarize(const TextField& text_field) {
  switch (text_field.field) {
    case Field::description:
    case Field::other_information:
    case Field::emphasis:
    case Field::other_matter: return true;
    default: return false;
  }
}

std::size_t controls_tested(const Coverage& coverage) {
  return static_cast<std::size_t>(std::count_if(coverage.controls.begin(), coverage.controls.end(),
                                                [](const auto& of) { return !of.tests.empty(); }));
}

std::string_view name_of(Counted what) {
  constexpr std::array<std::string_view, 4> names = {"exceptions", "deviations", "tests", "controls"};
  return names[static_cast<std::size_t>(what)];
}

/// The count in the tables; two numbers where either may be meant.
std::array<std::size_t, 2> counted(const RuleInput& input, Counted what) {
  const std::size_t exceptions = input.coverage().exceptions;
  switch (what) {
    case Counted::exceptions: return {exceptions, exceptions};
    case Counted::tests: return {input.coverage().tests, input.coverage().tests};
    case Counted::controls: return {input.management().controls.size(), controls_tested(input.coverage())};
    case Counted::deviations: break;
  }
  std::size_t items = 0;
  for (const Test& test : input.auditor().tests)
    if (test.deviations) items += static_cast<std::size_t>(**test.deviations);
  return {items, exceptions};
}

/// "5 exceptions in 4 tests": the tests are those with exceptions.
bool are_where_it_was_found(const std::vector<StatedTotal>& stated, std::size_t index) {
  const auto is_found = [](Counted what) { return what == Counted::exceptions || what == Counted::deviations; };
  return index > 0 && !is_found(stated[index].what) && is_found(stated[index - 1].what) &&
         stated[index].number <= stated[index - 1].number;
}

struct LocatedTotal {
  const Passage* passage;
  StatedTotal total;
};

/// Parts that are stated one by one add up to the total.
bool add_up(const std::vector<LocatedTotal>& mentioned, Counted what, const std::array<std::size_t, 2>& counts) {
  std::size_t sum = 0;
  for (const LocatedTotal& one : mentioned)
    if (one.total.what == what) sum += one.total.number;
  return sum == counts[0] || sum == counts[1];
}

void totals_are_those_of_the_tables(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Totals totals(input.sentences(), input.terms());
  std::vector<LocatedTotal> mentioned;
  for_each_sentence(sentences, may_summarize, [&](const Passage& passage, std::span<const Word> words) {
    const std::vector<StatedTotal> stated = totals.stated_in(passage, words);
    for (std::size_t i = 0; i < stated.size(); ++i)
      if (!are_where_it_was_found(stated, i)) mentioned.push_back({&passage, stated[i]});
  });
  for (const auto& [passage, total] : mentioned) {
    const std::array<std::size_t, 2> counts = counted(input, total.what);
    if (total.number == counts[0] || total.number == counts[1] || add_up(mentioned, total.what, counts)) continue;
    findings
        .report(count_differs, std::string(sentences.written(*passage, total.words)), std::string(name_of(total.what)),
                counts[0])
        .at(sentences.span(*passage, total.words));
  }
}

/// The results that use a word, and the first of them.
struct Uses {
  std::size_t count = 0;
  std::optional<Span> first;
};

/// Whether a word refers to what the test found: "this deviation was isolated". Exceptions may also be granted, listed,
/// or made to a policy.
/// made to a policy.
class NamedFindings {
 public:
  explicit NamedFindings(const Sentences& sentences)
      : sentences_(sentences),
        before_(sentences, "words-before-the-exception-found"),
        behind_(sentences, "words-after-another-exception") {}

  bool names_one(std::span<const Word> words, std::size_t at) const {
    if (at + 1 < words.size() && behind_.holds(words[at + 1])) return false;
    return at == 0 || before_.holds(words[at - 1]) || number_in(sentences_.folded(words[at - 1]));
  }

 private:
  const Sentences& sentences_;
  WordSet before_, behind_;
};

void results_keep_to_one_word(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const NamedFindings named(sentences);
  WatchList watch(sentences);  // numbered as HouseTerm
  watch.add_list("exceptions-by-one-name");
  watch.add_list("deviations-by-one-name");
  std::array<Uses, 2> uses;  // by HouseTerm
  for (const Test& test : input.auditor().tests) {
    std::array<bool, 2> used{};
    const auto look = [&](const Located<Text>& text, bool is_result) {
      const Passage* passage = sentences.of(text);
      if (passage == nullptr) return;
      const auto all = sentences.words(*passage);
      watch.find(all, [&](std::uint32_t phrase, std::span<const Word> words) {
        const auto at = static_cast<std::size_t>(words.data() - all.data());
        if (used[phrase] || !(is_result || named.names_one(all, at))) return;
        used[phrase] = true;
        Uses& of = uses[phrase];
        ++of.count;
        if (!of.first) of.first = sentences.span(*passage, words);
      });
    };
    look(test.result_text, true);
    look(test.exception, false);
  }
  if (const auto& term = input.policy().term) {
    const HouseTerm other = **term == HouseTerm::exception ? HouseTerm::deviation : HouseTerm::exception;
    if (const auto& first = uses[static_cast<std::size_t>(other)].first)
      findings.report(not_the_house_term, std::string(name_of(other)), std::string(name_of(**term)))
          .at(*first)
          .also(term->span, "the firm's word");
    return;
  }
  if (uses[0].count == 0 || uses[1].count == 0) return;
  const std::size_t rare = uses[0].count < uses[1].count ? 0 : 1, common = 1 - rare;
  findings
      .report(words_mixed, uses[common].count, std::string(name_of(static_cast<HouseTerm>(common))), uses[rare].count,
              std::string(name_of(static_cast<HouseTerm>(rare))))
      .at(*uses[rare].first)
      .also(*uses[common].first, "the other word");
}

void something_happens_in_a_large_system(const RuleInput& input, Findings& findings) {
  const Management& management = input.management();
  const std::size_t tested = controls_tested(input.coverage());
  if (input.coverage().exceptions > 0 || !management.incidents.items.empty() || !management.changes.items.empty())
    return;
  const auto large = static_cast<std::size_t>(input.policy().thresholds.controls_of_a_large_report);
  if (large == 0 || tested < large) return;
  auto entry = findings.report(nothing_happened, tested).at(input.auditor().tests.front().id.span);
  if (management.incidents.none) entry.also(management.incidents.none->span, "no incident");
  if (management.changes.none) entry.also(management.changes.none->span, "no change");
}

constexpr std::array rules = {
    Rule{"results use one word for a deviation", AppliesTo::type_2, Needs::auditor, results_keep_to_one_word,
         finds<words_mixed, not_the_house_term>},
    Rule{"totals in texts agree with the tables", AppliesTo::type_2, Needs::both_sides, totals_are_those_of_the_tables,
         finds<count_differs>},
    Rule{"a large report has an exception, an incident or a change", AppliesTo::type_2, Needs::both_sides,
         something_happens_in_a_large_system, finds<nothing_happened>},
};

}  // namespace

Rules totals_rules() { return rules; }

}  // namespace socpress::check
