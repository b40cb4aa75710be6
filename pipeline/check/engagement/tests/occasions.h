// Populations that consist of the occasions of a recurring action: "weekly scans", "business days in the period".
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "check/engagement/operation.h"
#include "check/engagement/recurrence.h"
#include "check/rule.h"
#include "language/clauses.h"
#include "language/stems.h"

namespace socpress::check {

/// How often the action takes place, and the words that state it.
struct Occasion {
  enum class Every { day, business_day, part_of_a_year } every = Every::part_of_a_year;
  std::int64_t times_a_year = 0;  ///< of parts of a year
  const Passage* passage = nullptr;
  std::span<const Word> words;

  bool is_daily() const { return every != Every::part_of_a_year; }
};

/// Reads what one item of a population is. Views the input.
class Occasions {
 public:
  explicit Occasions(const RuleInput& input);

  /// The occasion that each item of the population is, by the words of the population, or by those of the control and
  /// the procedure that name the items ("weekly scans"). Nothing if the items are anything else, or only some of the
  /// occasions.
  std::optional<Occasion> of(const Control& control, const Test& test) const;
  /// The row of the policy for actions that take place so often.
  const SampleSize* policy_for(const Occasion& occasion) const;
  /// The least number of occasions on these days. Allows for holidays, and for one day at an end of the period.
  static std::int64_t expected(const Occasion& occasion, const Days& days);

 private:
  std::optional<Occasion> stated_by(std::span<const Word> population) const;
  std::optional<Occasion> named_in(const Located<Text>& text, const Word& items) const;
  std::optional<Occasion> unit_of(const Control& control, const Test& test) const;
  std::span<const Word> head_of(const Passage& passage) const;
  bool are_business_days(const Control& control, std::span<const Word> population) const;

  const RuleInput& input_;
  const Sentences& sentences_;
  Frequencies frequencies_;
  Recurrences recurrences_;
  Stems stems_;
  WordSet daily_, weekly_, monthly_, quarterly_, leading_, ending_, restricting_, taking_place_, business_, calendar_;
  WatchList every_day_;
};

}  // namespace socpress::check
