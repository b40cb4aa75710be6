// Noto faces for the tests of this folder (Debian: fonts-noto-core).
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "text/face.h"

namespace socpress::inline text {

inline Bytes noto_bytes(const std::string& name) {
  std::ifstream file("/usr/share/fonts/truetype/noto/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline Face noto(const std::string& name) {
  auto face = Face::load(name, noto_bytes(name));
  if (!face) ADD_FAILURE() << name << " cannot be loaded: is fonts-noto-core installed?";
  return std::move(face.value());
}

}  // namespace socpress::inline text
