// Generated engagements of any size, always identical, for measurements and trials of the program.
#pragma once

#include <map>
#include <string>

namespace socpress {

struct Scale {
  int controls = 60;       ///< two tests each, cells of 20 to 120 words
  bool one_table = false;  ///< all rows in one table, instead of one table for each criterion
};

/// Path to bytes of a complete Type 2 engagement (security: 33 criteria) without blocking findings.
std::map<std::string, std::string> made_up_engagement(const Scale& scale);

}  // namespace socpress
