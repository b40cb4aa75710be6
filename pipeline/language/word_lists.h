// The word lists that rules use, by their names in layouts/words/en.yaml.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "model/policy.h"

namespace socpress::inline language {

/// Lists of single words.
inline constexpr auto lists_of_words = std::to_array<std::string_view>({
#define WORDS(name) name,
#define PHRASES(name)
#include "language/word_lists.def"
#undef WORDS
#undef PHRASES
});
/// Lists that may also contain phrases.
inline constexpr auto lists_of_phrases = std::to_array<std::string_view>({
#define WORDS(name)
#define PHRASES(name) name,
#include "language/word_lists.def"
#undef WORDS
#undef PHRASES
});

constexpr bool is_list_of_words(std::string_view name) {
  return std::ranges::find(lists_of_words, name) != lists_of_words.end();
}
constexpr bool is_list_of_phrases(std::string_view name) {
  return std::ranges::find(lists_of_phrases, name) != lists_of_phrases.end();
}

/// The name of a list of single words. Any other name does not compile.
struct WordListName {
  consteval WordListName(const char* list) : name(list) {
    if (!is_list_of_words(name)) throw "not a list of words";
  }
  std::string_view name;
};

/// The name of any list. Any other name does not compile.
struct PhraseListName {
  consteval PhraseListName(const char* list) : name(list) {
    if (!is_list_of_words(name) && !is_list_of_phrases(name)) throw "not a word list";
  }
  constexpr PhraseListName(WordListName list) : name(list.name) {}
  std::string_view name;
};

/// The words of a list as written; none if the engagement was built without lists.
const Phrases& phrases_of(const WordLists& lists, PhraseListName list);

/// Words in their form for comparison.
using FoldedSet = std::set<std::string, std::less<>>;
FoldedSet folded_set(const WordLists& lists, WordListName list);

}  // namespace socpress::inline language
