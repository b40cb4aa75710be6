// The text of a cell of a Markdown table.
#pragma once

#include <string>

#include "model/prose.h"

namespace socpress::check {

inline std::string cell_text(const ProseText& cell) {
  std::string text;
  for (const ProseRun& run : cell) text += run.line_break ? " " : run.text->utf8;
  return text;
}

}  // namespace socpress::check
