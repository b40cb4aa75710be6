// Examines the words around a phrase of intention; skips steps, things, and other parties' intentions.
#include "language/intentions.h"

#include <algorithm>

#include "language/clauses.h"
#include "language/dates.h"

namespace socpress::inline language {

Intentions::Intentions(const Sentences& sentences)
    : sentences_(sentences),
      phrases_(sentences, "intentions"),
      others_(sentences, "subjects-of-other-intentions"),
      whose_(sentences, "words-before-the-noun-will"),
      behind_(sentences, "words-after-the-noun-will"),
      begins_(sentences, "words-of-beginning"),
      before_a_time_(sentences, "words-before-a-future-time"),
      times_(sentences, "future-times"),
      put_(sentences, "put-in-place"),
      put_once_(sentences, "put-in-place-by-a-date"),
      recurring_(sentences, "recurring-changes"),
      to_put_(sentences, "verbs-to-put-in-place"),
      cases_(sentences, "words-of-a-case") {}

template <class Wanted>
std::span<const Word> Intentions::first(std::span<const Word> words, const Wanted& wanted) const {
  std::span<const Word> first;
  phrases_.find(words, [&](std::uint32_t, std::span<const Word> found) {
    if (first.empty() && found.front().is_stated() && !follows(others_, words, found) && wanted(found)) first = found;
  });
  return first;
}

std::span<const Word> Intentions::in(std::span<const Word> words) const {
  return first(words, [&](std::span<const Word> found) { return is_to_come(words, found); });
}

std::span<const Word> Intentions::not_in_place(std::span<const Word> words) const {
  const std::span<const Word> found = first(words, [&](std::span<const Word> phrase) {
    const auto before = words.first(static_cast<std::size_t>(phrase.data() - words.data()));
    return is_to_be_put_in_place(words, phrase) && !cases_.any_in(before);
  });
  if (found.empty()) return found;
  const std::string_view last = sentences_.folded(found.back());
  const std::size_t behind = last == "will" ? 2 : last == "to" ? 1 : 0;
  return {found.data(), found.size() + behind};
}

bool Intentions::is_to_come(std::span<const Word> words, std::span<const Word> found) const {
  const auto behind = words.subspan(static_cast<std::size_t>(found.data() - words.data()) + found.size());
  // "is planned, approved and tested" is a step
  if (sentences_.folded(found.back()) == "planned")
    return behind.empty() || (before_a_time_.holds(behind[0]) && begins_with_a_time(behind.subspan(1)));
  if (begins_.holds(found.front())) return !behind.empty() && behind.front().is_capital;  // "starting in January 2027"
  if (sentences_.folded(found.back()) == "for") return begins_with_a_time(behind);
  if (found.size() > 1 || sentences_.folded(found.front()) != "will") return true;
  return !behind.empty() && !behind_.holds(behind.front()) && !follows(whose_, words, found);
}

bool Intentions::is_to_be_put_in_place(std::span<const Word> words, std::span<const Word> found) const {
  const auto behind = words.subspan(static_cast<std::size_t>(found.data() - words.data()) + found.size());
  const std::string_view last = sentences_.folded(found.back());
  if (last == "planned" || last == "for") return is_to_come(words, found);
  if (last == "will") return is_put_in_place(words, behind);
  if (last == "to") return !behind.empty() && to_put_.holds(behind.front());
  return !begins_.holds(found.front());
}

bool Intentions::is_put_in_place(std::span<const Word> words, std::span<const Word> behind) const {
  if (behind.size() < 2 || sentences_.folded(behind[0]) != "be" || recurring_.any_in(words)) return false;
  const auto is_time = [&](const Word& word) { return is_a_time(word); };
  return put_.holds(behind[1]) ||
         (put_once_.holds(behind[1]) && std::any_of(behind.begin() + 2, behind.end(), is_time));
}

/// "in 2027", after "is planned"; "the next release" after "is planned for".
bool Intentions::begins_with_a_time(std::span<const Word> words) const {
  if (!words.empty() && sentences_.folded(words[0]) == "the") words = words.subspan(1);
  return !words.empty() && is_a_time(words[0]);
}

bool Intentions::is_a_time(const Word& word) const {
  const std::string_view folded = sentences_.folded(word);
  const bool is_year = folded.starts_with("20") && digits_in(folded, 4, 4);
  return times_.holds(word) || is_year || (month_in(folded) && word.is_capital);
}

}  // namespace socpress::inline language
