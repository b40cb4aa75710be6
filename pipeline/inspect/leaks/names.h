// The names that a public report's objects may bear, and the spelling of its text strings.
#pragma once

#include <string>
#include <string_view>

namespace socpress::inspect {

/// A key or value that the format or our reports give a meaning to; fonts, pictures and subsets by their pattern.
bool is_known_name(std::string_view name);

/// All of them, and the words of character maps and metadata, for a search to know that they prove nothing.
std::string format_words();

/// A text string of the file as UTF-8: UTF-16 behind its mark, else PDFDocEncoding taken as ASCII.
std::string utf8_of_text(std::string_view bytes);

}  // namespace socpress::inspect
