// The document's text as the pages must print it: lines in reading order, with the numbers that only pages know.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "page/pages.h"

namespace socpress::check {

/// Calls `each` for every line of a section in the order it is read: letterhead, blocks, contents with page numbers.
void for_each_printed_line(const Section& section, const std::function<void(const Line&)>& each);

/// What one inline prints: its text, the number of its footnote, the label of the page its target stands on.
/// Before: the target is placed. `kept` holds the text when it is none of the document's own.
std::string_view printed_text(const Inline& piece, const Pages& pages, std::string& kept);

/// The next characters of a text that print something, from `at` on; `at` moves behind them. Empty at the end.
/// Blanks of any width, soft hyphens and joiners print nothing that could be told from a line's end.
std::string_view next_characters(std::string_view text, std::size_t& at);

}  // namespace socpress::check
