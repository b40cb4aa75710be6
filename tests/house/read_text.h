// Reads files of the project.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace socpress::house {

namespace fs = std::filesystem;
inline const fs::path root = SOCPRESS_ROOT;

inline std::string text_of(const fs::path& file) {
  std::ifstream in(file);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

}  // namespace socpress::house
