// A catalog of criteria: layouts/catalogs/NAME.xml to groups and criteria in their order.
#include <charconv>

#include "ingest/formats/text_file.h"
#include "ingest/formats/xml.h"
#include "ingest/formats/xml_words.h"
#include "ingest/ingest.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string, std::string> missing{
    "catalog/missing-attribute", Severity::error,
    "the attribute `{}` of `{}` is missing or empty; a catalog names all that it lists",
    "write the attribute with its value"};
const FindingKind<std::string> unknown_category{
    "catalog/unknown-category", Severity::error,
    "`{}` is not a category of this catalog; its categories are listed before its groups",
    "write the id of one of them; leave the attribute out where the criteria apply to every category"};
const FindingKind<std::string, std::string> other_name{
    "catalog/other-name", Severity::error,
    "the catalog is of the framework `{}`, and its file is named `{}.xml`; the file bears the name of the framework",
    "rename the file, or correct the attribute `framework`"};
const FindingKind<std::string> given_twice{"catalog/given-twice", Severity::error,
                                           "`{}` stands twice in the catalog; an id stands once",
                                           "keep one of the two"};
const FindingKind<std::string> no_principle{"catalog/unknown-principle", Severity::error,
                                            "`{}` is no COSO principle; they are numbered 1 to 17",
                                            "write the principle's number, or leave the attribute out"};
const FindingKind<> no_criteria{"catalog/no-criteria", Severity::error,
                                "the catalog holds no criterion; controls are mapped to the criteria that it lists",
                                "list the criteria by their ids, each with a label"};

const FindingKind<std::string> unknown_labels{
    "catalog/unknown-labels", Severity::error, "`{}` is not a kind of labels; labels are `own` or `licensed`",
    "write `own` where the labels are paraphrases, and `licensed` where they are the text of the standard"};

class CatalogReading {
 public:
  CatalogReading(std::string_view name, Findings& findings) : name_(name), findings_(findings) {}

  Catalog read(const XmlNode& root) {
    expect_attributes(root, {"framework", "labels"}, findings_);
    catalog_.framework = required(root, "framework");
    catalog_.has_own_labels = has_own_labels(root);
    if (!catalog_.framework.empty() && catalog_.framework != name_)
      findings_.report(other_name, catalog_.framework, name_).at(root.find("framework")->value.span);
    for (const XmlNode* element : elements(root, {"category", "group"}, findings_))
      if (element->name == "category")
        read_category(*element);
      else
        read_group(*element);
    if (catalog_.criteria.empty()) findings_.report(no_criteria).at(root.span);
    return std::move(catalog_);
  }

 private:
  std::string required(const XmlNode& node, std::string_view name) {
    const XmlAttribute* attribute = node.find(name);
    if (attribute != nullptr && !attribute->word().empty()) return std::string(attribute->word());
    findings_.report(missing, std::string(name), std::string(node.name)).at(node.span);
    return {};
  }

  /// A catalog that does not state whose words its labels are may contain the text of a standard.
  bool has_own_labels(const XmlNode& root) {
    const XmlAttribute* labels = root.find("labels");
    if (labels == nullptr) return false;
    if (labels->word() != "own" && labels->word() != "licensed")
      findings_.report(unknown_labels, std::string(labels->word())).at(labels->value.span);
    return labels->word() == "own";
  }

  void read_category(const XmlNode& node) {
    expect_attributes(node, {"id", "label"}, findings_);
    elements(node, {}, findings_);
    CatalogCategory category{Category(required(node, "id")), required(node, "label")};
    if (catalog_.find_category(category.category.id)) findings_.report(given_twice, category.category.id).at(node.span);
    catalog_.categories.push_back(std::move(category));
  }

  void read_group(const XmlNode& node) {
    expect_attributes(node, {"id", "title", "category"}, findings_);
    CriteriaGroup group;
    group.id = required(node, "id");
    group.title = required(node, "title");
    if (const XmlAttribute* category = node.find("category")) {
      group.category = Category(category->word());
      if (!catalog_.find_category(category->word()))
        findings_.report(unknown_category, std::string(category->word())).at(category->value.span);
    }
    for (const CriteriaGroup& other : catalog_.groups)
      if (other.id == group.id) findings_.report(given_twice, group.id).at(node.span);
    catalog_.groups.push_back(std::move(group));
    for (const XmlNode* criterion : elements(node, {"criterion"}, findings_)) read_criterion(*criterion);
  }

  void read_criterion(const XmlNode& node) {
    expect_attributes(node, {"id", "label", "coso"}, findings_);
    elements(node, {}, findings_);
    Criterion criterion;
    criterion.id = required(node, "id");
    criterion.label = required(node, "label");
    criterion.group = catalog_.groups.size() - 1;
    criterion.coso_principle = principle(node);
    if (catalog_.find(criterion.id)) findings_.report(given_twice, criterion.id).at(node.span);
    catalog_.criteria.push_back(std::move(criterion));
  }

  int principle(const XmlNode& node) {
    const XmlAttribute* attribute = node.find("coso");
    if (attribute == nullptr) return 0;
    const std::string_view word = attribute->word();
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc{} && end == word.data() + word.size() && number >= 1 && number <= 17) return number;
    findings_.report(no_principle, std::string(word)).at(attribute->value.span);
    return 0;
  }

  std::string name_;
  Findings& findings_;
  Catalog catalog_;
};

}  // namespace

std::optional<Catalog> ingest_catalog(std::string_view name, const Files& data, Sources& sources, Findings& findings) {
  const auto file = read_text(fmt::format("catalogs/{}.xml", name), data, sources, findings);
  if (!file) return std::nullopt;
  const std::optional<XmlNode> root = read_xml(*file, sources, findings);
  if (!root || !expect_root(*root, "catalog", findings)) return std::nullopt;
  return CatalogReading(name, findings).read(*root);
}

}  // namespace socpress::ingest
