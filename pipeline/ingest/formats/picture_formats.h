// The two decoders of read_picture: each format's library is used in one file only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/bytes.h"

namespace socpress::ingest {

/// Why a picture was rejected.
struct PictureFault {
  enum class What { damaged, too_large, four_colors };
  What what = What::damaged;
  std::string detail;  ///< the library's reason, or the size found
};
using DecodedPicture = std::variant<Picture, PictureFault>;

/// Before: the bytes begin with the format's signature. Never terminates the program and never throws, whatever the
/// bytes are.
DecodedPicture decode_png(std::string_view bytes);
DecodedPicture decode_jpeg(std::string_view bytes);

/// A fault if a picture of this size exceeds the budget.
bool beyond_budget(std::uint64_t width, std::uint64_t height);
PictureFault too_large(std::uint64_t width, std::uint64_t height);

}  // namespace socpress::ingest
