// The forms in which findings are told: one function a form, each in its own file.
#pragma once

#include <string>
#include <vector>

#include "emit/emit.h"

namespace socpress::emit {

/// What a form is given: the findings in reading order, and what was said about the telling.
struct Told {
  const std::vector<Finding>& findings;
  const Sources& sources;
  const TellOptions& options;
};

std::string tell_full(const Told& told);
std::string tell_concise(const Told& told);
std::string tell_json(const Told& told);
std::string tell_sarif(const Told& told);
std::string tell_junit(const Told& told);
std::string tell_github(const Told& told);
std::string tell_gitlab(const Told& told);

/// "2 errors, 1 warning, 1 waived", with a line end; nothing of nothing.
std::string count_line(const std::vector<Finding>& findings);

}  // namespace socpress::emit
