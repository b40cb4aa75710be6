// Searches many readings of a file for restricted phrases at once.
#include "inspect/leaks/search.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace socpress::inspect {

namespace {

constexpr std::size_t shortest_phrase = 6;  // letters and digits; shorter ones occur by chance
constexpr std::size_t safe_anywhere = 12;   // from this length on a phrase also counts inside longer letter runs
constexpr std::size_t words_a_passage = 8;  // boilerplate sometimes shares seven words, hardly ever eight

/// Calls `take(hash, first)` for each run of eight words.
template <class Take>
void each_passage(const std::vector<std::string>& words, Take take) {
  for (std::size_t first = 0; first + words_a_passage <= words.size(); ++first) {
    std::uint64_t hash = 0;
    for (std::size_t i = first; i < first + words_a_passage; ++i) hash = hash * fnv_prime + hash_of(words[i]);
    take(hash, first);
  }
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
  std::string out;
  for (std::size_t i = first; i < std::min(first + count, words.size()); ++i)
    out.append(i > first ? " " : "").append(words[i]);
  return out;
}

std::vector<std::string> letters_of(const auto& phrases) {
  std::vector<std::string> out;
  for (const auto& phrase : phrases) out.push_back(phrase.letters);
  return out;
}

}  // namespace

Squeezed squeezed(std::string_view text) {
  const std::string folded_text = compatibly_folded(text);
  Squeezed out;
  out.letters.reserve(folded_text.size());
  bool start = true;
  const auto keep = [&](std::string_view bytes) {
    out.letters += bytes;
    out.starts.push_back(start);
    out.starts.insert(out.starts.end(), bytes.size() - 1, false);
  };
  for (std::size_t at = 0; at < folded_text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded_text, at);
    if (is_letter_or_digit(c)) {
      keep(std::string_view(folded_text).substr(begin, at - begin));
      start = false;
    } else {
      start = true;
      if (c == static_cast<char32_t>(phrase_break) && !out.letters.empty() && out.letters.back() != phrase_break)
        keep({&phrase_break, 1});
    }
  }
  out.starts.push_back(true);
  return out;
}

std::vector<std::string> words_of(const Squeezed& text) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.letters.size();) {
    std::size_t end = begin + 1;
    while (!text.starts[end]) ++end;
    out.emplace_back(text.letters, begin, end - begin);
    begin = end;
  }
  return out;
}

PhraseFinder::PhraseFinder(const std::vector<std::string>& phrases) {
  number_letters(phrases);
  steps_.assign(kinds_, 0);
  ends_.emplace_back();
  for (std::size_t i = 0; i < phrases.size(); ++i) add(phrases[i], i);
  connect();
}

void PhraseFinder::number_letters(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases)
    for (const char c : phrase)
      if (std::uint8_t& kind = letters_[static_cast<unsigned char>(c)]; kind == 0)
        kind = static_cast<std::uint8_t>(++kinds_);
}

void PhraseFinder::add(const std::string& phrase, std::size_t index) {
  std::int32_t node = 0;
  for (const char c : phrase) {
    const std::size_t step = static_cast<std::size_t>(node) * kinds_ + letters_[static_cast<unsigned char>(c)] - 1;
    if (steps_[step] == 0) {
      steps_[step] = static_cast<std::int32_t>(ends_.size());
      ends_.emplace_back();
      steps_.insert(steps_.end(), kinds_, 0);
    }
    node = steps_[step];
  }
  ends_[static_cast<std::size_t>(node)].phrase = static_cast<std::int32_t>(index);
  lengths_.resize(index + 1);
  lengths_[index] = phrase.size();
}

/// Level by level from the root: a missing step is taken from the longest proper suffix.
void PhraseFinder::connect() {
  std::vector<std::int32_t> suffix(ends_.size(), 0), level;
  for (std::size_t kind = 0; kind < kinds_; ++kind)
    if (steps_[kind] != 0) level.push_back(steps_[kind]);
  for (std::size_t done = 0; done < level.size(); ++done) {
    const auto node = static_cast<std::size_t>(level[done]);
    const auto shorter = static_cast<std::size_t>(suffix[node]);
    ends_[node].shorter = ends_[shorter].phrase >= 0 ? static_cast<std::int32_t>(shorter) : ends_[shorter].shorter;
    for (std::size_t kind = 0; kind < kinds_; ++kind) {
      std::int32_t& step = steps_[node * kinds_ + kind];
      const std::int32_t other = steps_[shorter * kinds_ + kind];
      if (step == 0) {
        step = other;
        continue;
      }
      suffix[static_cast<std::size_t>(step)] = other;
      level.push_back(step);
    }
  }
}

std::vector<RestrictedSearch::Phrase> RestrictedSearch::phrases_of(const std::vector<std::string>& texts) {
  std::vector<Phrase> out;
  std::set<std::string> seen;
  for (const std::string& text : texts) {
    const Squeezed all = squeezed(text);
    if (words_of(all).size() >= words_a_passage) continue;  // found by its passages
    std::string letters = all.letters;
    if (code_points(letters) < shortest_phrase || letters.find(phrase_break) != std::string::npos) continue;
    if (!seen.insert(letters).second) continue;
    bool digits = true;
    for (std::size_t at = 0; at < letters.size();) digits = is_digit(next_code_point(letters, at)) && digits;
    const bool anywhere = !digits && code_points(letters) >= safe_anywhere;
    out.push_back({text, std::move(letters), digits, anywhere});
  }
  return out;
}

RestrictedSearch::RestrictedSearch(const std::vector<std::string>& texts, const std::vector<std::string>& public_texts,
                                   std::string_view format_words)
    : phrases_(phrases_of(texts)), silent_(phrases_.size(), false), finder_(letters_of(phrases_)) {
  for (const std::string& text : texts)
    each_passage(words_of(squeezed(text)), [this](std::uint64_t hash, std::size_t) { passages_.insert(hash); });
  const Squeezed format = squeezed(format_words);
  finder_.search(format.letters, [&](std::size_t index, std::size_t begin, std::size_t end) {
    if (stands(phrases_[index], format, begin, end)) phrases_[index].in_format = true;
  });
  forget_public(public_texts);
}

void RestrictedSearch::forget_public(const std::vector<std::string>& public_texts) {
  for (const std::string& text : public_texts) {
    const Squeezed letters = squeezed(text);
    finder_.search(letters.letters, [&](std::size_t index, std::size_t begin, std::size_t end) {
      if (letters.starts[begin] && letters.starts[end]) silent_[index] = true;
    });
    each_passage(words_of(letters), [this](std::uint64_t hash, std::size_t) { passages_.erase(hash); });
  }
}

bool RestrictedSearch::stands(const Phrase& phrase, const Squeezed& text, std::size_t begin, std::size_t end) const {
  return phrase.anywhere || (text.starts[begin] && text.starts[end]);
}

void RestrictedSearch::read(const View& view) {
  const Squeezed text = squeezed(view.text);
  finder_.search(text.letters, [&](std::size_t index, std::size_t begin, std::size_t end) {
    const Phrase& phrase = phrases_[index];
    if (silent_[index] || !stands(phrase, text, begin, end)) return;
    if (!view.prose && (phrase.all_digits || phrase.in_format)) return;
    silent_[index] = true;
    hits_.push_back({phrase.text, view.name, false});
  });
  read_passages(view, text);
}

void RestrictedSearch::read_passages(const View& view, const Squeezed& text) {
  if (passages_.empty()) return;
  const std::vector<std::string> words = words_of(text);
  std::size_t reported_to = 0;
  each_passage(words, [&](std::uint64_t hash, std::size_t first) {
    if (passages_.erase(hash) == 0 || first < reported_to) return;
    // A match that follows without a gap belongs to the same passage and is reported once.
    reported_to = first + words_a_passage;
    hits_.push_back({joined(words, first, words_a_passage), view.name, true});
  });
}

}  // namespace socpress::inspect
