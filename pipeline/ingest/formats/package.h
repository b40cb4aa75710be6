// A ZIP package in memory: its parts by name, each inflated within a budget; nothing is written to disk.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/platform.h"

namespace socpress::ingest {

/// Office programs store a document as several parts (Open Packaging Conventions, ECMA-376 part 2).
class Package {
 public:
  /// Before: `bytes` outlive the package. An error states why this is not a package, or not a readable one, in words
  /// that fit after a colon.
  static Expected<Package> open(std::string_view bytes);
  Package(Package&&) noexcept;
  ~Package();

  bool has(std::string_view name) const;
  /// The complete part, its checksum verified. Names are compared case-insensitively. An error for a part that is
  /// absent, is present twice, is encrypted, is damaged, or is longer than `budget::part_bytes`.
  Expected<std::string> part(std::string_view name) const;

 private:
  struct Archive;
  explicit Package(std::unique_ptr<Archive> archive);
  std::unique_ptr<Archive> archive_;
};

}  // namespace socpress::ingest
