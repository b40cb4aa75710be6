// The kinds of findings that the rules may report, by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::check {

/// Every kind that stands in a row of a rule, once.
class Kinds {
 public:
  Kinds();
  /// Nothing when no rule finds it.
  const KindFacts* find(std::string_view id) const;
  /// The name that was perhaps meant, as a help; empty when none is near.
  std::string meant_by(std::string_view id) const;

 private:
  std::vector<KindFacts> all_;  // by name
};

}  // namespace socpress::check
