// Raw bytes and decoded pictures.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace socpress::inline base {

using Bytes = std::string;

/// A decoded picture: rows from the top, 8 bits a component, no padding.
struct Picture {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  int components = 3;                ///< 1 gray or 3 RGB
  std::vector<std::uint8_t> pixels;  ///< width * height * components
  std::vector<std::uint8_t> alpha;   ///< empty, or width * height
};

}  // namespace socpress::inline base
