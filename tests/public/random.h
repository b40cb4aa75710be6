// Random text fields of each kind from a seed: the same ones on every machine.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/engagement.h"
#include "text/unicode.h"

namespace socpress::shaken {

/// SplitMix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(roll() % bound); }
  bool coin() { return (roll() & 1) != 0; }

 private:
  std::uint64_t state_;
};

/// Words of another length in another script.
inline std::string words(Dice& dice) {
  constexpr std::array<std::pair<char32_t, std::size_t>, 8> scripts = {
      {{U'a', 26}, {U'А', 32}, {U'Α', 17}, {U'א', 22}, {U'ب', 8}, {U'अ', 30}, {U'一', 400}, {U'가', 400}}};
  const auto [first, count] = scripts[dice.below(scripts.size())];
  const std::size_t length = dice.below(dice.coin() ? 12 : 400) + 1;
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0 && dice.below(6) == 0) text += ' ';
    append_utf8(text, first + static_cast<char32_t>(dice.below(count)));
  }
  return text;
}

inline Span span(Dice& dice) {
  const auto begin = static_cast<std::uint32_t>(dice.below(100'000));
  return {static_cast<FileId>(dice.below(20)), begin, begin + static_cast<std::uint32_t>(dice.below(4'000))};
}

inline Date date(Dice& dice) {
  return {static_cast<std::int16_t>(2020 + dice.below(12)), static_cast<std::uint8_t>(1 + dice.below(12)),
          static_cast<std::uint8_t>(1 + dice.below(28))};
}

template <class T>
T one_of(Dice& dice, T last) {
  return static_cast<T>(dice.below(static_cast<std::size_t>(last) + 1));
}

inline Picture picture(Dice& dice) {
  Picture made;
  made.width = static_cast<std::uint32_t>(1 + dice.below(20));
  made.height = static_cast<std::uint32_t>(1 + dice.below(20));
  made.pixels.resize(std::size_t{made.width} * made.height * 3);
  for (std::uint8_t& pixel : made.pixels) pixel = static_cast<std::uint8_t>(dice.roll());
  return made;
}

}  // namespace socpress::shaken
