// The virtual folders of a case: its initial folders, changed by its files.
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

/// Loads the folders from which a case starts, below the project's own; does not load another case from which it
/// starts.
void load(const Case& one, const std::filesystem::path& root, Folders& folders);

/// Adds the case's own files to the folders. Throws std::runtime_error when an edit or a removal matches nothing.
void put(const Case& one, Folders& folders);

}  // namespace socpress::cases
