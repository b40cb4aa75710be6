// The text that a person copies from a finished PDF, page by page, with the number printed on the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress {

/// A page's text in the order of writing (`pdftotext -raw`), normalized for comparison; and its label ("ii", "14").
struct PageText {
  std::string label, text;
};

std::vector<PageText> page_texts(const std::string& report, const std::string& folder);

/// True when the text is complete on one page, or its beginning is on one page and all the rest on the next.
bool stands_on_pages(const std::vector<PageText>& pages, std::string_view text);

/// Pages with this label.
std::vector<const PageText*> pages_labelled(const std::vector<PageText>& pages, std::string_view label);

}  // namespace socpress
