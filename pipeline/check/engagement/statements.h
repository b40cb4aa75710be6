// What the parties state themselves: by clause, and by phrase.
#pragma once

#include <initializer_list>
#include <span>
#include <string>

#include "check/rule.h"
#include "language/clauses.h"

namespace socpress::check {

/// Words that the parties state themselves.
inline bool is_own_statement(const TextField& text_field) {
  switch (text_field.field) {
    case Field::name:
    case Field::source:
    case Field::control_attribute:
    case Field::population:
    case Field::result: return false;
    default: return true;
  }
}

inline bool is_managements(const TextField& text_field) {
  return text_field.side == Side::management && is_own_statement(text_field);
}

/// How a finding names a text that describes the system; empty for other texts.
inline std::string name_of_described(const TextField& text_field) {
  if (text_field.field == Field::description) return "the description";
  return text_field.field == Field::control ? "control `" + std::string(text_field.id) + "`" : "";
}

template <class Wanted, class Each>
void for_each_clause(const Sentences& sentences, const Wanted& wanted, const Each& each) {
  const Clauses clauses(sentences);
  for_each_sentence(sentences, wanted, [&](const Passage& passage, std::span<const Word> words) {
    clauses.for_each(passage, words, [&](std::span<const Word> clause) { each(passage, clause); });
  });
}

/// A phrase, and where a text contains it.
struct PhraseMatch {
  const Passage& passage;
  std::span<const Word> sentence, words;
  std::uint32_t phrase;  ///< its number
};

/// Calls `each` for the phrases that these texts contain as the party's own statement, until it returns true for a
/// text.
template <class Each>
void find_first(const Sentences& sentences, const WatchList& watch, std::initializer_list<const Located<Text>*> texts,
                const Each& each) {
  for (const Located<Text>* text : texts) {
    const Passage* passage = sentences.of(*text);
    if (passage == nullptr) continue;
    bool found = false;
    for (const Sentence& one : sentences.sentences(*passage)) {
      const auto sentence = sentences.words(one);
      watch.find(sentence, [&](std::uint32_t phrase, std::span<const Word> words) {
        if (!found && words.front().is_stated()) found = each(PhraseMatch{*passage, sentence, words, phrase});
      });
    }
  }
}

/// The words of the sentence before the phrase, from the last semicolon, colon or parenthesis on.
inline std::span<const Word> clause_before(const PhraseMatch& match) {
  const auto end = static_cast<std::size_t>(match.words.data() - match.sentence.data());
  std::size_t begin = end;
  const std::string_view text = match.passage.text.utf8();
  while (begin > 0) {
    const std::size_t gap = match.sentence[begin - 1].end;
    if (text.substr(gap, match.sentence[begin].begin - gap).find_first_of(";:()") != std::string_view::npos) break;
    --begin;
  }
  return match.sentence.subspan(begin, end - begin);
}

}  // namespace socpress::check
