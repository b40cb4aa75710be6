// Packs parts with libzip: the same bytes for the same text.
#include "cases/workbook_text.h"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <cstdlib>
#include <map>
#include <vector>

#include "cases/case_file.h"

namespace socpress::cases {

namespace {

using Parts = std::map<std::string, std::string>;

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view main_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

/// The cells with special styles; the numbers are those of the styles below.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> odd_cells = {
    {{"{formula ", "<c t=\"str\"><f>A1</f><v>{}</v></c>"},
     {"{fault ", "<c t=\"e\"><v>{}</v></c>"},
     {"{struck ", "<c s=\"3\" t=\"str\"><v>{}</v></c>"},
     {"{number ", "<c><v>{}</v></c>"},
     {"{day ", "<c s=\"2\"><v>{}</v></c>"},
     {"{time ", "<c s=\"1\"><v>{}</v></c>"}}};
constexpr std::string_view styles =
    "<fonts><font/><font><strike/></font></fonts>"
    "<cellXfs><xf/><xf numFmtId=\"20\"/><xf numFmtId=\"14\"/><xf fontId=\"1\"/></cellXfs>";

std::string cell(std::string_view text) {
  if (text.empty()) return "<c/>";
  if (text.starts_with('<')) return std::string(text);
  for (const auto& [mark, form] : odd_cells)
    if (text.starts_with(mark) && text.ends_with('}'))
      return fmt::format(fmt::runtime(form), escaped(text.substr(mark.size(), text.size() - mark.size() - 1)));
  return fmt::format("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text));
}

std::string row(std::string line) {
  constexpr std::string_view between = " | ", hidden = "{hidden} ";
  const bool is_hidden = line.starts_with(hidden);
  if (is_hidden) line.erase(0, hidden.size());
  std::string cells;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(between, at), line.size());
    cells += cell(std::string_view(line).substr(at, end - at));
    at = end + between.size();
  }
  return (is_hidden ? "<row hidden=\"1\">" : "<row>") + cells + "</row>";
}

struct Tab {
  std::string name, before, rows, behind;
  bool hidden = false;

  void add(const std::string& line) {
    constexpr std::string_view joined = "@ joined ", hidden_column = "@ hidden column ";
    if (line.starts_with(joined))
      behind += fmt::format("<mergeCells><mergeCell ref=\"{}\"/></mergeCells>", line.substr(joined.size()));
    else if (line.starts_with(hidden_column))
      before +=
          fmt::format("<cols><col min=\"{0}\" max=\"{0}\" hidden=\"1\"/></cols>", line.substr(hidden_column.size()));
    else if (line.starts_with("<cols"))
      before += line;
    else if (line.starts_with("<mergeCells"))
      behind += line;
    else
      rows += line.starts_with("<row") ? line : line.empty() ? "<row/>" : row(line);
  }
  std::string part() const {
    return fmt::format("<worksheet xmlns=\"{}\">{}<sheetData>{}</sheetData>{}</worksheet>", main_names, before, rows,
                       behind);
  }
};

std::string relation(const std::string& id, std::string_view kind, const std::string& target) {
  return fmt::format("<Relationship Id=\"{}\" Type=\"{}{}\" Target=\"{}\"/>", id, office, kind, target);
}

std::string relations(const std::string& all) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all +
         "</Relationships>";
}

/// The parts that name the sheets and each other.
Parts frame_of(const std::vector<Tab>& tabs) {
  Parts parts;
  std::string sheets,
      related = relation("strings", "sharedStrings", "sharedStrings.xml") + relation("styles", "styles", "styles.xml");
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const std::string id = fmt::format("rId{}", i + 1), file = fmt::format("worksheets/sheet{}.xml", i + 1);
    sheets += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" {}r:id=\"{}\"/>", escaped(tabs[i].name), i + 1,
                          tabs[i].hidden ? "state=\"hidden\" " : "", id);
    related += relation(id, "worksheet", file);
    parts["xl/" + file] = tabs[i].part();
  }
  parts["_rels/.rels"] = relations(relation("rId1", "officeDocument", "xl/workbook.xml"));
  parts["xl/_rels/workbook.xml.rels"] = relations(related);
  parts["xl/workbook.xml"] = fmt::format(
      "<workbook xmlns=\"{}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      "<sheets>{}</sheets></workbook>",
      main_names, sheets);
  parts["xl/sharedStrings.xml"] = fmt::format("<sst xmlns=\"{}\"/>", main_names);
  parts["xl/styles.xml"] = fmt::format("<styleSheet xmlns=\"{}\">{}</styleSheet>", main_names, styles);
  return parts;
}

std::string zipped(const Parts& parts) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (!archive) std::abort();
  zip_source_keep(target);
  for (const auto& [name, bytes] : parts) {
    const zip_int64_t at =
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, 33, 0);  // 1980-01-01: independent of the clock
  }
  if (zip_close(archive) != 0) std::abort();
  zip_stat_t facts;
  zip_source_stat(target, &facts);
  std::string bytes(facts.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace

std::string packed_workbook(std::string_view text) {
  std::vector<Tab> tabs;
  Parts given;
  std::string* part = nullptr;
  for (const std::string& line : lines_of(text)) {
    const auto after = [&](std::string_view mark) { return line.substr(mark.size()); };
    constexpr std::string_view sheet = "@ sheet ", hidden = "@ hidden sheet ", of_part = "@ part ";
    if (line.starts_with(sheet) || line.starts_with(hidden)) {
      tabs.emplace_back().hidden = line.starts_with(hidden);
      tabs.back().name = after(tabs.back().hidden ? hidden : sheet);
      part = nullptr;
    } else if (line.starts_with(of_part)) {
      part = &given[after(of_part)];
    } else if (part) {
      *part += line;
    } else if (!tabs.empty()) {
      tabs.back().add(line);
    }
  }
  Parts parts = frame_of(tabs);
  for (const auto& [name, bytes] : given) parts[name] = bytes;
  return zipped(parts);
}

}  // namespace socpress::cases
