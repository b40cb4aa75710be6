// The categories as a title names them.
#include "model/terms.h"

#include <algorithm>

namespace socpress::inline model {

std::vector<Category> in_canonical_order(const std::vector<Located<Category>>& categories) {
  std::vector<Category> ordered;
  for (const Category category : all_categories)
    if (std::any_of(categories.begin(), categories.end(), [&](const auto& given) { return *given == category; }))
      ordered.push_back(category);
  return ordered;
}

}  // namespace socpress::inline model
