// The values of input files, parsed from text: days, counts, ids, words of a fixed list, lists in a cell.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/finding.h"
#include "base/located.h"
#include "model/criteria.h"
#include "model/date.h"
#include "model/words.h"

namespace socpress::ingest {

/// The text as a finding quotes it: on one line, truncated if it is long.
std::string shown(std::string_view text);

/// YYYY-MM-DD; otherwise a finding and nothing.
std::optional<Located<Date>> date_from(const Located<Text>& text, Findings& findings);

/// An integer from 0, in digits only; otherwise a finding and nothing.
std::optional<Located<std::int64_t>> count_from(const Located<Text>& text, Findings& findings);

/// The index of the word, case-insensitive; otherwise a finding with the nearest word.
std::optional<std::size_t> choice_from(const Located<Text>& text, std::span<const std::string_view> words,
                                       Findings& findings);

/// The same for values in the order of `words`, and for an enumeration of the engagement.
template <class T, std::size_t N>
std::optional<Located<T>> choice_from(const Located<Text>& text, const std::array<std::string_view, N>& words,
                                      Findings& findings) {
  const auto index = choice_from(text, std::span<const std::string_view>(words), findings);
  if (!index) return std::nullopt;
  return Located<T>{static_cast<T>(*index), text.span};
}

template <Written T>
std::optional<Located<T>> choice_from(const Located<Text>& text, Findings& findings) {
  const auto index = choice_from(text, std::span<const std::string_view>(words_of<T>), findings);
  if (!index) return std::nullopt;
  return Located<T>{static_cast<T>(*index + first_of<T>), text.span};
}

/// The text as a plain word: an id, a path.
Located<std::string> word_from(const Located<Text>& text);

/// The id of a control, a test, a commitment: printable ASCII without list separators; otherwise a finding, and the id
/// is still returned.
Located<std::string> id_from(const Located<Text>& text, Findings& findings);

/// The parts of a cell that contains a list: split at `;` and line ends; at `,` only if every part looks like an id.
/// Empty parts are left out.
std::vector<Located<Text>> parts_of(const Located<Text>& cell);

/// Spellings of criteria: `cc6.1`, `CC 6.1` and `cc_6_1` are CC6.1; `NAME:ID` is a criterion of another framework.
class CriterionSpellings {
 public:
  /// `catalogs`: that of the framework of the report, then those of the others.
  explicit CriterionSpellings(std::span<const Catalog> catalogs);
  /// The criterion as its catalog spells it; unchanged if no catalog has a matching one.
  Located<CriterionId> canonical(const Located<Text>& given) const;

 private:
  std::unordered_map<std::string, CriterionId> by_key_;
};

}  // namespace socpress::ingest
