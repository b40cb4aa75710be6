// The common named characters of Markdown.
#pragma once

#include <string>
#include <string_view>

namespace socpress::ingest {

/// The UTF-8 of "&name;" or "&#8217;"; empty if it represents no character that a report may contain.
std::string markdown_entity(std::string_view entity);

}  // namespace socpress::ingest
