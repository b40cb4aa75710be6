// Formats places and file paths.
#include "emit/places.h"

#include <algorithm>

namespace socpress::emit {

std::string words_of(const CellPlace& cell) {
  const std::string where = cell.sheet.empty() ? fmt::format("row {}", cell.row)
                                               : fmt::format("sheet \"{}\", cell {}", cell.sheet, cell.name());
  return cell.column.empty() ? where : fmt::format("{}, column \"{}\"", where, cell.column);
}

namespace {

std::string place_in(const std::string& name, Span span, const Sources& sources) {
  const auto cell = sources.cell(span);
  if (const std::string& sheet = sources.sheet(span.file); !sheet.empty()) {
    const std::string whole = fmt::format("{}!{}", name, sheet);
    if (!cell) return whole;
    return fmt::format("{}!{}{}", whole, cell->name(),
                       cell->column.empty() ? "" : fmt::format("  (column \"{}\")", cell->column));
  }
  const Place place = sources[span.file].place(span.begin);
  return fmt::format("{}:{}:{}{}", name, place.line, place.column, cell ? fmt::format("  ({})", words_of(*cell)) : "");
}

}  // namespace

std::string place_of(Span span, const Sources& sources) { return place_in(sources[span.file].path(), span, sources); }

std::string place_of(Span span, const Sources& sources, const FolderNames& folders) {
  return place_in(path_from_working_folder(sources[span.file].path(), folders), span, sources);
}

std::string on_one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

Region region_of(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  const std::uint32_t end = std::max(span.begin, span.end);
  const auto first = sources.cell(span);
  if (!first || first->sheet.empty()) return {file.place(span.begin), file.place(end)};
  const auto last = sources.cell({span.file, std::max(span.begin, end - 1), end});
  return {{first->row, first->number}, {last->row, last->number + 1}};
}

FileInFolder folder_of(std::string_view path) {
  if (path.starts_with(prior_folder)) return {Folder::prior, path.substr(prior_folder.size())};
  const bool ours = path == file_without_place || path.starts_with(paths::management_folder) ||
                    path.starts_with(paths::auditor_folder);
  return {ours ? Folder::engagement : Folder::layouts, path};
}

const std::string& name_of(Folder folder, const FolderNames& folders) {
  switch (folder) {
    case Folder::engagement: return folders.engagement;
    case Folder::layouts: return folders.data;
    case Folder::prior: return folders.prior;
  }
  return folders.engagement;
}

std::string path_from_working_folder(std::string_view path, const FolderNames& folders) {
  const FileInFolder where = folder_of(path);
  const std::string& folder = name_of(where.folder, folders);
  return folder.empty() ? std::string(path) : fmt::format("{}/{}", folder, where.path);
}

std::string words_of(const Waived& waived) { return fmt::format("by {}: {}", waived.by, waived.reason); }

}  // namespace socpress::emit
