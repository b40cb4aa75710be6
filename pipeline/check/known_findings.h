// The kinds of findings that the rules may report, by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::check {

/// Every kind that a row of a rule lists, once.
class Kinds {
 public:
  Kinds();
  /// Null when no rule reports it.
  const KindFacts* find(std::string_view id) const;
  /// The name that was probably meant, as a hint; empty when no name is similar.
  std::string meant_by(std::string_view id) const;

 private:
  std::vector<const KindFacts*> all_;  // by name
};

}  // namespace socpress::check
