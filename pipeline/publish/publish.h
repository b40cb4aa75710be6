// Bytes to disk: digest, atomic replace through the files interface, sign-off digest.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "base/platform.h"

namespace socpress::publish {

/// "sha256:" and 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Digest of the files that a sign-off covers: each path and its bytes, sorted by path, with length prefixes so that no
/// two different sets of files share a digest. Before: auditor/sign-off.yaml itself is not among them.
std::string sign_off_digest(std::vector<std::pair<std::string, std::string_view>> files);

/// After true: `path` contains exactly `bytes` (read back and compared). Otherwise the old file is unchanged, and a
/// finding states the reason.
bool publish(Files& out, std::string_view path, std::string_view bytes, Findings& findings);

}  // namespace socpress::publish
