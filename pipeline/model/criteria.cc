// Names of categories, look-up in a catalog, and which of its criteria a selection of categories calls for.
#include "model/criteria.h"

#include <algorithm>

namespace socpress::inline model {

namespace {

constexpr std::array<std::string_view, all_categories.size()> names = {
    "security", "availability", "processing-integrity", "confidentiality", "privacy"};

}  // namespace

std::string_view name_of(Category category) { return names[static_cast<std::size_t>(category)]; }

std::optional<Category> category_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Category>(found - names.begin());
}

std::optional<std::size_t> Catalog::find(std::string_view id) const {
  const auto found = std::find_if(criteria.begin(), criteria.end(), [&](const Criterion& c) { return c.id == id; });
  if (found == criteria.end()) return std::nullopt;
  return static_cast<std::size_t>(found - criteria.begin());
}

std::vector<std::size_t> applicable(const Catalog& catalog, const std::vector<Category>& categories) {
  std::vector<std::size_t> indexes;
  for (std::size_t i = 0; i < catalog.criteria.size(); ++i) {
    const std::optional<Category>& category = catalog.groups.at(catalog.criteria[i].group).category;
    if (!category || std::find(categories.begin(), categories.end(), *category) != categories.end())
      indexes.push_back(i);
  }
  return indexes;
}

}  // namespace socpress::inline model
