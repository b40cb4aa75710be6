// Maps content coordinates to positions on the page (ISO 32000-1, 8.3.3).
#pragma once

namespace socpress::inspect {

/// Maps (x, y) to (a x + c y + e, b x + d y + f).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

/// First `first`, then `then`.
constexpr Matrix operator*(const Matrix& first, const Matrix& then) {
  return {first.a * then.a + first.b * then.c,          first.a * then.b + first.b * then.d,
          first.c * then.a + first.d * then.c,          first.c * then.b + first.d * then.d,
          first.e * then.a + first.f * then.c + then.e, first.e * then.b + first.f * then.d + then.f};
}

/// The part of a page that is shown and printed.
struct Sheet {
  double left = 0, bottom = 0, right = 0, top = 0;

  constexpr bool holds(double x, double y) const { return x >= left && x <= right && y >= bottom && y <= top; }
};

}  // namespace socpress::inspect
