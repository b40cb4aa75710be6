// How controls operate and were tested: manually or automatically, how often, on which days of the period.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/engagement.h"

namespace socpress::check {

/// The content of column Method; `partly` for a person who relies on a machine, and when the column is empty.
enum class Performed { by_hand, partly, by_machine };
Performed performed(const Control& control, const WordLists& lists);
/// When column Method misspells a word for manual or automated: that word.
std::optional<std::string> method_meant_by(const Control& control, const WordLists& lists);

/// The firm's sample sizes by the words of column Frequency, regardless of case and blanks. Views the policy.
class Frequencies {
 public:
  explicit Frequencies(const Policy& policy);
  /// Nothing when the policy does not contain the word, or the frequency is empty.
  const SampleSize* of(const Control& control) const;
  /// For a word that the policy does not contain: the word of which it is a misspelling.
  std::optional<std::string> meant_by(const Control& control) const;

 private:
  std::unordered_map<std::string, const SampleSize*> sizes_;
  std::vector<std::string_view> words_;  ///< in the order of the policy
};

bool ended(const Test& test, Result result);
/// Whether Test Type names only inquiry.
bool is_inquiry_only(const Test& test);

/// The days of the period on which the control was in effect; nothing when there are none.
std::optional<Days> days_in_effect(const Control& control, const Period& period);

/// How often a control with this frequency is expected to operate on these days, to within a tenth of an occasion.
/// Nothing for controls that operate as needed or continuously.
std::optional<std::int64_t> expected_occurrences(const SampleSize& size, const Days& days);
/// The same for an action that takes place so often in a full year.
std::int64_t expected_occurrences(std::int64_t times_a_year, const Days& days);

}  // namespace socpress::check
