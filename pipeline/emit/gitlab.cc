// Findings as GitLab's code quality report.
#include "base/json.h"
#include "emit/fingerprints.h"
#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// What keeps anything from being pressed weighs most; what was waived is told for information.
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

/// A place is a must there: what is absent everywhere is told at the beginning of the engagement.
Json location(const std::optional<Span>& span, const Told& told) {
  const std::string path = span ? told.sources[span->file].path() : file_of_the_whole;
  const Region region = span ? region_of(*span, told.sources) : Region{};
  return Json::Object{{"path", called(path, told.options.folders)},
                      {"positions", Json::Object{{"begin", position(region.begin)}, {"end", position(region.end)}}}};
}

std::string description(const Finding& finding, const Told& told) {
  std::string out = finding.message;
  if (finding.span)
    if (const auto cell = told.sources.cell(*finding.span)) out += " (" + words_of(*cell) + ")";
  for (const Label& other : finding.others)
    out += fmt::format("; {}: {}", place_of(other.span, told.sources, told.options.folders), other.text);
  return on_one_line(finding.waived ? out + "; waived " + words_of(*finding.waived) : out);
}

Json issue(const Finding& finding, const std::string& fingerprint, const Told& told) {
  Json::Object object = {{"type", "issue"},
                         {"check_name", finding.id},
                         {"description", description(finding, told)},
                         {"severity", severity_of(finding)},
                         {"fingerprint", fingerprint},
                         {"location", location(finding.span, told)}};
  if (!finding.help.empty()) object.emplace_back("content", Json::Object{{"body", finding.help}});
  if (!finding.others.empty()) {
    Json::Array others;
    for (const Label& other : finding.others) others.push_back(location(other.span, told));
    object.emplace_back("other_locations", std::move(others));
  }
  return object;
}

}  // namespace

std::string tell_gitlab(const Told& told) {
  const std::vector<std::string> known_by = fingerprints(told);
  Json::Array issues;
  for (std::size_t i = 0; i < told.findings.size(); ++i) issues.push_back(issue(told.findings[i], known_by[i], told));
  return to_text(issues) + "\n";
}

}  // namespace socpress::emit
