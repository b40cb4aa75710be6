// Engagements of any size, made up the same way every time, to measure and to try the program on.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace socpress {

struct Scale {
  int controls = 60;       ///< two tests each, cells of 20 to 120 words
  bool one_table = false;  ///< all rows in one table, instead of a table a criterion
};

/// Path to bytes of a whole Type 2 engagement (security: 33 criteria) without findings that stand against it.
std::map<std::string, std::string> made_up_engagement(const Scale& scale);

}  // namespace socpress
