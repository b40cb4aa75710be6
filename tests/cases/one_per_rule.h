// Selects a subset of the cases that still covers every rule and every reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress::cases {

/// The name of a case, as its path below tests/cases, and the ids of the findings that it expects.
struct CaseIds {
  std::string name;
  std::vector<std::string> ids;
};

struct Share {
  std::vector<std::string> names;           ///< sorted
  std::vector<std::string_view> unreached;  ///< the requirements of the rules whose findings no case expects
};

/// For each row of the rules a case that expects one of its findings, and from each folder at least one.
/// Before: `all` is sorted by name.
Share one_per_rule(const std::vector<CaseIds>& all);

}  // namespace socpress::cases
