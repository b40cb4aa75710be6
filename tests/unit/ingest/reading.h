// Shared by the readers' tests: a folder in memory, and the findings with their places.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/platform.h"

namespace socpress::ingest {

struct Reading {
  MemoryFiles folder;
  Sources sources;
  Findings findings;

  /// The ids of all findings, in the order of reporting.
  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const Finding& finding : findings.all()) all.push_back(finding.id);
    return all;
  }
  /// The first finding; tests that use it have checked `ids`.
  const Finding& only() const { return findings.all().at(0); }

  /// The bytes that a span covers.
  std::string marked(const Span& span) const {
    return std::string(sources[span.file].bytes().substr(span.begin, span.end - span.begin));
  }
  std::string marked(const Finding& finding) const { return finding.span ? marked(*finding.span) : "no place"; }

  /// "line:column" of the start of a span.
  std::string place(const Span& span) const {
    const Place found = sources[span.file].place(span.begin);
    return std::to_string(found.line) + ":" + std::to_string(found.column);
  }
  std::string place(const Finding& finding) const { return finding.span ? place(*finding.span) : "no place"; }
};

}  // namespace socpress::ingest
