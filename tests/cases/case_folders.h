// The virtual folders of a case: what it starts from, and what its files make of that.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "base/platform.h"
#include "cases/case_file.h"

namespace socpress::cases {

std::string text_of(const std::filesystem::path& file);

struct Folders {
  MemoryFiles engagement, data, prior, beside;

  /// The folder that the path names, and its path there.
  std::pair<MemoryFiles&, std::string> of(const std::string& path);
};

/// Loads the folders that a case starts from, below the project's own; another case that it starts from is left out.
void load(const Case& one, const std::filesystem::path& root, Folders& folders);

/// Puts the case's own files into the folders. Throws std::runtime_error when an edit or a removal finds nothing.
void put(const Case& one, Folders& folders);

}  // namespace socpress::cases
