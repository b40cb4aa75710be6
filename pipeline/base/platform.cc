// The in-memory file platform for tests, with the errors of the real platform.
#include "base/platform.h"

namespace socpress::inline base {

namespace {

/// Whether a path stays in the folder, as the real platform requires: relative, '/' only, no empty, "." or ".." part.
bool stays_inside(std::string_view path) {
  if (path.find('\0') != path.npos || path.find('\\') != path.npos) return false;
  for (;;) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return false;
    if (slash == path.npos) return true;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

Expected<std::string> MemoryFiles::read(std::string_view path, std::uint64_t budget) const {
  if (!stays_inside(path)) return Error{"the path leaves the folder"};
  const auto found = files.find(path);
  if (found == files.end()) return Error{"no such file"};
  if (found->second.size() > budget) return Error{"larger than " + std::to_string(budget) + " bytes"};
  return found->second;
}

bool MemoryFiles::exists(std::string_view path) const { return files.find(path) != files.end(); }

Expected<std::vector<std::string>> MemoryFiles::list() const {
  // std::map already orders its keys bytewise, as the interface requires.
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const auto& [path, bytes] : files) paths.push_back(path);
  return paths;
}

Expected<Done> MemoryFiles::replace(std::string_view path, std::string_view bytes) {
  if (!refuse.empty()) return Error{refuse};
  if (!stays_inside(path)) return Error{"the path leaves the folder"};
  files.insert_or_assign(std::string(path), std::string(bytes));
  return Done{};
}

}  // namespace socpress::inline base
