// The kinds of findings that the rules may report, by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::check {

/// Every kind that is in a row of a rule, once.
class Kinds {
 public:
  Kinds();
  /// Null when no rule finds it.
  const KindFacts* find(std::string_view id) const;
  /// The name that was perhaps meant, as a help; empty when none is near.
  std::string meant_by(std::string_view id) const;

 private:
  std::vector<const KindFacts*> all_;  // by name
};

}  // namespace socpress::check
