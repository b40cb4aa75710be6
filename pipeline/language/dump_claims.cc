// The ledger of claims as text, and the names of its units and bounds.
#include <fmt/format.h>

#include <array>

#include "language/claims.h"

namespace socpress::inline language {

std::string_view name_of(Unit unit) {
  constexpr std::array<std::string_view, 8> names = {"count",   "share",        "percent", "money",
                                                     "minutes", "working days", "months",  "date"};
  return names[static_cast<std::size_t>(unit)];
}

std::string_view name_of(Bound bound) {
  constexpr std::array<std::string_view, 4> names = {"exactly", "at most", "at least", "about"};
  return names[static_cast<std::size_t>(bound)];
}

std::string dump(const Claims& claims) {
  std::string out;
  for (const Claim& claim : claims.all()) {
    const Sentences& sentences = claims.sentences();
    const double value = static_cast<double>(claim.value) / 1000;
    const std::string amount =
        claim.unit == Unit::date    ? fmt::format("{:04}-{:02}-{:02}", claim.year, claim.value / 100, claim.value % 100)
        : claim.unit == Unit::share ? fmt::format("{} of {}", value, static_cast<double>(claim.whole) / 1000)
                                    : fmt::format("{}", value);
    out += fmt::format("{} {} {}: `{}` in `{}`\n", name_of(claim.bound), amount, name_of(claim.unit),
                       sentences.written(*claim.passage, claim.words), sentences.written(*claim.passage, claim.clause));
  }
  return out;
}

}  // namespace socpress::inline language
