// Names and bytes one after another, as the two sides of the public process exchange them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"

namespace socpress::assemble {

/// Writes frames: a name and its bytes, each after its length (8 bytes, big-endian).
class Frames {
 public:
  Frames();
  void add(std::string_view name, std::string_view bytes);
  Bytes take();

 private:
  void add_length(std::size_t size);
  Bytes bytes_;
};

using Frame = std::pair<std::string_view, std::string_view>;

/// The frames in order, as views of `bytes`; nothing unless the bytes are frames up to their end.
std::optional<std::vector<Frame>> frames_of(std::string_view bytes);

/// The part of a name after a prefix; nothing when it has a different prefix.
std::optional<std::string_view> behind(std::string_view prefix, std::string_view name);

/// The number that digits represent; 0 for anything else.
std::size_t number_of(std::string_view digits);

}  // namespace socpress::assemble
