// Finds word lists by name, and folds their words.
#include "language/word_lists.h"

#include "language/sentences.h"

namespace socpress::inline language {

const Phrases& phrases_of(const WordLists& lists, PhraseListName list) {
  static const Phrases none;
  const auto found = lists.find(list.name);
  return found == lists.end() ? none : found->second;
}

FoldedSet folded_set(const WordLists& lists, WordListName list) {
  FoldedSet folded;
  for (const Located<Text>& written : phrases_of(lists, list))
    for (std::string& word : folded_words(written->utf8)) folded.insert(std::move(word));
  return folded;
}

}  // namespace socpress::inline language
