// One function for each output format, each in its own file.
#pragma once

#include <string>
#include <vector>

#include "emit/emit.h"

namespace socpress::emit {

/// The findings in reading order, and the options of the output.
struct Input {
  const std::vector<Finding>& findings;
  const Sources& sources;
  const Options& options;
};

std::string emit_full(const Input& input);
std::string emit_concise(const Input& input);
std::string emit_json(const Input& input);
std::string emit_sarif(const Input& input);
std::string emit_junit(const Input& input);
std::string emit_github(const Input& input);
std::string emit_gitlab(const Input& input);

/// "2 errors, 1 warning, 1 waived", with a line end; empty without findings.
std::string count_line(const std::vector<Finding>& findings);

}  // namespace socpress::emit
