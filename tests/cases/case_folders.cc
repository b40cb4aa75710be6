// Loads folders from the disk, and edits them in memory.
#include "cases/case_folders.h"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace socpress::cases {
namespace {

namespace fs = std::filesystem;

/// Each folder is read once for all cases.
void load_folder(const fs::path& folder, MemoryFiles& files) {
  static std::map<fs::path, MemoryFiles> known;
  const auto [at, is_new] = known.try_emplace(folder);
  if (is_new)
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.is_regular_file())
        at->second.files[entry.path().lexically_relative(folder).generic_string()] = text_of(entry.path());
  for (const auto& [name, bytes] : at->second.files) files.files[name] = bytes;
}

/// Replaces each hunk's old text with its new text; a hunk without old text is appended.
void edit_text(std::string& text, const Given& edit) {
  for (const Hunk& hunk : hunks_of(edit)) {
    const std::size_t at = text.find(hunk.old_text);
    if (at == text.npos) throw std::runtime_error(edit.heading + ": not found: " + hunk.old_text);
    if (hunk.old_text.empty())
      text += hunk.new_text + "\n";
    else
      text.replace(at, hunk.old_text.size(), hunk.new_text);
  }
}

}  // namespace

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

std::pair<MemoryFiles&, std::string> Folders::of(const std::string& path) {
  if (path.starts_with("data/")) return {data, path.substr(5)};
  if (path.starts_with("prior/")) return {prior, path.substr(6)};
  if (path.starts_with("beside/")) return {beside, path.substr(7)};
  return {engagement, path};
}

void load(const Case& one, const fs::path& root, Folders& folders) {
  if (!one.base().ends_with(".case")) {
    load_folder(root / "layouts", folders.data);
    if (!one.base().empty()) load_folder(root / one.base(), folders.engagement);
  }
  if (!one.prior().empty()) load_folder(root / one.prior(), folders.prior);
  if (!one.beside().empty()) load_folder(root / one.beside(), folders.beside);
}

void put(const Case& one, Folders& folders) {
  for (const Given& given : one.given) {
    auto [folder, name] = folders.of(given.file);
    const auto known = folder.files.find(name);
    if (given.how == Given::How::whole_file)
      folder.files[name] = joined(given.lines);
    else if (known == folder.files.end())
      throw std::runtime_error(given.heading + ": there is no such file");
    else if (given.how == Given::How::remove)
      folder.files.erase(known);
    else
      edit_text(known->second, given);
  }
}

}  // namespace socpress::cases
