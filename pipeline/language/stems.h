// Whether two texts have the same subject: content words, reduced to their stems.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/sentences.h"

namespace socpress::inline language {

/// Words are equal if they have the same stem ("approves", "approval"); an abbreviation equals the words that begin
/// with its letters; some prefixes do not matter ("reassessed"). Words that appear in any test or control, and those of
/// one or two letters, are ignored. Built once for many texts: the time is proportional to the words examined.
class Stems {
 public:
  explicit Stems(const Sentences& sentences);

  /// The number of the word's stem; 0 if the word is ignored.
  std::uint32_t of(const Word& word) const { return stem_of_[word.key]; }

  /// Clears the gathered stems, and gathers the stems of these texts.
  void gather(std::initializer_list<const Located<Text>*> texts);
  /// The number of different stems gathered.
  std::size_t gathered() const { return gathered_; }
  /// Whether one of these texts has a gathered stem.
  bool any_gathered_in(std::initializer_list<const Located<Text>*> texts) const;
  /// The different stems of these texts, by number, in order of occurrence; clears the gathered stems.
  std::vector<std::uint32_t> in(std::initializer_list<const Located<Text>*> texts);
  /// Numbers of stems run from 1 to this.
  std::size_t distinct() const { return last_.size() - 1; }
  /// Whether two runs of words have a stem in common; clears the gathered stems.
  bool in_common(std::span<const Word> a, std::span<const Word> b);
  /// The number of different stems in a run of words; clears the gathered stems.
  std::size_t count_in(std::span<const Word> words);
  /// Whether one of these texts has a stem of the words; clears the gathered stems.
  bool are_shared(std::span<const Word> words, const std::vector<const Located<Text>*>& texts);

 private:
  void gather(std::span<const Word> words);
  /// Whether it is a stem that occurs for the first time in this gathering.
  bool is_new(std::uint32_t stem);
  bool any_gathered_in(std::span<const Word> words) const;
  /// Whether one of these abbreviations stands for a run of those words.
  bool abbreviates(std::span<const Word> words, std::string_view initials) const;
  std::string initials_of(std::span<const Word> words) const;

  const Sentences& sentences_;
  std::vector<std::uint32_t> stem_of_;  ///< by key; 0: not a content word
  std::vector<std::uint32_t> last_;     ///< by stem: the last gathering that contains it
  std::uint32_t gathering_ = 0;
  std::size_t gathered_ = 0;
  std::vector<std::span<const Word>> texts_;  ///< the gathered texts
};

}  // namespace socpress::inline language
