// Look-up in a catalog, and the criteria that a selection of categories requires.
#include "model/criteria.h"

#include <algorithm>

namespace socpress::inline model {

std::vector<Located<std::string>> written(const std::vector<Located<CriterionId>>& ids) {
  std::vector<Located<std::string>> words;
  for (const Located<CriterionId>& one : ids) words.push_back(written(one));
  return words;
}

std::vector<Located<std::string>> of_report(const std::vector<Located<CriterionId>>& ids) {
  std::vector<Located<std::string>> words;
  for (const Located<CriterionId>& one : ids)
    if (one->is_of_report()) words.push_back({one->id, one.span});
  return words;
}

std::optional<std::size_t> Catalog::find(std::string_view id) const {
  const auto found = std::find_if(criteria.begin(), criteria.end(), [&](const Criterion& c) { return c.id == id; });
  if (found == criteria.end()) return std::nullopt;
  return static_cast<std::size_t>(found - criteria.begin());
}

std::optional<std::size_t> Catalog::find_category(std::string_view id) const {
  const auto found = std::find_if(categories.begin(), categories.end(),
                                  [&](const CatalogCategory& one) { return one.category.id == id; });
  if (found == categories.end()) return std::nullopt;
  return static_cast<std::size_t>(found - categories.begin());
}

std::vector<Category> in_canonical_order(const std::vector<Located<Category>>& categories, const Catalog& catalog) {
  std::vector<Category> ordered;
  for (const CatalogCategory& one : catalog.categories)
    if (std::any_of(categories.begin(), categories.end(), [&](const auto& given) { return *given == one.category; }))
      ordered.push_back(one.category);
  return ordered;
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
