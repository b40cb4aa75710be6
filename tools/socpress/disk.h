// The real disk: files below a folder, the font folders, and the folder of layouts.
#pragma once

#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/platform.h"

namespace socpress {

/// Files below one folder. Links below it are not followed, special files are not read, and no path leads out of it.
class DiskFiles final : public Files {
 public:
  explicit DiskFiles(std::string folder);
  Expected<std::string> read(std::string_view path, std::uint64_t budget) const override;
  bool exists(std::string_view path) const override;
  Expected<std::vector<std::string>> list() const override;
  /// By a temporary file in the same folder, fsync, rename, fsync of the folder.
  Expected<Done> replace(std::string_view path, std::string_view bytes) override;
  /// Whether a call failed for a reason that may be temporary: a full disk, a lock, no memory, a read error.
  bool failed_temporarily() const { return failed_temporarily_; }

 private:
  Error error_of(int error) const;

  std::string folder_;
  mutable bool failed_temporarily_ = false;
};

/// Whether a call that failed with this errno may succeed later.
bool is_temporary(int error);

bool is_folder(const std::string& path);

/// The bytes of a font file, from `data_folder`/fonts and Debian's font folders, in that order.
std::optional<Bytes> font_file(const std::string& data_folder, const std::string& file_name);

/// The folder of layouts and catalogs: installed with the program, otherwise in the source tree it was built in.
std::optional<std::string> data_folder();

}  // namespace socpress
