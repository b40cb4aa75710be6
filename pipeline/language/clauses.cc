// Separates clauses by the signs and words between them, and recognizes names by their capitals.
#include "language/clauses.h"

#include <algorithm>

namespace socpress::inline language {

Clauses::Clauses(const Sentences& sentences) : joins_(sentences, "clause-conjunctions") {}

bool are_joined(const Passage& passage, const Word& word, const Word& next) {
  const std::string_view between = passage.text.utf8().substr(word.end, next.begin - word.end);
  return between.find_first_of(",;:.") == std::string_view::npos;
}

bool are_part_of_a_name(const Passage& passage, std::span<const Word> clause, std::span<const Word> found) {
  if (passage.text_field().field == Field::heading) return false;
  const auto first = static_cast<std::size_t>(found.data() - clause.data()), past = first + found.size();
  const std::span<const Word> significant = first == 0 ? found.subspan(1) : found;
  const bool are_capitals = !significant.empty() && std::all_of(significant.begin(), significant.end(),
                                                                [](const Word& word) { return word.is_capital; });
  if (!are_capitals) return false;
  const bool goes_on =
      past < clause.size() && clause[past].is_capital && are_joined(passage, found.back(), clause[past]);
  const bool began = first > 1 && clause[first - 1].is_capital && are_joined(passage, clause[first - 1], found.front());
  return goes_on || began;
}

}  // namespace socpress::inline language
