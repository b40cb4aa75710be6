// One given text file: read once, within budget, proven to be text.
#pragma once

#include <optional>
#include <string_view>

#include "base/finding.h"
#include "base/located.h"
#include "base/platform.h"

namespace socpress::ingest {

/// Reads the file and adds it to `sources` byte for byte; nothing is stripped, not even a byte order mark.
/// After: its bytes are well-formed UTF-8 and hold only code points that a report may hold; a carriage return stands
/// only before a line feed. Otherwise nothing, and a finding at the exact byte. An absent file is a finding too: ask
/// `folder.exists` first where a file is optional.
std::optional<FileId> read_text(std::string_view path, const Files& folder, Sources& sources, Findings& findings);

/// Whether the bytes of a source are such text; else a finding at the exact byte.
bool is_text(FileId file, const Sources& sources, Findings& findings);

/// The length of the byte order mark that `bytes` begin with, or 0.
std::size_t byte_order_mark(std::string_view bytes);

/// The text in Unicode normal form C, its anchors moved along. Costs nothing but a look where it already is.
/// `span` is where the text stands; it is needed when the text has no anchors yet.
Text in_normal_form(Text text, Span span);

}  // namespace socpress::ingest
