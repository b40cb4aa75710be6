// Claims of a clause about certificates and frameworks: that an examination was passed, or that a framework is met.
#pragma once

#include <span>
#include <string>

#include "language/clauses.h"
#include "model/engagement.h"

namespace socpress::inline language {

/// The short name of another organization: the first word of its name that is not in the organization's own; else
/// empty.
std::string short_name_of(const Located<Text>& name, const Terms& terms);

/// Claims that a SOC report certifies: "SOC 2 certified", "passed its SOC 2 audit", "complies with SOC 2".
class CertificateClaims {
 public:
  explicit CertificateClaims(const Sentences& sentences);

  /// Calls `each(words of the claim)` for each claim in a clause that neither negates nor requires it.
  template <class Each>
  void find(const Passage& passage, std::span<const Word> clause, const Each& each) const {
    bool looked = false, is_reserved = false;
    mentions_.find(clause, [&](std::uint32_t number, std::span<const Word> found) {
      if (!looked) is_reserved = reserving_.any_in(clause);
      looked = true;
      const std::span<const Word> claim =
          is_reserved ? std::span<const Word>() : around(passage, clause, number, found);
      if (!claim.empty()) each(claim);
    });
  }

 private:
  std::span<const Word> around(const Passage& passage, std::span<const Word> clause, std::uint32_t number,
                               std::span<const Word> found) const;
  /// The word that ends a claim that begins with the mention; null for none.
  const Word* behind(const Passage& passage, std::span<const Word> clause, std::size_t past) const;
  /// The word that begins a claim that ends with the mention [first, past).
  const Word* before(const Passage& passage, std::span<const Word> clause, std::size_t first, std::size_t past) const;

  WatchList mentions_;
  WordSet certified_, certificates_, certified_behind_, passed_, complies_, linking_, types_, audited_, papers_,
      attributive_, handed_, reserving_;
};

/// Claims that the service organization meets a framework: "complies with the HIPAA", "PCI DSS compliant".
class FrameworkClaims {
 public:
  FrameworkClaims(const Sentences& sentences, const Terms& terms);

  /// The first claim in a clause; no words if there is none, or if it is negated, required, or another party's.
  std::span<const Word> in(const Passage& passage, std::span<const Word> clause) const;

 private:
  std::span<const Word> claim_at(const Passage& passage, std::span<const Word> clause,
                                 std::span<const Word> framework) const;
  /// Whether the words before the claim attribute it to another party, or make it a goal.
  bool is_taken_back(std::span<const Word> clause, std::size_t claim) const;
  bool names_another(std::span<const Word> clause) const;

  WatchList frameworks_, before_, others_;
  WordSet behind_, reserving_, parting_, being_, relative_, of_several_, own_, aims_, other_parties_;
};

}  // namespace socpress::inline language
