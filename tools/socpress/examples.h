// A finding with a folder that causes it, and the same folder fixed: taken from the cases when the program is built.
#pragma once

#include <span>
#include <string_view>

namespace socpress {

/// The case of one finding. Texts end with a line end, or are empty.
struct Example {
  std::string_view id;
  std::string_view shows;         ///< the case in a sentence
  std::string_view fails, fixed;  ///< files and their contents; the fixed side may be empty
  std::string_view reported;      ///< the finding as it is reported
};

/// One for each finding that a case expects, sorted by id.
std::span<const Example> examples();

}  // namespace socpress
