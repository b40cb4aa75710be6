// Splits texts into words and sentences, folds each word once, and marks quotations, code, and definitions.
#include "language/sentences.h"

#include <algorithm>

#include "base/ascii.h"
#include "language/quotations.h"
#include "text/fold.h"

namespace socpress::inline language {

namespace {

constexpr std::string_view percent = "percent";

/// Removes the possessive ending 's; the apostrophe of a plural is already outside the word.
void drop_possessive(std::string& word) {
  if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
}

void fold(std::string_view word, std::string& into) {
  into.clear();
  bool plain = true;
  for (const char c : word) {
    plain = plain && static_cast<unsigned char>(c) < 0x80;
    into += to_lower(c);
  }
  if (!plain) {
    into = compatibly_folded(word);
    for (std::size_t at = into.find("’"); at != std::string::npos; at = into.find("’", at)) into.replace(at, 3, "'");
  }
  drop_possessive(into);
}

/// Adds the percent signs after numbers to the words.
void add_percent_signs(std::string_view text, std::vector<Range>& words) {
  if (text.find('%') == std::string_view::npos) return;
  for (std::size_t i = words.size(); i-- > 0;) {
    std::uint32_t at = words[i].end;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at < text.size() && text[at] == '%')
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, Range{at, at + 1});
  }
}

std::vector<Range> split(std::string_view text, Segmenter& segmenter) {
  std::vector<Range> words = segmenter.words(text);
  add_percent_signs(text, words);
  return words;
}

/// The lists for reading a text before its words have keys.
struct KnownWords {
  explicit KnownWords(const WordLists& lists)
      : abbreviations(folded_set(lists, "abbreviations")),
        short_months(folded_set(lists, "short-months")),
        no_terms(folded_set(lists, "words-before-the-noun-means")),
        glossary(folded_set(lists, "glossary-headings")) {}

  FoldedSet abbreviations, short_months, no_terms, glossary;
};

/// Whether a sentence ends between two words, by the characters between them: a period, closing marks, a blank; or an
/// empty line.
bool ends_sentence(std::string_view gap, std::string_view before, char next, const KnownWords& known) {
  if (gap.find("\n\n") != std::string_view::npos) return true;
  const std::size_t stop = gap.find_first_of(".!?");
  if (stop == std::string_view::npos || gap.find_first_of(" \n\t", stop) == std::string_view::npos) return false;
  if (is_lower(next)) return false;
  if (gap[stop] != '.' || stop > 0) return true;
  const bool initial = before.size() == 1 && !is_digit(before[0]);
  const bool month = is_digit(next) && known.short_months.contains(before);
  return !initial && !month && !known.abbreviations.contains(before);
}

}  // namespace

/// Reads one passage after another.
class Sentences::Reading {
 public:
  explicit Reading(Sentences& into) : into_(into), known_(into.lists()) {}

  void take(const TextField& text_field) {
    const auto index = static_cast<std::uint32_t>(into_.passages_.size());
    if (text_field.text != nullptr) into_.by_text_.emplace(text_field.text, index);
    Passage& passage = into_.passages_.emplace_back(Passage{FieldText(text_field)});
    passage.first_word = static_cast<std::uint32_t>(into_.words_.size());
    passage.first_sentence = static_cast<std::uint32_t>(into_.sentences_.size());
    const std::string_view text = passage.text.utf8();
    for (const Range& range : split(text, segmenter_)) take(passage, text, range);
    passage.past_word = static_cast<std::uint32_t>(into_.words_.size());
    if (passage.past_word > passage.first_word) end_sentence(passage.past_word);
    passage.past_sentence = static_cast<std::uint32_t>(into_.sentences_.size());
    mark_quoted(passage);
    mark_defining(passage);
  }

 private:
  void take(const Passage& passage, std::string_view text, const Range& range) {
    const auto index = static_cast<std::uint32_t>(into_.words_.size());
    if (index == passage.first_word) {
      begin_ = index;
    } else {
      const Word& last = into_.words_.back();
      const std::string_view gap = text.substr(last.end, range.begin - last.end);
      if (gap.size() > 1 && ends_sentence(gap, into_.folded(last), text[range.begin], known_)) end_sentence(index);
    }
    Word word;
    word.begin = range.begin;
    word.end = range.end;
    const std::string_view written = text.substr(range.begin, range.end - range.begin);
    word.key = key_of(written);
    word.is_code = passage.text.is_code(range.begin);
    word.is_capital = is_upper(written.front());
    word.is_capitals = written.size() > 1 && std::none_of(written.begin(), written.end(), is_lower) &&
                       std::count_if(written.begin(), written.end(), is_upper) > 1;
    into_.words_.push_back(word);
  }

  void end_sentence(std::uint32_t past) {
    into_.sentences_.push_back({begin_, past});
    begin_ = past;
  }

  WordKey key_of(std::string_view written) {
    if (written == "%")
      folded_ = percent;
    else
      fold(written, folded_);
    const auto [found, is_new] = into_.keys_.try_emplace(folded_, static_cast<WordKey>(into_.spellings_.size()));
    if (is_new) into_.spellings_.push_back(found->first);
    return found->second;
  }

  void mark_quoted(const Passage& passage) {
    const auto first = into_.words_.begin() + passage.first_word, past = into_.words_.begin() + passage.past_word;
    for (const Range& quoted : quotations(passage.text.utf8()))
      for (auto word = std::lower_bound(first, past, quoted.begin,
                                        [](const Word& w, std::uint32_t at) { return w.begin < at; });
           word != past && word->end <= quoted.end; ++word)
        word->is_quoted = true;
  }

  /// "X means …", "X is defined as …"; and all text under a heading that announces definitions.
  bool defines(std::span<const Word> words) const {
    constexpr std::size_t farthest = 8;
    for (std::size_t i = 1; i < words.size() && i < farthest; ++i) {
      const std::string_view word = into_.folded(words[i]);
      if (word == "means" && !known_.no_terms.contains(into_.folded(words[i - 1]))) return true;
      if (word == "defined" && i + 1 < words.size() && into_.folded(words[i + 1]) == "as") return true;
    }
    return false;
  }
  bool announces_meanings(const ProseHeading* heading) {
    if (heading == heading_) return meanings_;
    heading_ = heading;
    meanings_ = false;
    if (heading != nullptr)
      for (const ProseRun& run : heading->text)
        for (const std::string& word : folded_words(run.text->utf8)) meanings_ |= known_.glossary.contains(word);
    return meanings_;
  }
  void mark_defining(const Passage& passage) {
    const bool all = announces_meanings(passage.text_field().under);
    for (const Sentence& sentence : into_.sentences(passage)) {
      if (!all && !defines(into_.words(sentence))) continue;
      for (std::uint32_t i = sentence.first; i < sentence.past; ++i) into_.words_[i].is_defining = true;
    }
  }

  Sentences& into_;
  KnownWords known_;
  Segmenter segmenter_;
  std::string folded_;
  std::uint32_t begin_ = 0;                ///< of the sentence being read
  const ProseHeading* heading_ = nullptr;  ///< the last one looked up, and its result
  bool meanings_ = false;
};

Sentences::Sentences(const Engagement& engagement, const WordLists& lists) : lists_(lists) {
  Reading reading(*this);
  for_each_text_field(engagement, [&](const TextField& text_field) { reading.take(text_field); });
}

Sentences::Sentences(std::span<const TextField> text_fields, const WordLists& lists) : lists_(lists) {
  Reading reading(*this);
  for (const TextField& text_field : text_fields) reading.take(text_field);
}

const Passage* Sentences::of(const Located<Text>& text) const {
  const auto found = by_text_.find(&text);
  return found == by_text_.end() ? nullptr : &passages_[found->second];
}

std::optional<WordKey> Sentences::key(std::string_view folded) const {
  const auto found = keys_.find(std::string(folded));
  return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> folded_words(std::string_view utf8) {
  std::vector<std::string> folded;
  const auto is_plain = [](char c) { return is_alphanumeric(c) || c == ' '; };
  if (std::all_of(utf8.begin(), utf8.end(), is_plain)) {  // splitting at blanks gives the same result
    for (std::size_t at = utf8.find_first_not_of(' '); at < utf8.size(); at = utf8.find_first_not_of(' ', at)) {
      const std::size_t end = std::min(utf8.find(' ', at), utf8.size());
      fold(utf8.substr(at, end - at), folded.emplace_back());
      at = end;
    }
    return folded;
  }
  Segmenter segmenter;
  for (const Range& range : split(utf8, segmenter)) {
    const std::string_view written = utf8.substr(range.begin, range.end - range.begin);
    if (written == "%")
      folded.emplace_back(percent);
    else
      fold(written, folded.emplace_back());
  }
  return folded;
}

WordSet::WordSet(const Sentences& sentences, std::initializer_list<WordListName> lists)
    : is_member_(sentences.distinct_words()) {
  for (const WordListName list : lists)
    for (const Located<Text>& written : phrases_of(sentences.lists(), list))
      for (const std::string& word : folded_words(written->utf8))
        if (const auto key = sentences.key(word)) is_member_[*key] = true;
}

bool WordSet::any_in(std::span<const Word> words) const {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return holds(word); });
}

WatchList::WatchList(const Sentences& sentences, const Phrases& phrases) : WatchList(sentences) {
  for (const Located<Text>& phrase : phrases) add(phrase->utf8);
}

void WatchList::add_list(PhraseListName list) {
  for (const Located<Text>& phrase : phrases_of(sentences_.lists(), list)) add(phrase->utf8, added_);
  ++added_;
}

void WatchList::add(std::string_view phrase, std::uint32_t number) {
  Phrase made{{}, number};
  for (const std::string& word : folded_words(phrase)) {
    const auto key = sentences_.key(word);
    if (!key) return;
    made.keys.push_back(*key);
  }
  if (made.keys.empty()) return;
  begins_.resize(sentences_.distinct_words());
  begins_[made.keys.front()] = true;
  std::vector<Phrase>& beginning = by_first_[made.keys.front()];
  beginning.push_back(std::move(made));
  std::stable_sort(beginning.begin(), beginning.end(),
                   [](const Phrase& a, const Phrase& b) { return a.keys.size() > b.keys.size(); });
}

WatchList::Match WatchList::at(std::span<const Word> words) const {
  if (begins_.empty() || !begins_[words.front().key]) return {};
  for (const Phrase& phrase : by_first_.at(words.front().key)) {
    if (phrase.keys.size() > words.size()) continue;
    const bool same = std::equal(phrase.keys.begin(), phrase.keys.end(), words.begin(),
                                 [](WordKey key, const Word& word) { return key == word.key; });
    if (same) return {phrase.number, static_cast<std::uint32_t>(phrase.keys.size())};
  }
  return {};
}

}  // namespace socpress::inline language
