// Whether the description prints a list, or names the entries of the list.
#pragma once

#include <algorithm>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

inline bool prints(const std::vector<ProseBlock>& blocks, Directive what) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const ProseBlock& block) {
    const auto* directive = std::get_if<ProseDirective>(&block.value);
    return directive != nullptr && directive->what == what;
  });
}

/// Which of the phrases, by number, appear in the passages that `wanted` selects.
template <class Wanted>
std::vector<bool> named_in(const Sentences& sentences, const WatchList& watch, std::size_t phrases,
                           const Wanted& wanted) {
  std::vector<bool> named(phrases, false);
  for (const Passage& passage : sentences.passages())
    if (wanted(passage.text_field()))
      watch.find(sentences.words(passage), [&](std::uint32_t phrase, auto) { named[phrase] = true; });
  return named;
}

/// Whether there is text under a heading that addresses the criterion; another rule reports its absence.
inline bool answers(const Sentences& sentences, int criterion) {
  const auto& passages = sentences.passages();
  return std::any_of(passages.begin(), passages.end(),
                     [&](const Passage& passage) { return passage.text_field().answers_criterion(criterion); });
}

}  // namespace socpress::check
