// A ZIP package in memory: its parts by name, each inflated within a budget; nothing is ever written to a disk.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/platform.h"

namespace socpress::ingest {

/// Offices pack a document as several parts (Open Packaging Conventions, ECMA-376 part 2).
class Package {
 public:
  /// Before: `bytes` outlive the package. A refusal says why this is none, or none that can be read, in words that fit
  /// after a colon.
  static Outcome<Package> open(std::string_view bytes);
  Package(Package&&) noexcept;
  ~Package();

  bool has(std::string_view name) const;
  /// The whole part, its checksum proven. Names are compared without regard to case. Refused: what is not there or
  /// there twice, is locked by a password, is damaged, or is longer than `budget::part_bytes`.
  Outcome<std::string> part(std::string_view name) const;

 private:
  struct Archive;
  explicit Package(std::unique_ptr<Archive> archive);
  std::unique_ptr<Archive> archive_;
};

}  // namespace socpress::ingest
