// What the general public may see of an engagement: a value that has no fields for anything else, and no places.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/criteria.h"
#include "model/date.h"

namespace socpress {

/// A text for the public. `id` is opaque: it counts public leaves in order and says nothing of the engagement's files.
struct PublicText { std::uint32_t id = 0; std::string utf8; };

struct PublicCommitment { std::vector<Category> categories; PublicText text; };
struct PublicRequirement { PublicText text; };

/// No test, result, control, incident, or span can be asked of it. Made by redact() alone.
struct PublicEngagement {
  PublicText organization, organization_short, system;
  struct Frame { Date from, to; } period;
  std::vector<Category> categories;
  std::vector<PublicCommitment> commitments;
  std::vector<PublicRequirement> requirements;
};

std::string dump(const PublicEngagement& engagement);

}  // namespace socpress
