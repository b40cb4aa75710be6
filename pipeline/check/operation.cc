// Reads what the columns of controls and tests say of operation and of testing.
#include "check/operation.h"

#include <algorithm>

#include "text/unicode.h"

namespace socpress {

namespace {

constexpr std::int64_t days_of_a_year = 365;

}  // namespace

Performed performed(const Control& control) {
  const std::string method = folded(control.method->utf8);
  if (method == "manual") return Performed::by_hand;
  if (method == "automated" || method == "automatic") return Performed::by_machine;
  return Performed::partly;
}

Frequencies::Frequencies(const Policy& policy) {
  for (const SampleSize& size : policy.samples)
    for (const Located<Text>& word : size.frequencies) sizes_.emplace(folded(word->utf8), &size);
}

const SampleSize* Frequencies::of(const Control& control) const {
  if (control.frequency->empty()) return nullptr;
  const auto found = sizes_.find(folded(control.frequency->utf8));
  return found == sizes_.end() ? nullptr : found->second;
}

bool ended(const Test& test, Result result) { return test.result && **test.result == result; }

bool is_inquiry_only(const Test& test) {
  return !test.kinds.empty() && std::all_of(test.kinds.begin(), test.kinds.end(),
                                            [](const auto& kind) { return *kind == Procedure::inquiry; });
}

std::optional<Days> days_in_effect(const Control& control, const Period& period) {
  Days days{*period.from, *period.to};
  if (control.effective_from) days.first = std::max(days.first, **control.effective_from);
  if (control.effective_to) days.last = std::min(days.last, **control.effective_to);
  return days.last < days.first ? std::nullopt : std::optional(days);
}

std::optional<std::int64_t> expected_occurrences(const SampleSize& size, const Days& days) {
  if (!size.times_a_year) return std::nullopt;
  return (**size.times_a_year * days.count() + days_of_a_year / 10) / days_of_a_year;
}

}  // namespace socpress
