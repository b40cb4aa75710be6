// Statements about the future in a sentence, in a text that describes what is in place.
#pragma once

#include <span>

#include "language/sentences.h"

namespace socpress::inline language {

/// Distinguishes intentions from similar phrases: "of their own free will", "each change is planned and tested".
class Intentions {
 public:
  explicit Intentions(const Sentences& sentences);

  /// The first in a sentence, or none.
  std::span<const Word> in(std::span<const Word> words) const;
  /// The same for a text that describes many other future actions: only statements that something is not yet in place,
  /// with the verb that would put it in place.
  std::span<const Word> not_in_place(std::span<const Word> words) const;

 private:
  template <class Wanted>
  std::span<const Word> first(std::span<const Word> words, const Wanted& wanted) const;
  bool is_to_come(std::span<const Word> words, std::span<const Word> found) const;
  bool is_to_be_put_in_place(std::span<const Word> words, std::span<const Word> found) const;
  bool is_put_in_place(std::span<const Word> words, std::span<const Word> behind) const;
  bool begins_with_a_time(std::span<const Word> words) const;
  bool is_a_time(const Word& word) const;

  const Sentences& sentences_;
  WatchList phrases_;
  WordSet others_, whose_, behind_, begins_, before_a_time_, times_, put_, put_once_, recurring_, to_put_, cases_;
};

}  // namespace socpress::inline language
