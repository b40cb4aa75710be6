// The rules' findings in the clean engagement after a test has broken it.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"
#include "unit/language/clean.h"

namespace socpress::clean {

using Ids = std::vector<std::string>;

inline std::vector<Finding> findings_of(const Engagement& engagement) {
  check::RuleInput input;
  input.add(engagement);
  Findings findings;
  check::evaluate(input, findings);
  return findings.all();
}
inline Ids found(const std::vector<Finding>& findings) {
  Ids list;
  for (const Finding& finding : findings) list.push_back(finding.id);
  return list;
}
/// Missing sides are omitted: a test may contain only one side deliberately.
inline Ids found(const Engagement& engagement) {
  Ids list = found(findings_of(engagement));
  std::erase(list, "terms/side-missing");
  return list;
}
/// The message of the only finding; empty when there is not exactly one.
inline std::string messages(const Engagement& engagement) {
  const std::vector<Finding> findings = findings_of(engagement);
  return findings.size() == 1 ? findings.front().message : std::string();
}

}  // namespace socpress::clean
