// Reads a clause from a verb of finding, or from a number at its beginning, to the words that state what is missing.
#include "language/outcomes.h"

#include <algorithm>

#include "language/numerals.h"

namespace socpress::inline language {

namespace {

constexpr std::size_t first_year = 1900, past_years = 2200;

}  // namespace

Outcomes::Outcomes(const Sentences& sentences)
    : sentences_(sentences),
      clauses_(sentences),
      finding_(sentences, "verbs-of-finding"),
      leading_(sentences, "words-after-a-verb-of-finding"),
      asking_(sentences, "words-of-a-question"),
      refused_(sentences, "words-of-attempts"),
      determiners_(sentences, "words-before-a-whole"),
      lacks_(sentences, "words-of-lack"),
      articles_(sentences, "words-before-a-record"),
      being_(sentences, "auxiliary-verbs"),
      deeds_(sentences, "actions-of-controls"),
      papers_(sentences, "records-of-controls"),
      entries_(sentences, "entries-of-records"),
      exceptions_(sentences, "exception-nouns"),
      granted_(sentences, "words-of-granted-exceptions"),
      excused_(sentences, "words-of-no-occasion"),
      steps_(sentences, "steps-of-controls"),
      dues_(sentences, "due-dates"),
      produced_(sentences, "words-of-proof"),
      late_behind_(sentences, "words-before-late"),
      bounds_(sentences, "words-of-limits"),
      doing_(sentences, "actions-of-the-auditor") {}

std::span<const Word> Outcomes::in(const Passage& passage, std::span<const Word> sentence) const {
  std::span<const Word> first;
  clauses_.for_each(passage, sentence, [&](std::span<const Word> clause) {
    if (first.empty()) first = in_clause(clause);
  });
  return first;
}

std::span<const Word> Outcomes::in_clause(std::span<const Word> clause) const {
  if (refused_.any_in(clause)) return {};
  const auto inquiry = std::find_if(clause.begin(), clause.end(), [&](const Word& one) { return asking_.holds(one); });
  const std::span<const Word> stated = clause.first(static_cast<std::size_t>(inquiry - clause.begin()));
  if (const auto found = exceptions_in(stated); !found.empty()) return found;
  if (const auto found = at_the_beginning_of(stated); !found.empty()) return found;
  for (std::size_t i = 0; i + 1 < stated.size(); ++i) {
    if (!finding_.holds(stated[i])) continue;
    std::size_t from = i + 1;
    while (from < stated.size() && leading_.holds(stated[from])) ++from;
    auto found = lacking_from(stated.subspan(from));
    if (found.empty() && word(stated, i + 1) == "that") found = not_done_in(stated.subspan(i + 2));
    if (!found.empty()) return {&stated[i], found.data() + found.size()};
  }
  return {};
}

/// "Two of the 25 were late", "For one of the ten, access was not removed", "The review of May was not performed".
/// If the clause continues with the auditor's procedure, it only states the items.
std::span<const Word> Outcomes::at_the_beginning_of(std::span<const Word> clause) const {
  if (clause.empty()) return {};
  if (word(clause, 0) == "the" || papers_.holds(clause.front()))
    return doing_.any_in(clause) ? std::span<const Word>() : not_done_in(clause);
  if (!leading_.holds(clause.front())) return lacking_from(clause);
  const auto found = lacking_from(clause.subspan(1));
  if (found.empty() || doing_.any_in(clause) || count_at(clause.subspan(1)).what != Counts::a_share) return {};
  return {clause.data(), found.data() + found.size()};
}

/// "noted that the review of May was not performed". A setting that "was not updated" may be correct.
std::span<const Word> Outcomes::not_done_in(std::span<const Word> words) const {
  if (excused_.any_in(words)) return {};
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is_not_done(words, i) && (word(words, i) != "not" || steps_.any_in(words.subspan(i))))
      return words.first(i + 1);
  return {};
}

/// "noted one exception", "two deviations were identified".
std::span<const Word> Outcomes::exceptions_in(std::span<const Word> clause) const {
  if (granted_.any_in(clause)) return {};
  for (std::size_t i = 0; i + 1 < clause.size(); ++i) {
    const auto number = number_in(word(clause, i));
    if (!number || *number == 0 || !exceptions_.holds(clause[i + 1])) continue;
    if (i > 0 && finding_.holds(clause[i - 1])) return clause.subspan(i - 1, 3);
    const std::size_t verb = i + 2 < clause.size() && being_.holds(clause[i + 2]) ? i + 3 : i + 2;
    if (verb < clause.size() && finding_.holds(clause[verb])) return clause.subspan(i, verb - i + 1);
  }
  return {};
}

std::span<const Word> Outcomes::lacking_from(std::span<const Word> words) const {
  const Count count = count_at(words);
  if (count.what == Counts::nothing) return {};
  for (std::size_t i = count.words; i < words.size(); ++i)
    if (is_not_done(words, i) || (count.what == Counts::a_share && lacks_.holds(words[i]))) return words.first(i + 1);
  return {};
}

std::optional<std::size_t> Outcomes::number_at(std::span<const Word> words, std::size_t at) const {
  return at < words.size() ? number_in(word(words, at)) : std::nullopt;
}

std::size_t Outcomes::past_determiners(std::span<const Word> words, std::size_t at) const {
  while (at < words.size() && determiners_.holds(words[at])) ++at;
  return at;
}

Outcomes::Count Outcomes::count_at(std::span<const Word> words) const {
  if (words.size() > 1 && word(words, 0) == "of") return count_of_a_whole(words);
  const auto number = number_at(words, 0);
  if (!number || *number == 0 || (*number >= first_year && *number < past_years)) return {};
  const std::size_t behind = number_at(words, 1) == number ? 2 : 1;  // "two (2) of 25"
  if (behind >= words.size() || word(words, behind) != "of") return {Counts::some, behind};
  const std::size_t at = past_determiners(words, behind + 1);
  const auto whole = number_at(words, at);
  if (!whole) return {Counts::some, at};
  return {*number < *whole ? Counts::a_share : Counts::nothing, at + 1};
}

/// "Of the 20 issues selected, three".
Outcomes::Count Outcomes::count_of_a_whole(std::span<const Word> words) const {
  constexpr std::size_t near = 6;
  const std::size_t at = past_determiners(words, 1);
  const auto whole = number_at(words, at);
  for (std::size_t i = at + 1; whole && i < std::min(words.size(), at + near); ++i)
    if (const auto number = number_at(words, i); number && *number > 0 && *number < *whole)
      return {Counts::a_share, i + 1};
  return {};
}

/// "was not approved", "had no approval", "did not have evidence", "without a ticket", "six days late", "failed to".
bool Outcomes::is_not_done(std::span<const Word> words, std::size_t at) const {
  const std::string_view here = word(words, at);
  const auto is_at = [&](const WordSet& set, std::size_t i) { return i < words.size() && set.holds(words[i]); };
  std::size_t next = at + 1;
  if (here == "lacked") return true;
  if (here == "failed") return next < words.size() && word(words, next) == "to";
  if (here == "without") {
    while (is_at(articles_, next)) ++next;
    return is_at(papers_, next);
  }
  if (at == 0) return false;
  if (here == "late") return late_behind_.holds(words[at - 1]);
  if (here == "unavailable") return being_.holds(words[at - 1]);
  if (here == "after") return is_at(dues_, next + 1) && late_behind_.any_in(words.first(at));
  const bool could = word(words, at - 1) == "could";
  if (!could && !being_.holds(words[at - 1])) return false;
  if (here == "no") return is_at(papers_, next) || is_at(entries_, next);
  if (here != "not") return false;
  while (is_at(being_, next)) ++next;
  const bool is_deed = is_at(could ? produced_ : deeds_, next) && !is_at(bounds_, next + 1);
  return is_deed || (next > at + 1 && is_at(papers_, next));
}

}  // namespace socpress::inline language
