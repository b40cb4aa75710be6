// Whether two texts speak of the same things: words of substance, with their endings cut off.
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

/// Words count as the same when they begin alike ("approves", "approval"), and an abbreviation as the words that begin
/// with its letters; words that stand in any test or control, and those of one or two letters, count for nothing. Built
/// once for many texts: time goes with the words looked at.
class Stems {
 public:
  explicit Stems(const Sentences& sentences);

  /// Forgets what was gathered, and gathers the stems of these texts.
  void gather(std::initializer_list<const Located<Text>*> texts);
  /// How many different stems were gathered.
  std::size_t gathered() const { return gathered_; }
  /// Whether one of these texts has a gathered stem.
  bool any_gathered_in(std::initializer_list<const Located<Text>*> texts) const;
  /// The different stems of these texts, by number, in the order in which they are met; what was gathered is forgotten.
  std::vector<std::uint32_t> in(std::initializer_list<const Located<Text>*> texts);
  /// Numbers of stems run from 1 to this.
  std::size_t distinct() const { return last_.size() - 1; }
  /// Whether two runs of words have a stem in common; what was gathered is forgotten.
  bool in_common(std::span<const Word> a, std::span<const Word> b);

 private:
  void gather(std::span<const Word> words);
  /// Whether it is a stem that this gathering meets for the first time.
  bool is_new(std::uint32_t stem);
  bool any_gathered_in(std::span<const Word> words) const;
  /// Whether one of these abbreviations stands for a run of those words.
  bool abbreviates(std::span<const Word> words, std::string_view initials) const;
  std::string initials_of(std::span<const Word> words) const;

  const Sentences& sentences_;
  std::vector<std::uint32_t> stem_of_;  ///< by key; 0: no word of substance
  std::vector<std::uint32_t> last_;     ///< by stem: the gathering that met it
  std::uint32_t gathering_ = 0;
  std::size_t gathered_ = 0;
  std::vector<std::span<const Word>> texts_;  ///< those gathered
};

}  // namespace socpress::inline language
