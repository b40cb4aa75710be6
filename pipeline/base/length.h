// Lengths on paper: integers in thousandths of a point, so that sums are identical on every machine.
#pragma once

#include <compare>
#include <cstdint>

namespace socpress::inline base {

/// A length in thousandths of a point (72 points to the inch). The range covers a cell of 2,000 pages.
struct Length {
  std::int32_t mpt = 0;

  friend constexpr auto operator<=>(Length, Length) = default;
  constexpr Length& operator+=(Length other) {
    mpt += other.mpt;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    mpt -= other.mpt;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return {a.mpt + b.mpt}; }
  friend constexpr Length operator-(Length a, Length b) { return {a.mpt - b.mpt}; }
  friend constexpr Length operator-(Length a) { return {-a.mpt}; }
  friend constexpr Length operator*(Length a, std::int32_t n) { return {a.mpt * n}; }
  friend constexpr Length operator*(std::int32_t n, Length a) { return {a.mpt * n}; }
  friend constexpr Length operator/(Length a, std::int32_t n) { return {a.mpt / n}; }
  constexpr double points() const { return mpt / 1000.0; }
};

/// Rounds to the nearest thousandth; for constants ("pt(9.75)").
constexpr Length pt(double points) { return {static_cast<std::int32_t>(points * 1000.0 + (points < 0 ? -0.5 : 0.5))}; }

constexpr Length smaller(Length a, Length b) { return b < a ? b : a; }
constexpr Length larger(Length a, Length b) { return a < b ? b : a; }

struct Size {
  Length width, height;
  friend constexpr bool operator==(Size, Size) = default;
};
struct Point {
  Length x, y;
  friend constexpr bool operator==(Point, Point) = default;
};
/// Origin at the top left, y downward.
struct Box {
  Length x, y, width, height;
  friend constexpr bool operator==(Box, Box) = default;
  constexpr Length right() const { return x + width; }
  constexpr Length bottom() const { return y + height; }
};

}  // namespace socpress::inline base
