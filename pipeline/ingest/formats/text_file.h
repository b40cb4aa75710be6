// One input text file: read once, within budget, verified as text.
#pragma once

#include <optional>
#include <string_view>

#include "base/finding.h"
#include "base/located.h"
#include "base/platform.h"

namespace socpress::ingest {

/// Reads the file and adds it to `sources` byte for byte; nothing is stripped, not even a byte order mark. After: its
/// bytes are well-formed UTF-8 and contain only code points that a report may contain; a carriage return appears only
/// before a line feed. Otherwise nothing, and a finding at the exact byte. An absent file is also a finding: call
/// `folder.exists` first if a file is optional.
std::optional<FileId> read_text(std::string_view path, const Files& folder, Sources& sources, Findings& findings);

/// Whether the bytes of a source are such text; otherwise a finding at the exact byte.
bool is_text(FileId file, const Sources& sources, Findings& findings);

/// The length of the byte order mark at the beginning of `bytes`, or 0.
std::size_t byte_order_mark(std::string_view bytes);

/// The text in Unicode normal form C, with adjusted anchors. Costs only a scan if it is already in that form. `span` is
/// the place of the text; it is needed if the text has no anchors yet.
Text in_normal_form(Text text, Span span);

}  // namespace socpress::ingest
