// A phrase of the restricted side that a person has looked at and lets stand in the report for the public.
#pragma once

#include <optional>

#include "model/date.h"

namespace socpress::inline model {

/// Stands beside the engagement and not in it: nothing that is pressed can be made of it.
struct Waiver {
  Located<Text> phrase, by, reason;
  std::optional<Located<Date>> on, until;  ///< `until` is the last day of reports it may be used for
  Span span;
};

/// Whether it may be used for a report of that day; while the report has no day, nothing has lapsed.
inline bool holds_on(const Waiver& waiver, const std::optional<Date>& report_day) {
  return !waiver.until || !report_day || *report_day <= **waiver.until;
}

}  // namespace socpress::inline model
