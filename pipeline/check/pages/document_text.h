// The document's text as the pages must print it: lines in reading order, with page numbers.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "page/pages.h"

namespace socpress::check {

/// Calls `each` for every line of a section in reading order: letterhead, blocks, contents with page numbers.
void for_each_printed_line(const Section& section, const std::function<void(const Line&)>& each);

/// What one inline prints: its text, the number of its footnote, the label of the page that contains its target.
/// Before: the target is placed. `kept` stores the text when the document does not contain it.
std::string_view printed_text(const Inline& piece, const Pages& pages, std::string& kept);

/// The next visible characters of a text, from `at` on; `at` moves past them. Empty at the end. Blanks of any width,
/// soft hyphens and joiners are skipped, because they cannot be distinguished from the end of a line.
std::string_view next_characters(std::string_view text, std::size_t& at);

}  // namespace socpress::check
