// Reduces words to their stems, once for each different word.
#include "language/stems.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace socpress::inline language {

namespace {

constexpr std::size_t kept_bytes = 5, least_bytes = 3;

std::string_view stem(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  return word.substr(0, kept_bytes);
}

/// The words that keep their subject behind a prefix: "reassessments" are assessments.
class Prefixed {
 public:
  explicit Prefixed(const WordLists& lists)
      : prefixes_(folded_set(lists, "prefixes")), words_(folded_set(lists, "words-that-take-a-prefix")) {
    for (const std::string& word : words_) stems_.insert(stem(word));
  }

  std::string_view without(std::string_view word) const {
    for (const std::string& prefix : prefixes_)
      if (word.starts_with(prefix) && stems_.contains(stem(word.substr(prefix.size()))))
        return word.substr(prefix.size());
    return word;
  }

 private:
  FoldedSet prefixes_, words_;
  std::set<std::string_view> stems_;
};

}  // namespace

Stems::Stems(const Sentences& sentences) : sentences_(sentences) {
  const Prefixed prefixed(sentences.lists());
  const WordSet commonplace(sentences, "commonplace-words");
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (WordKey key = 0; key < sentences.distinct_words(); ++key) {
    const std::string_view word = sentences.folded({key});
    const bool counts = word.size() >= least_bytes && !commonplace.holds({key});
    stem_of_.push_back(
        counts ? numbers.emplace(stem(prefixed.without(word)), static_cast<std::uint32_t>(numbers.size() + 1))
                     .first->second
               : 0);
  }
  last_.resize(numbers.size() + 1, 0);
}

void Stems::gather(std::initializer_list<const Located<Text>*> texts) {
  ++gathering_;
  gathered_ = 0;
  texts_.clear();
  for (const Located<Text>* text : texts)
    if (const Passage* passage = sentences_.of(*text)) gather(sentences_.words(*passage));
}

void Stems::gather(std::span<const Word> words) {
  texts_.push_back(words);
  for (const Word& word : words) gathered_ += is_new(stem_of_[word.key]);
}

bool Stems::is_new(std::uint32_t stem) {
  if (stem == 0 || last_[stem] == gathering_) return false;
  last_[stem] = gathering_;
  return true;
}

std::vector<std::uint32_t> Stems::in(std::initializer_list<const Located<Text>*> texts) {
  std::vector<std::uint32_t> stems;
  gather({});
  for (const Located<Text>* text : texts)
    if (const Passage* passage = sentences_.of(*text))
      for (const Word& word : sentences_.words(*passage))
        if (is_new(stem_of_[word.key])) stems.push_back(stem_of_[word.key]);
  return stems;
}

bool Stems::any_gathered_in(std::initializer_list<const Located<Text>*> texts) const {
  std::vector<std::span<const Word>> looked_at;
  for (const Located<Text>* text : texts)
    if (const Passage* passage = sentences_.of(*text)) looked_at.push_back(sentences_.words(*passage));
  const auto holds = [&](std::span<const Word> words) { return any_gathered_in(words); };
  if (std::any_of(looked_at.begin(), looked_at.end(), holds)) return true;
  const auto abbreviated = [&](const auto& shorter, const auto& longer) {
    return std::any_of(longer.begin(), longer.end(), [&](std::span<const Word> whole) {
      const std::string initials = initials_of(whole);
      return std::any_of(shorter.begin(), shorter.end(),
                         [&](std::span<const Word> words) { return abbreviates(words, initials); });
    });
  };
  return abbreviated(looked_at, texts_) || abbreviated(texts_, looked_at);
}

bool Stems::any_gathered_in(std::span<const Word> words) const {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const std::uint32_t number = stem_of_[word.key];
    return number != 0 && last_[number] == gathering_;
  });
}

bool Stems::in_common(std::span<const Word> a, std::span<const Word> b) {
  gather({});
  gather(a);
  return any_gathered_in(b);
}

std::size_t Stems::count_in(std::span<const Word> words) {
  gather({});
  gather(words);
  return gathered_;
}

bool Stems::are_shared(std::span<const Word> words, const std::vector<const Located<Text>*>& texts) {
  gather({});
  gather(words);
  return std::any_of(texts.begin(), texts.end(), [&](const Located<Text>* text) { return any_gathered_in({text}); });
}

bool Stems::abbreviates(std::span<const Word> words, std::string_view initials) const {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const std::string_view letters = sentences_.folded(word);
    return word.is_capitals && letters.size() >= least_bytes && initials.find(letters) != std::string_view::npos;
  });
}

std::string Stems::initials_of(std::span<const Word> words) const {
  std::string initials;
  for (const Word& word : words) initials += sentences_.folded(word).front();
  return initials;
}

}  // namespace socpress::inline language
