// Frameworks: catalogs of categories and criteria, by identifiers and paraphrased labels.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/located.h"

namespace socpress::inline model {

/// A category of a framework by its id, as files spell it. The catalog states the categories and their order.
struct Category {
  std::string id;

  Category() = default;
  Category(std::string_view name) : id(name) {}
  friend auto operator<=>(const Category&, const Category&) = default;

  /// The categories that rules refer to by name.
  static constexpr std::string_view security = "security", availability = "availability",
                                    processing_integrity = "processing-integrity", confidentiality = "confidentiality",
                                    privacy = "privacy";
};
inline std::string_view name_of(const Category& category) { return category.id; }

/// One criterion (or control objective) of one framework.
struct CriterionId {
  std::string framework;  ///< by name; empty: the framework of the report, which is the first that the terms name
  std::string id;

  bool is_of_report() const { return framework.empty(); }
  /// As files spell it: "CC6.1" in the framework of the report, else "NAME:ID".
  std::string written() const { return is_of_report() ? id : framework + ":" + id; }
  friend auto operator<=>(const CriterionId&, const CriterionId&) = default;
};
/// The same with its place.
inline Located<std::string> written(const Located<CriterionId>& id) { return {id->written(), id.span}; }
std::vector<Located<std::string>> written(const std::vector<Located<CriterionId>>& ids);
/// The criteria of the framework of the report; a report prints no others.
std::vector<Located<std::string>> of_report(const std::vector<Located<CriterionId>>& ids);

/// The framework of an engagement that does not name one.
inline constexpr std::string_view trust_services = "tsc-2017";

struct CatalogCategory {
  Category category;
  std::string label;  ///< "Processing integrity"
};

/// A heading of a catalog: "Logical and physical access" over CC6.1 … CC6.8.
struct CriteriaGroup {
  std::string id;                    ///< "CC6", "A1"
  std::string title;                 ///< paraphrased
  std::optional<Category> category;  ///< none: the common criteria, which apply to every category
};

struct Criterion {
  std::string id;
  std::string label;       ///< a paraphrase, never a standard body's text
  std::size_t group = 0;   ///< index into the catalog's groups
  int coso_principle = 0;  ///< 1 to 17, or 0
};

/// A framework's criteria in their order. Read from layouts/catalogs/.
struct Catalog {
  std::string framework;                    ///< "tsc-2017"
  bool has_own_labels = false;              ///< the labels are paraphrases, and not a standard body's text
  std::vector<CatalogCategory> categories;  ///< in the order of a report's title
  std::vector<CriteriaGroup> groups;
  std::vector<Criterion> criteria;

  /// Index of a criterion, spelled exactly ("CC6.1").
  std::optional<std::size_t> find(std::string_view id) const;
  /// Index of a category, by the exact id.
  std::optional<std::size_t> find_category(std::string_view id) const;
};

/// The categories, each once, in the order of the catalog.
std::vector<Category> in_canonical_order(const std::vector<Located<Category>>& categories, const Catalog& catalog);

/// Indexes of the applicable criteria: the common criteria and the series of each selected category, in catalog order.
std::vector<std::size_t> applicable(const Catalog& catalog, const std::vector<Category>& categories);

}  // namespace socpress::inline model
