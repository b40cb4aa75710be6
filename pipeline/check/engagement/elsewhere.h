// What the texts of other engagements hold, as numbers from which no text can be read back.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/sentences.h"

namespace socpress::check {

/// Numbers that stand for the words of a text in their order, the names of its own parties and system left out: the
/// same in every engagement.
class PlainWords {
 public:
  PlainWords(const Sentences& sentences, const Terms& terms);
  /// Replaces `into`.
  void of(const Passage& passage, std::vector<std::uint64_t>& into) const;

 private:
  const Sentences& sentences_;
  std::vector<std::uint64_t> numbers_;  ///< by key; 0 for a name
};

/// Runs of words of the engagements taken in. Memory and time are linear in their texts.
class TextsElsewhere {
 public:
  void take(const Engagement& other);
  /// Call once, after the last: makes percent_of ready.
  void sort();
  /// How many of the words, in per cent, stand in a run that another engagement holds.
  int percent_of(std::span<const std::uint64_t> words) const;
  std::size_t engagements() const { return engagements_; }

 private:
  std::vector<std::uint64_t> runs_;
  std::size_t engagements_ = 0;
};

/// Texts that are written anew for each engagement: paragraphs of the description, controls, procedures.
bool is_written_anew(const TextField& text_field);

}  // namespace socpress::check
