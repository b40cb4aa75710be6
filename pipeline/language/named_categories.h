// The categories to which a sentence attributes criteria, controls or a report.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "language/sentences.h"
#include "model/engagement.h"

namespace socpress::inline language {

/// "the trust services criteria relevant to security and privacy": a list of categories only.
struct NamedCategories {
  std::vector<Category> categories;  ///< in the order of the list
  std::span<const Word> words;
  bool is_the_selection = false;  ///< the sentence states that these were selected or examined, so the list is complete
};

class CategoryLists {
 public:
  CategoryLists(const Sentences& sentences, const Terms& terms);

  /// The first list of a sentence about this report; nothing if it is negated or about another report.
  std::optional<NamedCategories> in(const Passage& passage, std::span<const Word> sentence) const;

 private:
  std::optional<NamedCategories> list_behind(const Passage& passage, std::span<const Word> sentence,
                                             std::span<const Word> lead) const;
  /// The first category that is called one.
  std::optional<NamedCategories> single_in(std::span<const Word> sentence) const;
  bool ends_a_list(const Passage& passage, std::span<const Word> sentence, std::size_t past) const;

  WatchList leads_, categories_, others_;
  WordSet between_, joining_, following_, elsewhere_, selecting_, the_category_, of_the_report_;
};

}  // namespace socpress::inline language
