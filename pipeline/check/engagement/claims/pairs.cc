// Finds the pairs by an index of the stems of one side.
#include "check/engagement/claims/pairs.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace socpress::check {

void for_each_alike(const Claims& claims, const ClaimTest& is_first, const ClaimTest& is_second, Likeness wanted,
                    const std::function<void(const Claim&, const Claim&)>& each) {
  constexpr std::size_t most_claims_of_a_stem = 200;
  std::unordered_map<std::uint32_t, std::vector<const Claim*>> by_stem;
  for (const Claim& claim : claims.all())
    if (is_first(claim))
      for (const std::uint32_t stem : claim.subject) by_stem[stem].push_back(&claim);
  for (const Claim& b : claims.all()) {
    if (!is_second(b)) continue;
    std::set<const Claim*> near;
    for (const std::uint32_t stem : b.subject) {
      const auto found = by_stem.find(stem);
      if (found != by_stem.end() && found->second.size() <= most_claims_of_a_stem)
        near.insert(found->second.begin(), found->second.end());
    }
    for (const Claim* a : near)
      if (a->passage != b.passage && claims.in_common(*a, b) >= wanted.stems_in_common &&
          claims.likeness(*a, b) >= wanted.least)
        each(*a, b);
  }
}

bool states(std::span<const Claim> claims, Unit unit, std::int64_t value) {
  return std::any_of(claims.begin(), claims.end(),
                     [&](const Claim& one) { return one.unit == unit && one.value == value; });
}

std::span<const Claim> beside(const Claims& claims, const Claim& claim) {
  const auto all = claims.all();
  const auto [first, last] = std::equal_range(all.begin(), all.end(), claim,
                                              [](const Claim& a, const Claim& b) { return a.passage < b.passage; });
  return {first, last};
}

std::string written(const Claims& claims, const Claim& claim) {
  const std::string words(claims.sentences().written(*claim.passage, claim.words));
  if (claim.unit != Unit::money) return words;
  const std::string_view before = claim.passage->text.utf8().substr(0, claim.words.front().begin);
  return std::string(before.substr(std::min(before.find_last_of(' ') + 1, before.size()))) + words;
}

Span place(const Claims& claims, const Claim& claim) { return claims.sentences().span(*claim.passage, claim.words); }

}  // namespace socpress::check
