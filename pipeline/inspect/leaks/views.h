// The ways in which bytes can be read as text: unchanged, as UTF-16, with hexadecimal and escapes undone.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/leaks/search.h"

namespace socpress::inspect {

/// Gives every reading of `bytes` to `take`, one after another; `name` states where they are.
void each_reading(const std::string& name, std::string_view bytes, bool prose,
                  const std::function<void(const View&)>& take);

/// A stream found by its keyword in the raw bytes, whether or not an object leads to it.
struct Carved {
  std::size_t at = 0;  ///< of the first byte after the keyword and its line end
  std::string bytes;   ///< inflated; empty when they cannot be
  bool inflated = false;
  bool has_tail = false;  ///< more bytes follow the end of the packed data than a line end
};

/// Every `stream … endstream` of the raw bytes.
std::vector<Carved> carved_streams(std::string_view pdf);

}  // namespace socpress::inspect
