// Writes rows as RFC 4180 has them, so that their reader cannot tell where they came from.
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

/// Whether the text could be read as something else than one cell; a reader sniffs its separator among these, too.
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
  // Rows end where their last cell does; each is filled up to the widest before it, which the headings are.
  width_ = std::max(width_, column + 1);
  for (; column + 1 < width_; ++column) text_ += ',';
  text_ += '\n';
}

}  // namespace socpress::ingest
