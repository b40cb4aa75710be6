// Splits a path into its folder and the name of the file.
#include "socpress/report_file.h"

#include <filesystem>

#include "publish/publish.h"
#include "socpress/disk.h"
#include "socpress/output.h"

namespace socpress {
namespace {

DiskFiles folder_of(const std::filesystem::path& file) {
  return DiskFiles(file.has_parent_path() ? file.parent_path().string() : ".");
}

}  // namespace

Expected<std::string> read_report(const std::string& path) {
  constexpr std::uint64_t most_bytes = 1u << 30;
  const std::filesystem::path file(path);
  return folder_of(file).read(file.filename().string(), most_bytes);
}

int publish_files(const std::string& path, const std::vector<std::pair<std::string, std::string_view>>& files,
                  Findings& findings) {
  const std::filesystem::path file(path);
  DiskFiles folder = folder_of(file);
  for (const auto& [suffix, bytes] : files)
    if (!publish::publish(folder, file.filename().string() + suffix, bytes, findings))
      return folder.failed_temporarily() ? temporary_failure : failed;
  return done;
}

}  // namespace socpress
