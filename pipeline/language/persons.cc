// Compares names of persons word by word, ignoring titles and degrees.
#include "language/persons.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/sentences.h"
#include "text/unicode.h"

namespace socpress::inline language {

namespace {

std::vector<std::string> words_of_name(std::string_view name, const FoldedSet& around_names) {
  std::vector<std::string> words = folded_words(name);
  std::erase_if(words, [&](const std::string& word) { return around_names.contains(word); });
  return words;
}

bool is_initial_of(const std::string& initial, const std::string& name) {
  return initial.size() == 1 && name.starts_with(initial);
}

}  // namespace

bool is_whole(const Signature& signature) { return !signature.name->empty() && !signature.title->empty(); }

bool is_office_of_one(std::string_view title, const WordLists& lists) {
  const Phrases& offices = phrases_of(lists, "offices-held-by-one");
  const std::string words = folded(title);
  return words.find("vice") == std::string::npos &&
         std::any_of(offices.begin(), offices.end(),
                     [&](const Located<Text>& office) { return words.starts_with(folded(office->utf8)); });
}

bool may_be_one_person(std::string_view name, std::string_view other, const WordLists& lists) {
  const FoldedSet around_names = folded_set(lists, "titles-and-degrees");
  const std::vector<std::string> one = words_of_name(name, around_names), two = words_of_name(other, around_names);
  if (one == two) return !one.empty();
  if (one.size() < 2 || two.size() < 2 || one.back() != two.back()) return false;
  for (std::size_t i = 0; i + 1 < std::min(one.size(), two.size()); ++i)
    if (one[i] != two[i] && !is_initial_of(one[i], two[i]) && !is_initial_of(two[i], one[i])) return false;
  return true;
}

}  // namespace socpress::inline language
