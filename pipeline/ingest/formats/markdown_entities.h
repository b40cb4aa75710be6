// The named characters that people write in Markdown.
#pragma once

#include <string>
#include <string_view>

namespace socpress::ingest {

/// The UTF-8 of "&name;" or "&#8217;"; empty where it stands for nothing that a report may hold.
std::string markdown_entity(std::string_view entity);

}  // namespace socpress::ingest
