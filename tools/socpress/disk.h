// The real disk behind the files door, the font folders, and where the program's own data lie.
#pragma once

#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/platform.h"

namespace socpress {

/// Files below one folder. Links are not followed below it, special files are not read, and no name leads out of it.
class DiskFiles final : public Files {
 public:
  explicit DiskFiles(std::string folder);
  Outcome<std::string> read(std::string_view path, std::uint64_t budget) const override;
  bool exists(std::string_view path) const override;
  Outcome<std::vector<std::string>> list() const override;
  /// By a temporary file in the same folder, fsync, rename, fsync of the folder.
  Outcome<Done> replace(std::string_view path, std::string_view bytes) override;

 private:
  std::string folder_;
};

bool is_folder(const std::string& path);

/// The bytes of a face by its file's name, from `data`/fonts and Debian's font folders, in that order.
std::optional<Bytes> font_file(const std::string& data_folder, const std::string& file_name);

/// The folder of layouts and catalogs: installed beside the program, else in the source tree it was built in.
std::optional<std::string> data_folder();

}  // namespace socpress
