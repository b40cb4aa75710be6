// Findings as GitLab's code quality report.
#include "base/json.h"
#include "emit/fingerprints.h"
#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// A finding that blocks every output is the most severe; a waived one is informational.
const char* severity_of(const Finding& finding) {
  if (finding.waived) return "info";
  switch (finding.severity) {
    case Severity::note: return "info";
    case Severity::warning: return "minor";
    case Severity::error: return finding.blocks == Blocks::everything ? "blocker" : "critical";
  }
  return "info";
}

Json position(Place place) {
  return Json::Object{{"line", static_cast<int>(place.line)}, {"column", static_cast<int>(place.column)}};
}

/// The format requires a place: a finding without one is placed at the beginning of the engagement.
Json location(const std::optional<Span>& span, const Input& input) {
  const std::string_view path = span ? std::string_view(input.sources[span->file].path()) : file_without_place;
  const Region region = span ? region_of(*span, input.sources) : Region{};
  return Json::Object{{"path", path_from_working_folder(path, input.options.folders)},
                      {"positions", Json::Object{{"begin", position(region.begin)}, {"end", position(region.end)}}}};
}

std::string description(const Finding& finding, const Input& input) {
  std::string out = finding.message;
  if (finding.span)
    if (const auto cell = input.sources.cell(*finding.span)) out += " (" + words_of(*cell) + ")";
  for (const Label& other : finding.others)
    out += fmt::format("; {}: {}", place_of(other.span, input.sources, input.options.folders), other.text);
  return on_one_line(finding.waived ? out + "; waived " + words_of(*finding.waived) : out);
}

Json issue(const Finding& finding, const std::string& fingerprint, const Input& input) {
  Json::Object object = {{"type", "issue"},
                         {"check_name", finding.id},
                         {"description", description(finding, input)},
                         {"severity", severity_of(finding)},
                         {"fingerprint", fingerprint},
                         {"location", location(finding.span, input)}};
  if (!finding.help.empty()) object.emplace_back("content", Json::Object{{"body", finding.help}});
  if (!finding.others.empty()) {
    Json::Array others;
    for (const Label& other : finding.others) others.push_back(location(other.span, input));
    object.emplace_back("other_locations", std::move(others));
  }
  return object;
}

}  // namespace

std::string emit_gitlab(const Input& input) {
  const std::vector<std::string> known_by = fingerprints(input);
  Json::Array issues;
  for (std::size_t i = 0; i < input.findings.size(); ++i)
    issues.push_back(issue(input.findings[i], known_by[i], input));
  return to_text(issues) + "\n";
}

}  // namespace socpress::emit
