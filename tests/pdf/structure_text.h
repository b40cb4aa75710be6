// The structure tree of a PDF with its texts, as printed by poppler's pdfinfo; and texts normalized for comparison.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress {

/// An element's type and all text below it, normalized for comparison; in reading order. `depth` counts from 0.
struct Element {
  int depth = 0;
  std::string type, text;
};

/// Parses the output of `pdfinfo -struct-text`.
std::vector<Element> parse_structure(const std::string& printed);

/// The structure of a finished report; pdfinfo runs once per report, and its output is stored next to the report.
std::vector<Element> structure_of(const std::string& report, const std::string& folder);

/// White space runs as one blank, none at the ends, none after a hyphen, dash or slash: a line may end there without a
/// blank, and PDF readers print the end of a line as white space.
std::string comparable(std::string_view text);

/// True when an element of one of these types contains the text.
bool stands_in(const std::vector<Element>& elements, std::string_view text, const std::vector<std::string>& types);

}  // namespace socpress
