// The common prefix and suffix of two texts.
#pragma once

#include <algorithm>
#include <string>

namespace socpress::embed {

/// The number of characters that two texts share before their difference, and after it.
struct Shared {
  std::size_t before = 0, behind = 0;
};

inline Shared shared_by(const std::string& one, const std::string& other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  Shared shared;
  while (shared.before < shorter && one[shared.before] == other[shared.before]) ++shared.before;
  while (shared.behind < shorter - shared.before &&
         one[one.size() - 1 - shared.behind] == other[other.size() - 1 - shared.behind])
    ++shared.behind;
  return shared;
}

}  // namespace socpress::embed
