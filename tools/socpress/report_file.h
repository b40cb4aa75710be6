// Reads and publishes the report files that the command line names.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "base/platform.h"

namespace socpress {

Expected<std::string> read_report(const std::string& path);

/// Publishes files in the same folder: each is a suffix to `path`, and its bytes. Returns the exit status; a failure is
/// also a finding.
int publish_files(const std::string& path, const std::vector<std::pair<std::string, std::string_view>>& files,
                  Findings& findings);

}  // namespace socpress
