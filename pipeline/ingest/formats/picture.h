// Pictures that come with an engagement: PNG and JPEG files to pixels, and nothing but pixels.
#pragma once

#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/finding.h"
#include "base/platform.h"

namespace socpress::ingest {

/// Decodes a PNG or JPEG file of the folder. `named_at` is where it is named, and where findings point.
/// After: 8 bits a component, grey or RGB, with alpha only when some pixel is not opaque; places, cameras, comments and
/// colour profiles that the file may carry are gone. Nothing when the file cannot be read, is damaged or too large.
std::optional<Picture> read_picture(std::string_view path, Span named_at, const Files& folder, Findings& findings);

}  // namespace socpress::ingest
