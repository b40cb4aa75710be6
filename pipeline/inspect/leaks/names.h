// The names that a public report's objects may have, and the spelling of its text strings.
#pragma once

#include <string>
#include <string_view>

namespace socpress::inspect {

/// A key or value with a meaning in the format or in our reports; fonts, pictures and subsets by their pattern.
bool is_known_name(std::string_view name);

/// All of them, and the words of character maps and metadata, which are not evidence of a leak.
std::string format_words();

/// A text string of the file as UTF-8: UTF-16 after its byte order mark, otherwise PDFDocEncoding read as ASCII.
std::string utf8_of_text(std::string_view bytes);

}  // namespace socpress::inspect
