// How controls operate and how they were tested: by hand or by a machine, how often, on which days of the period.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/engagement.h"

namespace socpress::check {

/// What column Method says; `partly` for a person who relies on a machine, and where nothing is said.
enum class Performed { by_hand, partly, by_machine };
Performed performed(const Control& control);
/// Where column Method is a misspelling of a word that says by hand or by machine: that word.
std::optional<std::string> method_meant_by(const Control& control);

/// The firm's sample sizes by the words of column Frequency, case and blanks apart. Views the policy.
class Frequencies {
 public:
  explicit Frequencies(const Policy& policy);
  /// Nothing when the policy does not know the word, or no frequency is given.
  const SampleSize* of(const Control& control) const;
  /// Of a word that the policy does not know: the one that it is a misspelling of.
  std::optional<std::string> meant_by(const Control& control) const;

 private:
  std::unordered_map<std::string, const SampleSize*> sizes_;
  std::vector<std::string_view> words_;  ///< in the order of the policy
};

bool ended(const Test& test, Result result);
/// Whether Test Type names inquiry and nothing else.
bool is_inquiry_only(const Test& test);

/// The days of the period on which the control was in effect; nothing when there are none.
std::optional<Days> days_in_effect(const Control& control, const Period& period);

/// How often a control with this frequency is to be expected to operate on these days, to within a tenth of an
/// occasion. Nothing for controls that operate as needed or all the time.
std::optional<std::int64_t> expected_occurrences(const SampleSize& size, const Days& days);

}  // namespace socpress::check
