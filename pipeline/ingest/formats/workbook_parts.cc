// Follows the relationships of a workbook's parts, and reads the texts and styles that its cells share.
#include "ingest/formats/workbook_parts.h"

#include <fmt/format.h>

#include <map>
#include <pugixml.hpp>

#include "ingest/formats/office_xml.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

/// A part that another part refers to: its kind (the last word of its type), and its location.
struct Relation {
  std::string kind, part;
};
using Relations = std::map<std::string, Relation, std::less<>>;  // by id

/// `target` as a part name: absolute, or relative to the folder of the part that names it.
std::string resolved(std::string_view target, std::string_view from) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(from.substr(0, from.rfind('/') + 1));
  for (; target.starts_with("../"); target.remove_prefix(3))
    folder.erase(folder.size() > 1 ? folder.rfind('/', folder.size() - 2) + 1 : 0);
  return folder + std::string(target);
}

/// The location of a part's relationships: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`, `_rels/.rels` for the
/// package.
std::string relations_part(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;
  return fmt::format("{}_rels/{}.rels", part.substr(0, name), part.substr(name));
}

Expected<Relations> relations_of(std::string_view part, const Package& package) {
  pugi::xml_document document;
  const Expected<Done> read = read_part(package, relations_part(part), document);
  if (const Error* error = std::get_if<Error>(&read)) return *error;
  Relations relations;
  for (const pugi::xml_node& relation : document.document_element().children()) {
    const std::string_view type = attribute_of(relation, "Type");
    relations.emplace(attribute_of(relation, "Id"), Relation{std::string(type.substr(type.rfind('/') + 1)),
                                                             resolved(attribute_of(relation, "Target"), part)});
  }
  return relations;
}

std::string first_of(const Relations& relations, std::string_view kind) {
  for (const auto& [id, relation] : relations)
    if (relation.kind == kind) return relation.part;
  return {};
}

std::vector<CellStyle> styles_in(const pugi::xml_node& sheet) {
  std::map<std::uint32_t, std::string> formats;
  for (const pugi::xml_node& format : child_of(sheet, "numFmts").children())
    if (const auto id = number_attribute(format, "numFmtId"); id && !first_bad_utf8(attribute_of(format, "formatCode")))
      formats[*id] = attribute_of(format, "formatCode");
  std::vector<bool> struck;
  for (const pugi::xml_node& font : child_of(sheet, "fonts").children())
    if (font.type() == pugi::node_element) struck.push_back(strikes(font));
  std::vector<CellStyle> styles;
  for (const pugi::xml_node& format : child_of(sheet, "cellXfs").children()) {
    if (format.type() != pugi::node_element) continue;
    const std::uint32_t id = number_attribute(format, "numFmtId").value_or(0),
                        font = number_attribute(format, "fontId").value_or(0);
    const auto spelled = formats.find(id);
    styles.push_back({spelled != formats.end() ? spelled->second : std::string(built_in_format(id)),
                      font < struck.size() && struck[font]});
  }
  return styles;
}

}  // namespace

Expected<WorkbookParts> workbook_parts(const Package& package) {
  const Expected<Relations> top = relations_of("", package);
  if (const Error* error = std::get_if<Error>(&top)) return *error;
  const std::string workbook = first_of(std::get<Relations>(top), "officeDocument");
  const Expected<Relations> below = relations_of(workbook, package);
  if (const Error* error = std::get_if<Error>(&below)) return *error;
  const Relations& relations = std::get<Relations>(below);
  pugi::xml_document document;
  const Expected<Done> read = read_part(package, workbook, document);
  if (const Error* error = std::get_if<Error>(&read)) return *error;

  WorkbookParts parts;
  const pugi::xml_node root = document.document_element();
  if (is_yes(child_of(root, "workbookPr"), "date1904")) parts.count = DayCount::from_1904;
  for (const pugi::xml_node& sheet : child_of(root, "sheets").children()) {
    const auto relation = relations.find(attribute_of(sheet, "id"));
    const std::string name(attribute_of(sheet, "name"));
    if (relation == relations.end() || relation->second.kind != "worksheet" || first_bad_utf8(name)) continue;
    parts.sheets.push_back({name, relation->second.part, attribute_of(sheet, "state").ends_with("idden")});
  }
  if (parts.sheets.empty()) return Error{"it has no worksheet"};
  parts.strings = first_of(relations, "sharedStrings");
  parts.styles = first_of(relations, "styles");
  return parts;
}

Expected<CellTables> tables_of(const WorkbookParts& parts, const Package& package) {
  CellTables tables;
  tables.count = parts.count;
  if (!parts.strings.empty()) {
    pugi::xml_document document;
    const Expected<Done> read = read_part(package, parts.strings, document);
    if (const Error* error = std::get_if<Error>(&read)) return *error;
    for (const pugi::xml_node& item : document.document_element().children())
      if (item.type() == pugi::node_element) tables.strings.push_back(rich_text(item));
  }
  if (!parts.styles.empty()) {
    pugi::xml_document document;
    const Expected<Done> read = read_part(package, parts.styles, document);
    if (const Error* error = std::get_if<Error>(&read)) return *error;
    tables.styles = styles_in(document.document_element());
  }
  return tables;
}

}  // namespace socpress::ingest
