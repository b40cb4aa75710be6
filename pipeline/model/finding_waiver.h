// A waiver of findings by the auditor: the finding, its place, the reason, and the person and date of the decision.
#pragma once

#include <optional>
#include <string>

#include "base/located.h"
#include "model/date.h"

namespace socpress::inline model {

/// One entry of auditor/waivers.yaml. It applies to every finding of its kind at the places that it names; an omitted
/// place does not restrict it.
struct FindingWaiver {
  Located<std::string> finding;              ///< family/what-is-wrong
  std::optional<Located<std::string>> file;  ///< its path, as a finding shows it
  std::optional<Located<std::string>> of;    ///< id of the control, test, commitment … whose row or entry contains it
  std::optional<Located<Text>> text;         ///< words of the line that the finding points into
  Located<Text> reason, by;
  Located<Date> on;
  std::optional<Located<Date>> until;  ///< the last report date for which it is valid
  Span span;
};

}  // namespace socpress::inline model
