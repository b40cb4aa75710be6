// Counts of one kind of thing: within the description, and against the populations that the auditor counted.
#include <algorithm>
#include <array>
#include <string>

#include "check/engagement/claims/pairs.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> count_differs{
    "claims/count-differs", Severity::warning, "`{}` are counted here, and `{}` elsewhere",
    "correct the count that is wrong; if both are right, state what each of them counts",
    "a description that counts one thing differently in two places is not accurate"};
const FindingKind<std::string, std::string, std::int64_t> population_differs{
    "claims/population-differs", Severity::warning,
    "the description counts `{}`, and the population of test `{}` has {}",
    "establish which number is right; a population that is too small was not complete",
    "a sample is evidence only for the items of a complete population"};

/// The number and what it counts, as written.
std::string counted_words(const Claims& claims, const Claim& claim) {
  const auto past = std::find_if(claim.clause.begin(), claim.clause.end(),
                                 [&](const Word& word) { return word.begin > claim.words.back().begin; });
  std::size_t words = static_cast<std::size_t>(past - claim.clause.begin());
  const std::size_t first = static_cast<std::size_t>(&claim.words.front() - claim.clause.data());
  constexpr std::size_t shown = 2;
  const std::string_view text = claim.passage->text.utf8();
  for (std::size_t more = 0; more < shown && words < claim.clause.size(); ++more, ++words)
    if (text[claim.clause[words].begin - 1] != ' ') break;
  return std::string(claims.sentences().written(*claim.passage, claim.clause.subspan(first, words - first)));
}

bool is_description(Field field) {
  return field == Field::description || field == Field::other_information || field == Field::commitment ||
         field == Field::control || field == Field::incident;
}

bool is_plain_count(const Claim& claim) {
  return claim.unit == Unit::count && claim.noun != 0 && !claim.is_limit() && !claim.is_negated &&
         is_description(claim.passage->text_field().field);
}

/// Whether a rounded number may stand for the other.
bool may_be_rounded(const Claim& a, const Claim& b) {
  constexpr std::int64_t part = 20;
  return (a.bound == Bound::approximate || b.bound == Bound::approximate) &&
         std::abs(a.value - b.value) * part <= std::max(a.value, b.value);
}

/// "64 risks, of which 17 …", "58 risks, 23 of them …", "two persons of Natvagten".
bool is_divided(const Claims& claims, const Claim& claim) {
  constexpr std::ptrdiff_t reach = 5;
  const auto begin = claim.clause.begin() + (claim.words.data() - claim.clause.data());
  const auto end = claim.clause.end() - begin > reach ? begin + reach + 1 : claim.clause.end();
  if (end - begin > 2 && claims.sentences().folded(begin[2]) == "of") return true;
  return std::any_of(begin, end, [&](const Word& word) {
    const std::string_view text = claims.sentences().folded(word);
    return text == "which" || text == "whom" || text == "them";
  });
}

/// Whether the passage also counts the other number, or parts that may add up to it.
bool is_explained(const Claims& claims, const Claim& claim, std::int64_t other) {
  if (is_divided(claims, claim)) return true;
  const auto all = beside(claims, claim);
  std::size_t of_noun = 0;
  for (const Claim& one : all) {
    if (one.unit == Unit::count && one.value == other) return true;
    of_noun += one.unit == Unit::count && one.noun == claim.noun;
  }
  return of_noun > 1;
}

/// Small counts are of many things: they are compared where nearly all words agree.
bool are_alike_enough(const Claims& claims, const Claim& a, const Claim& b) {
  constexpr std::int64_t small = 12'000;
  constexpr double nearly = 0.75;
  return std::max(a.value, b.value) > small || (claims.likeness(a, b) >= nearly && claims.in_common(a, b) > 3);
}

/// "All 61 districts" are at least as many as any others.
bool are_more_than_all(const Claim& all, const Claim& others) {
  return all.is_all && !others.is_all && others.value > all.value && others.value < 2 * all.value;
}

void all_things_are_all(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  for (const Claim& all : claims.all()) {
    if (!all.is_all || !is_plain_count(all)) continue;
    const auto others = std::find_if(claims.all().begin(), claims.all().end(), [&](const Claim& one) {
      return is_plain_count(one) && one.noun == all.noun && are_more_than_all(all, one) && !may_be_rounded(all, one);
    });
    if (others == claims.all().end()) continue;
    findings.report(count_differs, counted_words(claims, all), counted_words(claims, *others))
        .at(place(claims, all))
        .also(place(claims, *others), "counted elsewhere");
  }
}

void things_are_counted_once(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  std::vector<const Claim*> reported;
  for_each_alike(claims, is_plain_count, is_plain_count, {0.5, 2}, [&](const Claim& a, const Claim& b) {
    if (&b < &a || a.noun != b.noun || a.value == b.value || may_be_rounded(a, b)) return;
    if (!are_alike_enough(claims, a, b)) return;
    if (is_explained(claims, a, b.value) || is_explained(claims, b, a.value)) return;
    if (std::find(reported.begin(), reported.end(), &b) != reported.end()) return;
    reported.push_back(&b);
    findings.report(count_differs, counted_words(claims, b), counted_words(claims, a))
        .at(place(claims, b))
        .also(place(claims, a), "counted elsewhere");
  });
}

/// Whether numbers select a part of the items: "incidents of severity 1 and 2".
bool is_part(const Sentences& sentences, const Passage& passage, std::span<const Word> words) {
  const auto dates = written_dates(sentences, passage, words);
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const bool is_of_date = std::any_of(dates.begin(), dates.end(), [&](const WrittenDate& date) {
      return &word >= date.words.data() && &word < date.words.data() + date.words.size();
    });
    return !is_of_date && digits_in(sentences.folded(word), 1, 3).has_value();
  });
}

/// The stem of the first plural of a population's text, which names its items.
std::uint32_t first_plural(const Sentences& sentences, const Stems& stems, std::span<const Word> words) {
  const auto is_plural = [&](const Word& word) {
    const std::string_view text = sentences.folded(word);
    return text.size() > 3 && text.ends_with('s') && !text.ends_with("ss") && stems.of(word) != 0;
  };
  const auto found = std::find_if(words.begin(), words.end(), is_plural);
  return found == words.end() ? 0 : stems.of(*found);
}

void populations_are_those_of_the_description(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  const Sentences& sentences = input.sentences();
  Stems stems(sentences);
  constexpr std::int64_t least_counted = 4;
  for (const Test& test : input.auditor().tests) {
    const Passage* passage = sentences.of(test.population);
    if (passage == nullptr || !test.population_size || **test.population_size < least_counted) continue;
    if (is_part(sentences, *passage, sentences.words(*passage))) continue;
    const std::uint32_t of_population_noun = first_plural(sentences, stems, sentences.words(*passage));
    const std::vector<std::uint32_t> of_population = stems.in({&test.population});
    const auto holds = [&](std::uint32_t stem) {
      return std::find(of_population.begin(), of_population.end(), stem) != of_population.end();
    };
    for (const Claim& one : claims.all()) {
      const Field field = one.passage->text_field().field;
      if (!is_plain_count(one) || (field != Field::description && field != Field::other_information)) continue;
      if (one.noun != of_population_noun || one.value < least_counted * 1000 ||
          one.value == **test.population_size * 1000)
        continue;
      const auto shared = std::count_if(one.subject.begin(), one.subject.end(), holds);
      const bool is_whole = 2 * static_cast<std::size_t>(shared) + 2 >= of_population.size() && shared >= 1;
      const bool is_near = one.value < 2000 * **test.population_size && one.value * 2 > 1000 * **test.population_size;
      if (!is_whole || !is_near || is_explained(claims, one, **test.population_size * 1000)) continue;
      findings.report(population_differs, counted_words(claims, one), *test.id, **test.population_size)
          .at(place(claims, one))
          .also(test.population_size->span, "the population");
    }
  }
}

constexpr std::array rules = {
    Rule{"one thing is counted once", AppliesTo::both_types, Needs::management, things_are_counted_once,
         finds<count_differs>},
    Rule{"all things of a kind are at least as many as some of them", AppliesTo::both_types, Needs::management,
         all_things_are_all, finds<count_differs>},
    Rule{"populations are those that the description counts", AppliesTo::type_2, Needs::both_sides,
         populations_are_those_of_the_description, finds<population_differs>},
};

}  // namespace

Rules counts_rules() { return rules; }

}  // namespace socpress::check
