// A sixteen-byte digest of a complete file, for its identifier; not a protection against forgery.
#include "write/pdf/digest.h"

#include <bit>
#include <cstdint>

namespace socpress::write_pdf {

namespace {

// Sixty-four bits of the fractional parts of three square roots, made odd: numbers without a pattern.
constexpr std::uint64_t root_of_two = 0x6a09e667f3bcc909;
constexpr std::uint64_t root_of_three = 0xbb67ae8584caa73b;
constexpr std::uint64_t root_of_five = 0x3c6ef372fe94f82b;

/// Eight bytes as a number, the same on every machine; bytes past the end count as zero.
std::uint64_t eight(std::string_view bytes) {
  std::uint64_t value = 0;
  const std::size_t count = bytes.size() < 8 ? bytes.size() : 8;
  for (std::size_t i = 0; i < count; ++i)
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return value;
}

std::uint64_t stirred(std::uint64_t value) {
  value ^= value >> 32;
  value *= root_of_two;
  value ^= value >> 29;
  value *= root_of_three;
  return value ^ (value >> 32);
}

}  // namespace

std::string digest(std::string_view bytes) {
  std::uint64_t left = root_of_five, right = bytes.size();
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    const std::uint64_t word = eight(bytes.substr(at, 8));
    left = (std::rotl(left, 23) ^ word) * root_of_two;
    right = (std::rotl(right, 41) + word) * root_of_three;
  }
  std::string out;
  for (const std::uint64_t half : {stirred(left ^ std::rotl(right, 7)), stirred(right + left)})
    for (int shift = 0; shift < 64; shift += 8) out += static_cast<char>((half >> shift) & 0xff);
  return out;
}

}  // namespace socpress::write_pdf
