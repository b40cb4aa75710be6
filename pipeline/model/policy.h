// The policy of a firm: sample sizes, thresholds, severities, terms, and the word lists of rules.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/located.h"
#include "model/date.h"
#include "model/member_count.h"

namespace socpress::inline model {

/// The number of items that a firm tests of a control of this frequency; `times_a_year`: the expected number of
/// operations in a full year, nothing for controls that operate as needed or continuously.
struct SampleSize {
  std::vector<Located<Text>> frequencies;  ///< spellings in column Frequency; case-insensitive
  Located<std::int64_t> least;
  std::optional<Located<std::int64_t>> times_a_year;
  std::optional<Located<Text>> unit{};  ///< "month": one occasion of its population
};

/// The thresholds from which a rule reports. All are counts, days or percentages, as their names state.
struct Thresholds {
  std::int64_t shortest_period_days = 0, longest_period_days = 0, late_report_days = 0;
  std::int64_t exceptions_at_one_criterion = 0;   ///< number of controls with exceptions, with an unmodified opinion
  std::int64_t pervasive_percent = 0;             ///< of the criteria not achieved, with only a qualified opinion
  std::int64_t same_words_percent = 0;            ///< of the words of two texts of one column
  std::int64_t same_words_elsewhere_percent = 0;  ///< of a text, found in another engagement
  std::int64_t controls_of_a_large_report = 0;    ///< without one exception, incident or change
  std::int64_t bridge_letter_months = 0;
  std::int64_t peer_review_months = 0;             ///< for which a firm's peer review is valid
  std::int64_t carried_tests_percent = 0;          ///< of the tests, worded as in the prior report
  std::int64_t usual_controls_at_a_criterion = 0;  ///< average per criterion above which a single control is few
};

/// The key of a threshold in a policy, and its value.
struct NamedThreshold {
  std::string_view key;
  std::int64_t Thresholds::* value;
};
inline constexpr std::array named_thresholds = {
    NamedThreshold{"shortest-period-days", &Thresholds::shortest_period_days},
    NamedThreshold{"longest-period-days", &Thresholds::longest_period_days},
    NamedThreshold{"late-report-days", &Thresholds::late_report_days},
    NamedThreshold{"exceptions-at-one-criterion", &Thresholds::exceptions_at_one_criterion},
    NamedThreshold{"pervasive-percent", &Thresholds::pervasive_percent},
    NamedThreshold{"same-words-percent", &Thresholds::same_words_percent},
    NamedThreshold{"same-words-elsewhere-percent", &Thresholds::same_words_elsewhere_percent},
    NamedThreshold{"controls-of-a-large-report", &Thresholds::controls_of_a_large_report},
    NamedThreshold{"bridge-letter-months", &Thresholds::bridge_letter_months},
    NamedThreshold{"peer-review-months", &Thresholds::peer_review_months},
    NamedThreshold{"carried-tests-percent", &Thresholds::carried_tests_percent},
    NamedThreshold{"usual-controls-at-a-criterion", &Thresholds::usual_controls_at_a_criterion}};
static_assert(named_thresholds.size() == member_count<Thresholds>());

/// Words that a rule looks for, each a word or a phrase.
using Phrases = std::vector<Located<Text>>;
/// Word lists by name: those of layouts/words/en.yaml, as a firm replaced or extended them.
using WordLists = std::map<std::string, Phrases, std::less<>>;

/// The subject of a standard: how an auditor examines, against which criteria, or how SOC 1 reports are prepared.
enum class Governs { examinations, criteria, soc1 };

/// A standard, guide or edition of criteria, and the reports that it governs by their date.
struct Standard {
  Located<std::string> id;  ///< "tsc-2017", "ssae-21"
  std::optional<Located<Date>> from, until;
  Phrases names;  ///< its names in texts
  std::optional<Located<Governs>> governs{};
  std::vector<Located<std::string>> brings{};  ///< elements that it requires and earlier editions did not

  bool in_force(Date report_date) const { return !(from && report_date < **from) && !(until && **until < report_date); }
};

/// A firm's severity for a kind of finding.
struct ChangedSeverity {
  Located<std::string> finding;
  Located<Severity> severity;
};

enum class HouseTerm { exception, deviation };

/// `layouts/policies/NAME.yaml`, as changed by `auditor/policy.yaml`.
struct Policy {
  std::vector<SampleSize> samples;
  std::vector<SampleSize> common_samples;  ///< of the shipped policy: frequencies that every reader understands
  Thresholds thresholds;
  std::optional<Located<HouseTerm>> term;
  std::vector<ChangedSeverity> severities;
  WordLists words;
  std::array<Phrases, 4> verbs_of_testing;  ///< by Procedure: the verbs by which texts state the auditor's procedure
  std::vector<Standard> standards;
  bool recipient_needed = false;
};

}  // namespace socpress::inline model
