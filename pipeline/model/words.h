// Each enumeration of the engagement with the words that its files use for it.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

#include "model/engagement.h"

namespace socpress::inline model {

/// The words of an enumeration, in the order of its values; empty for a type that no file contains.
template <class Enumeration>
inline constexpr std::array<std::string_view, 0> words_of{};

template <>
inline constexpr std::array<std::string_view, 1> words_of<ReportKind> = {"soc2"};
template <>
inline constexpr std::array<std::string_view, 2> words_of<ReportType> = {"1", "2"};
template <>
inline constexpr std::array<std::string_view, 2> words_of<Method> = {"carve-out", "inclusive"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<Presentation> = {"by-criterion", "by-process", "cards"};
template <>
inline constexpr std::array<std::string_view, 2> words_of<Paper> = {"letter", "a4"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<PeerReviewResult> = {"pass", "pass-with-deficiencies",
                                                                               "fail"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<Subject> = {"description", "design",
                                                                      "operating-effectiveness"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<Soc3Claim> = {"effective", "effective-except-for",
                                                                        "not-effective"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Procedure> = {"inquiry", "observation", "inspection",
                                                                        "reperformance"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Result> = {"no exceptions", "exception", "did not operate",
                                                                     "no evidence"};
template <>
inline constexpr std::array<std::string_view, 4> words_of<OpinionKind> = {"unqualified", "qualified", "adverse",
                                                                          "disclaimer"};
template <>
inline constexpr std::array<std::string_view, 5> words_of<ControlConclusion> = {
    "effective", "effective-with-exception", "not-effective", "did-not-operate", "not-suitably-designed"};
template <>
inline constexpr std::array<std::string_view, 9> words_of<Directive> = {"commitments",
                                                                        "requirements",
                                                                        "incidents",
                                                                        "changes",
                                                                        "user-entity-controls",
                                                                        "subservice-organizations",
                                                                        "subservice-controls",
                                                                        "criteria-not-applicable",
                                                                        "criteria-and-controls"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<ColumnAlign> = {"left", "right", "center"};
template <>
inline constexpr std::array<std::string_view, 2> words_of<HouseTerm> = {"exception", "deviation"};
template <>
inline constexpr std::array<std::string_view, 3> words_of<Governs> = {"examinations", "criteria", "soc1"};

/// The words for false and for true.
using TruthWords = std::array<std::string_view, 2>;
inline constexpr TruthWords no_or_yes = {"no", "yes"}, out_or_in = {"out", "in"},
                            not_achieved_or_achieved = {"not-achieved", "achieved"},
                            public_or_restricted = {"public", "restricted"},
                            restricted_or_public = {"restricted", "public"};

template <class Enumeration>
concept Written = std::is_enum_v<Enumeration> && !words_of<Enumeration>.empty();

/// The number of the first value of an enumeration: report types start at one.
template <Written Enumeration>
inline constexpr std::size_t first_of = 0;
template <>
inline constexpr std::size_t first_of<ReportType> = 1;

/// The word that files use.
template <Written Enumeration>
constexpr std::string_view name_of(Enumeration value) {
  return words_of<Enumeration>[static_cast<std::size_t>(value) - first_of<Enumeration>];
}

/// The value that a word names; nothing for other words.
template <Written Enumeration>
constexpr std::optional<Enumeration> named(std::string_view word) {
  const auto found = std::find(words_of<Enumeration>.begin(), words_of<Enumeration>.end(), word);
  if (found == words_of<Enumeration>.end()) return std::nullopt;
  return static_cast<Enumeration>(static_cast<std::size_t>(found - words_of<Enumeration>.begin()) +
                                  first_of<Enumeration>);
}

}  // namespace socpress::inline model
