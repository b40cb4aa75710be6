// Every text of the engagement as sentences and words, read once; rules examine words and never substrings.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/text_fields.h"
#include "language/word_lists.h"

namespace socpress::inline language {

/// Words are equal if they differ only in case, compatibility forms (NFKC), or a possessive ending.
using WordKey = std::uint32_t;

/// One word of a passage. A percent sign counts as the word "percent".
struct Word {
  WordKey key = 0;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the passage's text
  bool is_quoted : 1 = false;        ///< in quotation marks: words of others
  bool is_code : 1 = false;
  bool is_defining : 1 = false;  ///< in a sentence, or under a heading, that defines words
  bool is_capital : 1 = false;   ///< begins with a capital
  bool is_capitals : 1 = false;  ///< two letters or more, all capitals

  /// Whether it is the party's own statement.
  bool is_stated() const { return !is_quoted && !is_code && !is_defining; }
};

/// The words [first, past) of all words.
struct Sentence {
  std::uint32_t first = 0, past = 0;
};

/// A text with its words and sentences.
struct Passage {
  FieldText text;
  std::uint32_t first_word = 0, past_word = 0, first_sentence = 0, past_sentence = 0;

  const TextField& text_field() const { return text.text_field(); }
};

/// Built once for a check; linear in the texts. Views the engagement, which must outlive it.
class Sentences {
 public:
  explicit Sentences(const Engagement& engagement) : Sentences(engagement, engagement.policy.words) {}
  /// The same with the word lists of another engagement. Views both.
  Sentences(const Engagement& engagement, const WordLists& lists);
  /// The same for any texts, which must outlive it.
  Sentences(std::span<const TextField> text_fields, const WordLists& lists);
  Sentences(const Sentences&) = delete;
  Sentences& operator=(const Sentences&) = delete;

  const WordLists& lists() const { return lists_; }
  /// In the order of the model.
  const std::vector<Passage>& passages() const { return passages_; }
  /// The passage of a text of the engagement; null for an empty one, and for lines of Markdown.
  const Passage* of(const Located<Text>& text) const;

  std::span<const Word> words(const Passage& passage) const {
    return std::span(words_).subspan(passage.first_word, passage.past_word - passage.first_word);
  }
  std::span<const Word> words(const Sentence& sentence) const {
    return std::span(words_).subspan(sentence.first, sentence.past - sentence.first);
  }
  std::span<const Sentence> sentences(const Passage& passage) const {
    return std::span(sentences_).subspan(passage.first_sentence, passage.past_sentence - passage.first_sentence);
  }

  /// The word in its form for comparison.
  std::string_view folded(const Word& word) const { return spellings_[word.key]; }
  /// The key of a word that is already folded; nothing if no text contains it.
  std::optional<WordKey> key(std::string_view folded) const;
  /// Keys run from 0 to this.
  std::size_t distinct_words() const { return spellings_.size(); }

  /// Words as written, from the first to the last of them. Before: they are not empty, and all are of the passage.
  std::string_view written(const Passage& passage, std::span<const Word> words) const {
    return passage.text.utf8().substr(words.front().begin, words.back().end - words.front().begin);
  }
  Span span(const Passage& passage, std::span<const Word> words) const {
    return passage.text.span(words.front().begin, words.back().end);
  }

 private:
  class Reading;

  const WordLists& lists_;
  std::vector<Passage> passages_;
  std::vector<Word> words_;
  std::vector<Sentence> sentences_;
  std::unordered_map<std::string, WordKey> keys_;
  std::vector<std::string_view> spellings_;  ///< by key; views the map
  std::unordered_map<const Located<Text>*, std::uint32_t> by_text_;
};

/// Calls `each(passage, words of a sentence)` for every sentence of the passages that `wanted(text_field)` selects.
template <class Wanted, class Each>
void for_each_sentence(const Sentences& sentences, const Wanted& wanted, const Each& each) {
  for (const Passage& passage : sentences.passages()) {
    if (!wanted(passage.text_field())) continue;
    for (const Sentence& sentence : sentences.sentences(passage)) each(passage, sentences.words(sentence));
  }
}

/// Words to look for, one by one.
class WordSet {
 public:
  WordSet(const Sentences& sentences, WordListName list) : WordSet(sentences, {list}) {}
  WordSet(const Sentences& sentences, std::initializer_list<WordListName> lists);

  bool holds(const Word& word) const { return is_member_[word.key]; }
  bool any_in(std::span<const Word> words) const;

 private:
  std::vector<bool> is_member_;  ///< by key
};

/// Phrases to look for, each a run of words; of several that begin at one word, the longest is found.
class WatchList {
 public:
  explicit WatchList(const Sentences& sentences) : sentences_(sentences) {}
  WatchList(const Sentences& sentences, const Phrases& phrases);
  WatchList(const Sentences& sentences, PhraseListName list)
      : WatchList(sentences, phrases_of(sentences.lists(), list)) {}

  /// Phrases are numbered from 0 in the order of adding. A phrase without words, or with a word that no text contains,
  /// is never found.
  void add(std::string_view phrase) { add(phrase, added_++); }
  /// Adds the phrases of a list, all under one number.
  void add_list(PhraseListName list);

  /// The phrase at the beginning of `words`: its number and its number of words; 0 words if there is none.
  struct Match {
    std::uint32_t phrase = 0, words = 0;
  };
  Match at(std::span<const Word> words) const;

  /// Calls `each(number, the words that match)` for matches from left to right that do not overlap.
  template <class Each>
  void find(std::span<const Word> words, const Each& each) const {
    for (std::size_t i = 0; i < words.size();) {
      const Match match = at(words.subspan(i));
      if (match.words > 0) each(match.phrase, words.subspan(i, match.words));
      i += match.words > 0 ? match.words : 1;
    }
  }

 private:
  struct Phrase {
    std::vector<WordKey> keys;
    std::uint32_t number;
  };

  void add(std::string_view phrase, std::uint32_t number);

  const Sentences& sentences_;
  std::uint32_t added_ = 0;
  std::unordered_map<WordKey, std::vector<Phrase>> by_first_;
  std::vector<bool> begins_;  ///< by key: whether a phrase begins with the word
};

/// The words of a text in their form for comparison.
std::vector<std::string> folded_words(std::string_view utf8);

}  // namespace socpress::inline language
