// Date ranges in running text: from one day, month or quarter to another.
#pragma once

#include <optional>
#include <span>

#include "language/sentences.h"
#include "model/date.h"

namespace socpress::inline language {

struct WrittenSpan {
  Days days;
  std::span<const Word> words;
};

/// The first date range in these words: "February 9 to September 30, 2026", "November 2025 to January 2026", "November
/// and December 2025", "the fourth quarter of 2025", "Q3 and Q4 2025", "the second half of 2025". Quarters and halves
/// are of calendar years. A single day or a single month is not a range: it may be the day of a list, or the month of
/// an annual action.
std::optional<WrittenSpan> written_span(const Sentences& sentences, const Passage& passage,
                                        std::span<const Word> words);

}  // namespace socpress::inline language
