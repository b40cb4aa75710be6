// Lengths before contents, after one line that names the format.
#include "assemble/public/frames.h"

#include <charconv>
#include <cstdint>

namespace socpress::assemble {
namespace {

constexpr std::string_view magic = "socpress public work 1\n";

std::optional<std::string_view> take_framed(std::string_view& rest) {
  if (rest.size() < 8) return std::nullopt;
  std::uint64_t size = 0;
  for (const unsigned char byte : rest.substr(0, 8)) size = size << 8 | byte;
  rest.remove_prefix(8);
  if (size > rest.size()) return std::nullopt;
  const std::string_view taken = rest.substr(0, static_cast<std::size_t>(size));
  rest.remove_prefix(taken.size());
  return taken;
}

}  // namespace

Frames::Frames() : bytes_(magic) {}

void Frames::add(std::string_view name, std::string_view bytes) {
  add_length(name.size());
  bytes_ += name;
  add_length(bytes.size());
  bytes_ += bytes;
}

Bytes Frames::take() { return std::move(bytes_); }

void Frames::add_length(std::size_t size) {
  for (int shift = 56; shift >= 0; shift -= 8)
    bytes_ += static_cast<char>((static_cast<std::uint64_t>(size) >> shift) & 0xff);
}

std::optional<std::vector<Frame>> frames_of(std::string_view bytes) {
  if (!bytes.starts_with(magic)) return std::nullopt;
  bytes.remove_prefix(magic.size());
  std::vector<Frame> frames;
  while (!bytes.empty()) {
    const auto name = take_framed(bytes);
    const auto content = name ? take_framed(bytes) : std::nullopt;
    if (!content) return std::nullopt;
    frames.emplace_back(*name, *content);
  }
  return frames;
}

/// The part of a name after a prefix; nothing when it has a different prefix.
std::optional<std::string_view> behind(std::string_view prefix, std::string_view name) {
  if (!name.starts_with(prefix)) return std::nullopt;
  return name.substr(prefix.size());
}

std::size_t number_of(std::string_view digits) {
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace socpress::assemble
