// Compares names of persons word by word, titles and degrees aside.
#include "language/persons.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "language/sentences.h"
#include "text/unicode.h"

namespace socpress::inline language {

namespace {

/// What stands around a name and is none of it.
constexpr std::array<std::string_view, 14> around_names = {"mr", "mrs", "ms",  "dr",  "prof", "jr",  "sr",
                                                           "ii", "iii", "cpa", "cia", "cisa", "esq", "phd"};

std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words = folded_words(name);
  std::erase_if(words, [](const std::string& word) {
    return std::find(around_names.begin(), around_names.end(), word) != around_names.end();
  });
  return words;
}

bool is_initial_of(const std::string& initial, const std::string& name) {
  return initial.size() == 1 && name.starts_with(initial);
}

}  // namespace

bool is_whole(const Signature& signature) { return !signature.name->empty() && !signature.title->empty(); }

bool is_held_by_one(std::string_view title) {
  constexpr std::array<std::string_view, 3> offices = {"chief", "president", "managing director"};
  const std::string words = folded(title);
  return words.find("vice") == std::string::npos &&
         std::any_of(offices.begin(), offices.end(),
                     [&](std::string_view office) { return words.starts_with(office); });
}

bool may_be_one_person(std::string_view name, std::string_view other) {
  const std::vector<std::string> one = words_of_name(name), two = words_of_name(other);
  if (one == two) return !one.empty();
  if (one.size() < 2 || two.size() < 2 || one.back() != two.back()) return false;
  for (std::size_t i = 0; i + 1 < std::min(one.size(), two.size()); ++i)
    if (one[i] != two[i] && !is_initial_of(one[i], two[i]) && !is_initial_of(two[i], one[i])) return false;
  return true;
}

}  // namespace socpress::inline language
