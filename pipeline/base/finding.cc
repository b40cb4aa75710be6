// The list of all kinds of findings; findings in the reading order of the input files.
#include "base/finding.h"

#include <algorithm>

namespace socpress::inline base {

namespace {

constinit const KindFacts* first_kind = nullptr;

bool is_before(const KindFacts* kind, std::string_view id) { return kind->id < id; }

}  // namespace

void declare(KindFacts& kind) {
  kind.next = first_kind;
  first_kind = &kind;
}

std::vector<const KindFacts*> declared_kinds() {
  std::vector<const KindFacts*> kinds;
  for (const KindFacts* kind = first_kind; kind != nullptr; kind = kind->next) kinds.push_back(kind);
  std::sort(kinds.begin(), kinds.end(),
            [](const KindFacts* a, const KindFacts* b) { return a->id != b->id ? a->id < b->id : a->file < b->file; });
  return kinds;
}

const KindFacts* declared_kind(std::string_view id) {
  const std::vector<const KindFacts*> kinds = declared_kinds();
  const auto at = std::lower_bound(kinds.begin(), kinds.end(), id, is_before);
  return at == kinds.end() || (*at)->id != id ? nullptr : *at;
}

std::vector<Finding> in_reading_order(std::vector<Finding> findings, const Sources& sources) {
  const auto before = [&](const Finding& a, const Finding& b) {
    if (!a.span || !b.span) return a.span.has_value() && !b.span.has_value();
    if (a.span->file != b.span->file) {
      // Sorted by path, so that the order does not depend on which reader opened its file first.
      const int order = sources[a.span->file].path().compare(sources[b.span->file].path());
      return order != 0 ? order < 0 : a.span->file < b.span->file;
    }
    return a.span->begin < b.span->begin;
  };
  std::stable_sort(findings.begin(), findings.end(), before);
  return findings;
}

}  // namespace socpress::inline base
