// Findings in the order a person reads the given files.
#include "base/finding.h"

#include <algorithm>

namespace socpress::inline base {

std::vector<Finding> in_reading_order(std::vector<Finding> findings, const Sources& sources) {
  const auto before = [&](const Finding& a, const Finding& b) {
    if (!a.span || !b.span) return a.span.has_value() && !b.span.has_value();
    if (a.span->file != b.span->file) {
      // By path, so that the order does not depend on which reader opened its file first.
      const int order = sources[a.span->file].path().compare(sources[b.span->file].path());
      return order != 0 ? order < 0 : a.span->file < b.span->file;
    }
    return a.span->begin < b.span->begin;
  };
  std::stable_sort(findings.begin(), findings.end(), before);
  return findings;
}

}  // namespace socpress::inline base
