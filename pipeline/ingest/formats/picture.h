// Pictures of an engagement: PNG and JPEG files to pixels, without metadata.
#pragma once

#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/finding.h"
#include "base/platform.h"

namespace socpress::ingest {

/// Decodes a PNG or JPEG file of the folder. `named_at` is the place that names it; findings point there. After: 8 bits
/// a component, gray or RGB, with alpha only if some pixel is not opaque; locations, cameras, comments and color
/// profiles of the file are dropped. Nothing if the file cannot be read, is damaged or too large.
std::optional<Picture> read_picture(std::string_view path, Span named_at, const Files& folder, Findings& findings);

}  // namespace socpress::ingest
