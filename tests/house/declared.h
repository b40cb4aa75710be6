// The kinds of findings that the source declares, by their ids.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace socpress::house {

namespace fs = std::filesystem;
inline const fs::path root = SOCPRESS_ROOT;

std::string text_of(const fs::path& file);

/// Every id declared in the .cc files below a folder. An id that is declared twice fails the current test.
std::set<std::string> declared_in(const std::string& folder);

}  // namespace socpress::house
