// Shared by the tests of Markdown, layouts, catalogs and pictures: the findings, and the bytes they point at.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"

namespace socpress::ingest {

/// The ids in the order of reporting.
inline std::vector<std::string> ids(const Findings& findings) {
  std::vector<std::string> ids;
  for (const Finding& finding : findings.all()) ids.push_back(finding.id);
  return ids;
}

inline std::string bytes_of(const Sources& sources, const Span& span) {
  return std::string(sources[span.file].bytes().substr(span.begin, span.end - span.begin));
}

/// "family/what-is-wrong 12:5 bytes" of the first finding with that id; the id alone when it has no place.
inline std::string seen(const Findings& findings, const Sources& sources, std::string_view id) {
  for (const Finding& finding : findings.all()) {
    if (finding.id != id) continue;
    if (!finding.span) return finding.id;
    const Place place = sources[finding.span->file].place(finding.span->begin);
    return fmt::format("{} {}:{} {}", finding.id, place.line, place.column, bytes_of(sources, *finding.span));
  }
  return "nothing";
}

}  // namespace socpress::ingest
