// Writes rows in the format of RFC 4180, so that their reader does not depend on their origin.
#include "ingest/formats/sheet_text.h"

#include <algorithm>

namespace socpress::ingest {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

/// Whether the text could be read as anything but one cell; a reader also detects its separator among these.
bool needs_quotes(std::string_view text) {
  return text.find_first_of(",;\t\n\"") != text.npos || text.starts_with(' ') || text.ends_with(' ');
}

}  // namespace

void SheetText::add_row(std::uint32_t number, const std::vector<SheetCell>& cells) {
  while (rows_.size() + 1 < number) {
    rows_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_ += '\n';
  }
  rows_.push_back(static_cast<std::uint32_t>(text_.size()));
  std::uint32_t column = 0;
  for (const SheetCell& cell : cells) {
    for (; column < cell.column; ++column) text_ += ',';
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += needs_quotes(cell.text) ? quoted(cell.text) : cell.text;
    for (const SheetCell::Remark& remark : cell.remarks)
      remarks_.push_back({remark.what, remark.words, begin, static_cast<std::uint32_t>(text_.size())});
  }
  // Rows end at their last cell; each is padded to the widest row before it, which includes the headings.
  width_ = std::max(width_, column + 1);
  for (; column + 1 < width_; ++column) text_ += ',';
  text_ += '\n';
}

}  // namespace socpress::ingest
