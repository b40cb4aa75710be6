// Pairs of claims about one subject.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "language/claims.h"

namespace socpress::check {

/// How much two subjects must have in common to be one subject.
struct Likeness {
  double least = 0;  ///< of the weights, from 0 to 1
  std::size_t stems_in_common = 0;
};

using ClaimTest = std::function<bool(const Claim&)>;

/// Calls `each(a, b)` for pairs of different passages in which `is_first(a)`, `is_second(b)`, and both subjects are
/// alike. Only claims that share a stem which few claims contain are compared, so that the time is nearly linear.
void for_each_alike(const Claims& claims, const ClaimTest& is_first, const ClaimTest& is_second, Likeness wanted,
                    const std::function<void(const Claim&, const Claim&)>& each);

/// Whether one of these claims has the unit and the value.
bool states(std::span<const Claim> claims, Unit unit, std::int64_t value);

/// The claims of the passage in which the claim is.
std::span<const Claim> beside(const Claims& claims, const Claim& claim);

std::string written(const Claims& claims, const Claim& claim);
Span place(const Claims& claims, const Claim& claim);

}  // namespace socpress::check
