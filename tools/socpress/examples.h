// A finding in a folder that has it, and the same folder mended: taken from the cases when the program is built.
#pragma once

#include <span>
#include <string_view>

namespace socpress {

/// The case of one finding. Texts end with a line end, or are empty.
struct Example {
  std::string_view id;
  std::string_view shows;          ///< the case in a sentence
  std::string_view fails, mended;  ///< files and what stands in them; the mended side may be empty
  std::string_view told;           ///< the finding as it is told
};

/// One for each finding that a case expects, sorted by id.
std::span<const Example> examples();

}  // namespace socpress
