// An engagement written for the leak tests: each secret of its files begins with `zq`, so that the files list them all.
#pragma once

#include <set>
#include <string>

#include "base/platform.h"

namespace socpress {

/// A complete folder: every text and every identifier that the public may not read is one word that begins with `zq`.
MemoryFiles planted_engagement();

/// Those words, read only from the bytes of the files.
std::set<std::string> planted_secrets(const MemoryFiles& files);

}  // namespace socpress
