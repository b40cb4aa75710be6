// A waiver of a restricted phrase in the public report, by a named person.
#pragma once

#include <optional>

#include "model/date.h"

namespace socpress::inline model {

/// Stored outside the engagement, so that no report can contain it.
struct Waiver {
  Located<Text> phrase, by, reason;
  std::optional<Located<Date>> on, until;  ///< `until`: the last report date for which it is valid
  Span span;
};

/// Whether it is valid for a report of that day; while the report has no date, no waiver is expired.
inline bool holds_on(const Waiver& waiver, const std::optional<Date>& report_day) {
  return !waiver.until || !report_day || *report_day <= **waiver.until;
}

}  // namespace socpress::inline model
