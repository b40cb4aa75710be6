// The readings of bytes as text: unchanged, as UTF-16, with hexadecimal and escapes decoded.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/leaks/search.h"

namespace socpress::inspect {

/// Passes every reading of `bytes` to `take`, one after another; `name` identifies their origin.
void each_reading(const std::string& name, std::string_view bytes, bool prose,
                  const std::function<void(const View&)>& take);

/// A stream found by its keyword in the raw bytes, whether or not an object refers to it.
struct Carved {
  std::size_t at = 0;  ///< of the first byte after the keyword and its line end
  std::string bytes;   ///< inflated; empty when they cannot be
  bool inflated = false;
  bool has_tail = false;  ///< more bytes than a line end follow the compressed data
};

/// Every `stream … endstream` of the raw bytes.
std::vector<Carved> carved_streams(std::string_view pdf);

}  // namespace socpress::inspect
