// The ledger of claims: what each sentence states in numbers, durations and dates, and about which subject.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/clauses.h"
#include "language/dates.h"
#include "language/sentences.h"
#include "language/stems.h"

namespace socpress::inline language {

/// `minutes`, `working_days` and `months` are durations that cannot be converted into one another: 30 days are not a
/// month.
enum class Unit { count, share, percent, money, minutes, working_days, months, date };
std::string_view name_of(Unit unit);

enum class Bound { exact, at_most, at_least, approximate };
std::string_view name_of(Bound bound);

/// One number, duration or date that a party states. It views the sentences.
struct Claim {
  const Passage* passage = nullptr;
  std::span<const Word> clause, words;  ///< the words are the number with its unit, or the date
  Unit unit{};
  Bound bound = Bound::exact;
  std::int64_t value = 0;   ///< thousandths; of a date, months * 100 + day of the month, 0 if no day is stated
  std::int64_t whole = 0;   ///< of a share: its second number, in thousandths
  int year = 0;             ///< of a date that states one
  std::uint32_t noun = 0;   ///< the stem of what is counted; 0 if it is not known
  bool is_all = false;      ///< "all 61 districts"
  bool is_negated = false;  ///< a negation is in the clause
  std::vector<std::uint32_t> subject;  ///< the stems of the other content words of the clause, in order

  bool is_duration() const { return unit == Unit::minutes || unit == Unit::working_days || unit == Unit::months; }
  bool is_limit() const { return bound == Bound::at_most || bound == Bound::at_least; }
};

/// Every claim of the own statements of the parties, in the order of the model. Built once for a check; linear in the
/// words. Views the sentences, which must outlive it.
class Claims {
 public:
  explicit Claims(const Sentences& sentences);

  std::span<const Claim> all() const { return claims_; }
  /// The claims of a text of the engagement; none for an empty one, and for lines of Markdown.
  std::span<const Claim> of(const Located<Text>& text) const;
  /// The likeness of two subjects from 0 to 1: the weight of the stems in common, by the smaller of both weights. Rare
  /// stems weigh more than frequent ones.
  double likeness(const Claim& a, const Claim& b) const;
  /// The part of the subject of `a`, by weight, that the complete text of `b` also contains.
  double covered_by(const Claim& a, const Claim& b) const;
  /// The number of stems that both subjects contain.
  std::size_t in_common(const Claim& a, const Claim& b) const;
  const Sentences& sentences() const { return sentences_; }

 private:
  class Reading;

  double weight(std::uint32_t stem) const { return weights_[stem]; }

  const Sentences& sentences_;
  std::vector<Claim> claims_;
  std::vector<std::uint32_t> first_of_;  ///< by passage: its first claim; one more at the end
  std::vector<std::uint32_t> stem_of_;   ///< by key
  std::vector<double> weights_;          ///< by stem
};

/// One line a claim: its unit, bound and value, its words, and the field and id of its text.
std::string dump(const Claims& claims);

}  // namespace socpress::inline language
