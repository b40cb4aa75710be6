// Gathers the kinds of findings from the rows of the rules.
#include "check/known_findings.h"

#include <algorithm>

#include "check/check.h"
#include "text/unicode.h"

namespace socpress::check {

Kinds::Kinds() {
  for (const Rule& rule : all_rules()) all_.insert(all_.end(), rule.finds.begin(), rule.finds.end());
  std::sort(all_.begin(), all_.end(), [](const KindFacts* a, const KindFacts* b) { return a->id < b->id; });
  all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
}

const KindFacts* Kinds::find(std::string_view id) const {
  const auto found = std::lower_bound(all_.begin(), all_.end(), id,
                                      [](const KindFacts* kind, std::string_view wanted) { return kind->id < wanted; });
  return found != all_.end() && (*found)->id == id ? *found : nullptr;
}

std::string Kinds::meant_by(std::string_view id) const {
  std::vector<std::string_view> names;
  for (const KindFacts* kind : all_) names.push_back(kind->id);
  return did_you_mean(id, names);
}

}  // namespace socpress::check
