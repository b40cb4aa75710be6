// The manifest of a report for the public: its input, without a digest of anything restricted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/public/protocol.h"
#include "model/date.h"

namespace socpress::assemble {

/// Words that the leak check found and a person waived: part of the report, and so of what may be published about it.
struct WaivedWords {
  std::string words, by, reason;
  std::optional<Date> on, until;
};

/// Sizes and digests of the report and of its input, and the waived words, as JSON.
std::string public_manifest(const PublicWork& work, std::string_view report,
                            const std::vector<WaivedWords>& waived = {});

}  // namespace socpress::assemble
