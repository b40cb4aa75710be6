// What a clause claims of certificates and frameworks: that an examination was passed, or that a framework is met.
#pragma once

#include <span>
#include <string>

#include "language/clauses.h"
#include "model/engagement.h"

namespace socpress::inline language {

/// What another is called in short: the first word of its name that is none of the organization's own; empty for none.
std::string short_name_of(const Located<Text>& name, const Terms& terms);

/// Claims that a SOC report certifies: "SOC 2 certified", "passed its SOC 2 audit", "complies with SOC 2".
class CertificateClaims {
 public:
  explicit CertificateClaims(const Sentences& sentences);

  /// Calls `each(words of the claim)` for each in a clause that neither denies it nor asks for it.
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
  /// The word that ends a claim which begins with the mention; null for none.
  const Word* behind(const Passage& passage, std::span<const Word> clause, std::size_t past) const;
  /// The word that begins a claim which ends with the mention [first, past).
  const Word* before(const Passage& passage, std::span<const Word> clause, std::size_t first, std::size_t past) const;

  WatchList mentions_;
  WordSet certified_, certificates_, certified_behind_, passed_, complies_, linking_, types_, audited_, papers_,
      attributive_, handed_, reserving_;
};

/// Claims of the service organization that a framework is met: "complies with the HIPAA", "PCI DSS compliant".
class FrameworkClaims {
 public:
  FrameworkClaims(const Sentences& sentences, const Terms& terms);

  /// The first claim in a clause; no words when there is none, or when it is denied, asked for, or another's.
  std::span<const Word> in(const Passage& passage, std::span<const Word> clause) const;

 private:
  std::span<const Word> claim_at(const Passage& passage, std::span<const Word> clause,
                                 std::span<const Word> framework) const;
  /// Whether the words before the claim make it another's, or an aim.
  bool is_taken_back(std::span<const Word> clause, std::size_t claim) const;
  bool names_another(std::span<const Word> clause) const;

  WatchList frameworks_, before_, others_;
  WordSet behind_, reserving_, parting_, being_, relative_, of_several_, own_, aims_, other_parties_;
};

}  // namespace socpress::inline language
