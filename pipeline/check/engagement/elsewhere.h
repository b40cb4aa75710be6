// The texts of other engagements, as numbers from which no text can be recovered.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/sentences.h"

namespace socpress::check {

/// Numbers that represent the words of a text in order, without the names of its own parties and system: the same in
/// every engagement.
class PlainWords {
 public:
  PlainWords(const Sentences& sentences, const Terms& terms);
  /// Replaces `into`.
  void of(const Passage& passage, std::vector<std::uint64_t>& into) const;

 private:
  const Sentences& sentences_;
  std::vector<std::uint64_t> numbers_;  ///< by key; 0 for a name
};

/// Runs of words of the engagements that were added. Memory and time are linear in their texts.
class TextsElsewhere {
 public:
  void take(const Engagement& other);
  /// Call once, after the last text is added and before percent_of.
  void sort();
  /// The percentage of the words that are in a run that also occurs in another engagement.
  int percent_of(std::span<const std::uint64_t> words) const;
  std::size_t engagements() const { return engagements_; }

 private:
  std::vector<std::uint64_t> runs_;
  std::size_t engagements_ = 0;
};

/// Texts that are written anew for each engagement: paragraphs of the description, controls, procedures.
bool is_written_anew(const TextField& text_field);

}  // namespace socpress::check
