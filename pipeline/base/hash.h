// A hash of bytes that is the same on every machine and in every run.
#pragma once

#include <cstdint>
#include <string_view>

namespace socpress::inline base {

/// FNV-1a, 64 bits.
inline constexpr std::uint64_t fnv_offset = 14695981039346656037u, fnv_prime = 1099511628211u;

constexpr std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = fnv_offset;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
  return hash;
}

}  // namespace socpress::inline base
