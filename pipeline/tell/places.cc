// Puts places, files and severities into words.
#include "tell/places.h"

#include <algorithm>

namespace socpress {

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string words_of(const CellPlace& cell) {
  return cell.column.empty() ? fmt::format("row {}", cell.row)
                             : fmt::format("row {}, column \"{}\"", cell.row, cell.column);
}

std::string place_of(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  const Place place = file.place(span.begin);
  std::string text = fmt::format("{}:{}:{}", file.path(), place.line, place.column);
  if (const auto cell = sources.cell(span)) text += fmt::format("  ({})", words_of(*cell));
  return text;
}

Region region_of(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  return {file.place(span.begin), file.place(std::max(span.begin, span.end))};
}

bool is_of_engagement(std::string_view path) {
  return path == file_of_the_whole || path.starts_with("management/") || path.starts_with("auditor/");
}

std::string called(const std::string& path, const FolderNames& folders) {
  const std::string& folder = is_of_engagement(path) ? folders.engagement : folders.data;
  return folder.empty() ? path : folder + "/" + path;
}

std::string words_of(const Waived& waived) { return fmt::format("by {}: {}", waived.by, waived.reason); }

}  // namespace socpress
