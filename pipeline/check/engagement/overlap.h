// How many content words two runs of words share, compared by their beginnings.
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string_view>

#include "language/sentences.h"

namespace socpress::check {

/// Counts words that have a beginning in common ("encrypt", "encryption"); commonplace words and the words of `ignored`
/// do not count.
class Overlap {
 public:
  explicit Overlap(const Sentences& sentences) : sentences_(sentences), commonplace_(sentences, "commonplace-words") {}

  std::set<std::string_view> contents(std::span<const Word> words) const {
    constexpr std::size_t least = 4, kept = 5;
    std::set<std::string_view> all;
    for (const Word& word : words) {
      const std::string_view spelt = sentences_.folded(word);
      if (spelt.size() >= least && !commonplace_.holds(word)) all.insert(spelt.substr(0, kept));
    }
    return all;
  }

  std::size_t shared(std::span<const Word> words, const std::set<std::string_view>& others) const {
    const std::set<std::string_view> own = contents(words);
    return static_cast<std::size_t>(
        std::count_if(own.begin(), own.end(), [&](std::string_view one) { return others.contains(one); }));
  }

 private:
  const Sentences& sentences_;
  WordSet commonplace_;
};

}  // namespace socpress::check
