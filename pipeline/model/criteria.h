// Trust services categories and criteria: identifiers, and a catalog of our own short labels.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/located.h"

namespace socpress::inline model {

/// In the canonical order of a report's title.
enum class Category { security, availability, processing_integrity, confidentiality, privacy };
inline constexpr std::array<Category, 5> all_categories = {Category::security, Category::availability,
                                                           Category::processing_integrity, Category::confidentiality,
                                                           Category::privacy};

/// "security", "processing-integrity": the spelling of the files.
std::string_view name_of(Category category);
std::optional<Category> category_named(std::string_view name);

/// One criterion (or control objective) of one framework: {"tsc-2017", "CC6.1"}.
struct CriterionId {
  std::string framework;
  std::string id;
  friend auto operator<=>(const CriterionId&, const CriterionId&) = default;
};
inline constexpr std::string_view trust_services = "tsc-2017";

/// A heading of a catalog: "Logical and physical access" over CC6.1 … CC6.8.
struct CriteriaGroup {
  std::string id;                    ///< "CC6", "A1"
  std::string title;                 ///< our own words
  std::optional<Category> category;  ///< none: the common criteria, which apply to every category
};

struct Criterion {
  std::string id;
  std::string label;       ///< our own short label, never a standard body's text
  std::size_t group = 0;   ///< index into the catalog's groups
  int coso_principle = 0;  ///< 1 to 17, or 0
};

/// A framework's criteria in their order. Read from layouts/catalogs/.
struct Catalog {
  std::string framework;  ///< "tsc-2017"
  std::vector<CriteriaGroup> groups;
  std::vector<Criterion> criteria;

  /// Index of a criterion, spelled exactly ("CC6.1").
  std::optional<std::size_t> find(std::string_view id) const;
};

/// Indexes of the criteria that apply: the common ones and the series of each selected category, in catalog order.
std::vector<std::size_t> applicable(const Catalog& catalog, const std::vector<Category>& categories);

}  // namespace socpress::inline model
