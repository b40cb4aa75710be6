// What the auditor lets stand: a finding, its place, the reason, and who decided so when.
#pragma once

#include <optional>
#include <string>

#include "base/located.h"
#include "model/date.h"

namespace socpress::inline model {

/// One entry of auditor/waivers.yaml. It meets every finding of its kind at the places that it names; a place that is
/// not given does not narrow it.
struct FindingWaiver {
  Located<std::string> finding;              ///< family/what-is-wrong
  std::optional<Located<std::string>> file;  ///< its path, as a finding shows it
  std::optional<Located<std::string>> of;    ///< id of the control, test, commitment … in whose row or entry it stands
  std::optional<Located<Text>> text;         ///< words of the line that it points into
  Located<Text> reason, by;
  Located<Date> on;
  std::optional<Located<Date>> until;  ///< the last day of a report that it holds for
  Span span;
};

}  // namespace socpress::inline model
